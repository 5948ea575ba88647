// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/endpoints/query/kqlwarnings.h"

#include <QRegularExpression>
#include <QTest>

#include "app/demo/fleet/fields.h"
#include "models/endpoints/query/kqladdress.h"
#include "models/endpoints/query/kqlfields.h"
#include "models/endpoints/query/kqlreader.h"
#include "tests/support/testprogram.h"

using namespace reeve;
using namespace Qt::StringLiterals;

// Mistakes in KQL, and what valid KQL will not do.
class TestKqlWarnings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mistakesAreFoundWhereTheyAre_data();
    void mistakesAreFoundWhereTheyAre();
    void theLevelsOfBracketsAreLimited();
    void whatWillNotWorkIsSaid_data();
    void whatWillNotWorkIsSaid();
    void whatWorksIsNotDoubted_data();
    void whatWorksIsNotDoubted();
    void aMistakeIsNoWarning();
    void theDemoHasTheSameFields();
    void addressesAreReadAsElasticsearchDoes_data();
    void addressesAreReadAsElasticsearchDoes();
};

void TestKqlWarnings::mistakesAreFoundWhereTheyAre_data()
{
    using Kind = KqlMistake::Kind;
    QTest::addColumn<QString>("text");
    QTest::addColumn<KqlMistake>("mistake");
    QTest::addColumn<QString>("begin"); // of the sentence
    const auto row = [](const char *name, const QString &text, Kind kind, qsizetype at, const QString &sign,
                         const QString &begin) {
        QTest::newRow(name) << text << KqlMistake{kind, at, sign} << begin;
    };
    row("a bracket too many", u"a : b) or (c : d"_s, Kind::ClosesNothing, 5, u")"_s,
        u"At character 6, “) or (c : d”:"_s);
    row("a bracket that is open", u"a : b and (c : d"_s, Kind::BracketOpen, 10, u"("_s, u"At character 11"_s);
    row("a list that is open", u"a : (1 or 2"_s, Kind::BracketOpen, 4, u"("_s, u"At character 5"_s);
    row("an open bracket at the end", u"a : ("_s, Kind::ValueExpected, 5, QString(), u"At the end: a value"_s);
    row("the wrong bracket", u"a : (1 or 2}"_s, Kind::ClosesNothing, 11, u"}"_s, u"At character 12"_s);
    row("a quote that is open", u"a : \"b c"_s, Kind::QuoteOpen, 4, u"\""_s, u"At character 5"_s);
    row("no value", u"a :"_s, Kind::ValueExpected, 3, QString(), u"At the end: a value"_s);
    row("no value behind a comparison", u"a >= "_s, Kind::ValueExpected, 5, QString(), u"At the end"_s);
    row("no value in a list", u"a : (1 or )"_s, Kind::ValueExpected, 10, u")"_s, u"At character 11"_s);
    row("no condition behind a joint", u"a : b and "_s, Kind::ConditionExpected, 10, QString(),
        u"At the end: a cond"_s);
    row("no condition behind a joint at the end", u"a : \"b\" AND"_s, Kind::ConditionExpected, 11, QString(),
        u"At the end: a cond"_s);
    row("no condition in brackets", u"()"_s, Kind::ConditionExpected, 1, u")"_s, u"At character 2"_s);
    row("not twice", u"not not a"_s, Kind::ConditionExpected, 4, u"not"_s, u"At character 5"_s);
    row("no joint", u"\"a\" \"b\""_s, Kind::JointExpected, 4, u"\""_s, u"At character 5"_s);
    row("no joint behind brackets", u"(a : b) c : d"_s, Kind::JointExpected, 8, u"c"_s, u"At character 9"_s);
    row("a second colon", u"a : b : c"_s, Kind::SignInText, 6, u":"_s, u"At character 7"_s);
    row("an address with colons", u"a : fe80::1"_s, Kind::SignInText, 8, u":"_s, u"At character 9"_s);
    row("a path", u"a : C:\\temp"_s, Kind::SignInText, 5, u":"_s, u"At character 6"_s);
    row("a backslash that means nothing", u"a : \\x"_s, Kind::SignInText, 4, u"\\"_s, u"At character 5"_s);
    row("not inside a text", u"a : cannot open"_s, Kind::KeywordInText, 7, u"not"_s, u"At character 8"_s);
    row("behind characters of two units", u"\U0001f600e\u0301 : b) or (c"_s, Kind::ClosesNothing, 8, u")"_s,
        u"At character 7"_s);
}

void TestKqlWarnings::mistakesAreFoundWhereTheyAre()
{
    QFETCH(QString, text);
    QFETCH(KqlMistake, mistake);
    QFETCH(QString, begin);
    const KqlReading reading = readKql(text);
    QVERIFY(reading.mistake);
    QCOMPARE(static_cast<int>(reading.mistake->kind), static_cast<int>(mistake.kind));
    QCOMPARE(reading.mistake->at, mistake.at);
    QCOMPARE(reading.mistake->sign, mistake.sign);
    QVERIFY2(kqlProblem(text).startsWith(begin), qPrintable(kqlProblem(text)));
}

void TestKqlWarnings::theLevelsOfBracketsAreLimited()
{
    const auto nested = [](int levels, const QString &inside) -> QString {
        return u"("_s.repeated(levels) + inside + u")"_s.repeated(levels);
    };
    QCOMPARE(kqlProblem(nested(mostOwnKqlNesting, u"a"_s)), QString());
    QCOMPARE(readKql(nested(mostOwnKqlNesting, u"a"_s)).nesting, mostOwnKqlNesting);
    QVERIFY(kqlProblem(nested(mostOwnKqlNesting + 1, u"a"_s)).contains(u"nested 6 level"_s));
    QVERIFY(!kqlProblem(u"a : "_s + nested(mostOwnKqlNesting + 1, u"1"_s)).isEmpty());
    QVERIFY(!kqlProblem(nested(mostOwnKqlNesting, u"a : (1)"_s)).isEmpty()); // brackets of both kinds count
    QVERIFY(!kqlProblem(nested(200'000, u"a"_s)).isEmpty());
    QCOMPARE(kqlProblem(u"(a) and (b) and (c) and (d) and (e) and (f) and (g) and (h)"_s), QString());
}

void TestKqlWarnings::whatWillNotWorkIsSaid_data()
{
    QTest::addColumn<QString>("kuery");
    QTest::addColumn<QString>("part"); // of the only warning
    const auto row = [](const char *kuery, const QString &part) {
        QTest::newRow(kuery) << QString::fromUtf8(kuery) << part;
    };
    row("united.endpoint.host.ip : 10.*", u"Write 10.0.0.0/8."_s);
    row("not united.endpoint.host.ip : 192.168.*.*", u"Write 192.168.0.0/16."_s);
    row("united.endpoint.host.ip : (172.16.4.* or 10.0.0.1)", u"Write 172.16.4.0/24."_s);
    row("united.endpoint.host.ip : fe80*", u"Write a network"_s);
    row("united.endpoint.host.ip : web", u"“web” is no IP address"_s);
    row("united.endpoint.host.ip : 010.0.0.1", u"no IP address"_s);
    row("united.endpoint.host.ip : \"10.*\"", u"no IP address"_s);
    row("united.endpoint.host.ip > 10.0.0.0/8", u"compare with a network"_s);
    row("united.agent.status : online", u"Write status."_s);
    row("united.agent.status : *", u"Write status."_s);
    row("united.endpoint.host.os.type : windows", u"does not map united.endpoint.host.os.type"_s);
    row("united.endpoint.Endpoint.policy.applied.endpoint_policy_version > 3", u"does not map it"_s);
    row("host.os.name : Windows", u"Write united.endpoint.host.os.name."_s);
    row("policy_id : x", u"Write united.agent.policy_id."_s);
    row("united.endpoint.host.HostName : x", u"Write united.endpoint.host.hostname."_s);
    row("united.endpoint.host.colour : red", u"not among the fields"_s);
    row("united.endpoint.host : x", u"not among the fields"_s);
    row("colour* : r*", u"not among the fields"_s);
    row("united.endpoint.host.os.* : Windows", u"several fields"_s);
    row("united.endpoint.host.os.name : \"Win*\"", u"Inside quotes"_s);
    row("united.endpoint.host.os.name : *front desk*", u"alternatives"_s);
    row("united.endpoint.host.os.name : Windows and", u"all one value"_s);
    row("united.endpoint.host.os.name : null", u"null without quotes"_s);
    row("null", u"null without quotes"_s);
    row("united.endpoint.Endpoint.state.isolation : yes", u"is true or false"_s);
    row("united.agent.active : t*", u"holds no text"_s);
    row("last_checkin : 2025*", u"holds no text"_s);
    row("last_checkin > soon", u"“soon” is no date"_s);
    row("united.agent.enrolled_at : \"18.06.2025\"", u"is no date"_s);
    row("united.endpoint.@timestamp < now-1", u"is no date"_s);
    row("united.agent.policy_revision_idx : many", u"is a number"_s);
    row("united.endpoint.host : { ip : 10.* }", u"nested"_s);
}

void TestKqlWarnings::whatWillNotWorkIsSaid()
{
    QFETCH(QString, kuery);
    QFETCH(QString, part);
    QCOMPARE(kqlProblem(kuery), QString());
    const QStringList warnings = kqlWarnings(kuery);
    QCOMPARE(warnings.size(), 1);
    QVERIFY2(warnings.constFirst().contains(part), qPrintable(warnings.constFirst()));
    static const QRegularExpression advice(u"Write (\\S+)\\.\\z"_s);
    const QString instead = advice.match(warnings.constFirst()).captured(1);
    QVERIFY2(instead.isEmpty() || kqlFieldType(instead) || isKqlAddress(instead), qPrintable(instead));
}

void TestKqlWarnings::whatWorksIsNotDoubted_data()
{
    QTest::addColumn<QString>("kuery");
    for (const char *kuery : {"", "web", "*", "united.endpoint.host.os.name : Windows",
             "united.endpoint.host.ip : 10.0.0.0/8", "united.endpoint.host.ip : \"fe80::/10\"",
             "united.endpoint.host.ip : *", "united.endpoint.host.ip >= 10.0.0.1", "status : online",
             "last_checkin < now-1d", "last_checkin >= now-1M/d", "united.agent.enrolled_at : 2025-06",
             "united.endpoint.@timestamp > \"2025-06-18T09:15:02.123456789Z\"", "last_checkin > 1750238102123",
             "united.agent.enrolled_at < 2025-06-18||-2w/d", "agent.id : 0*",
             "united.endpoint.host.os.name.caseless : win*", "united.endpoint.host.* : *", "united.endpoint.host : *",
             "united.endpoint.data_stream.type : metrics", "united.endpoint.host.os.name : Windows Server",
             "united.endpoint.host.hostname : \"null\"", "united.endpoint.Endpoint.state.isolation : (true or false)",
             "united.agent.policy_revision_idx > 3", "united.agent.local_metadata.host.hostname.keyword : web*"})
        QTest::newRow(kuery) << QString::fromLatin1(kuery);
}

void TestKqlWarnings::whatWorksIsNotDoubted()
{
    QFETCH(QString, kuery);
    QCOMPARE(kqlProblem(kuery), QString());
    QCOMPARE(kqlWarnings(kuery), QStringList());
}

void TestKqlWarnings::aMistakeIsNoWarning()
{
    QCOMPARE(kqlWarnings(u"united.agent.status : online or "_s), QStringList());
    const QString twice = u"united.agent.status : a or united.agent.status : b"_s;
    QCOMPARE(kqlWarnings(twice).size(), 1);
}

void TestKqlWarnings::theDemoHasTheSameFields()
{
    for (const demo::FleetField &field : demo::fleetFields()) {
        using Type = demo::FleetField::Type;
        const QString name = QString::fromUtf8(field.name.data(), static_cast<qsizetype>(field.name.size()));
        const KqlFieldType expected = field.type == Type::Address ? KqlFieldType::Address
            : field.type == Type::Date                            ? KqlFieldType::Date
            : field.type == Type::Number                          ? KqlFieldType::Number
            : field.type == Type::Flag                            ? KqlFieldType::Flag
            : field.type == Type::Text                            ? KqlFieldType::Text
                                                                  : KqlFieldType::Keyword;
        QVERIFY2(kqlFieldType(name) == expected, qPrintable(name));
    }
}

void TestKqlWarnings::addressesAreReadAsElasticsearchDoes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isAddress");
    for (const char *text : {"10.1.2.3", "0.0.0.0", "255.255.255.255", "10.0.0.0/8", "10.0.0.0/32", "fe80::1",
             "::", "::ffff:10.1.2.3", "2001:DB8::/32", "fe80::/128"})
        QTest::newRow(text) << QString::fromLatin1(text) << true;
    for (const char *text : {"", "10", "10.1", "10.1.2", "10.1.2.3.4", "256.1.1.1", "010.1.2.3", "10.1.2.3/33",
             "10.1.2.3/", "10.1.2.3/+8", "10.1.2.3/8/8", " 10.1.2.3", "10.1.2.3\n", "fe80::1%eth0", " fe80::1",
             "fe80::/129", "[fe80::1]", "1.2.3.4.", "web"})
        QTest::addRow("not %s", text) << QString::fromLatin1(text) << false;
}

void TestKqlWarnings::addressesAreReadAsElasticsearchDoes()
{
    QFETCH(QString, text);
    QFETCH(bool, isAddress);
    QCOMPARE(isKqlAddress(text), isAddress);
}

REEVE_GUILESS_TEST_MAIN(TestKqlWarnings)
#include "test_kqlwarnings.moc"
