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

namespace {

// The form that a text advises to write; empty: none.
QString advised(const QString &text)
{
    static const QRegularExpression advice(u"Write ([^“].*)\\.\\z"_s);
    return advice.match(text).captured(1);
}

bool worksAsKql(const QString &kuery)
{
    return kqlProblem(kuery).isEmpty() && kqlWarnings(kuery).isEmpty();
}

}

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
    void anotherLanguageIsAnsweredWithKql_data();
    void anotherLanguageIsAnsweredWithKql();
    void mistakesOfAnotherLanguageAreAnsweredWithKql_data();
    void mistakesOfAnotherLanguageAreAnsweredWithKql();
    void anEmptyResultHasReasons();
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
    const QString instead = advised(warnings.constFirst());
    QVERIFY2(instead.isEmpty() || instead.contains(u' ') || kqlFieldType(instead) || isKqlAddress(instead),
        qPrintable(instead));
}

void TestKqlWarnings::anotherLanguageIsAnsweredWithKql_data()
{
    QTest::addColumn<QString>("kuery");
    QTest::addColumn<QString>("instead");
    const auto row = [](const char *kuery, const char *instead) {
        QTest::newRow(kuery) << QString::fromUtf8(kuery) << QString::fromUtf8(instead);
    };
    row("web-01", "united.endpoint.host.hostname : *web-01*");
    row("\"web-01\"", "united.endpoint.host.hostname : *web-01*");
    row("front desk", "united.endpoint.host.hostname : *front*desk*");
    row("windows", "united.endpoint.host.os.name : Windows");
    row("10.1.2.3", "united.endpoint.host.ip : 10.1.2.3");
    row("8.17.2", "united.endpoint.agent.version : 8.17.2");
    row("healthy", "status : online");
    row("status : online and web-01", "united.endpoint.host.hostname : *web-01*");
    row("name=web-01", "united.endpoint.host.name : web-01");
    row("name == web-01", "united.endpoint.host.name : web-01");
    row("host.name = web-01", "united.endpoint.host.name : web-01");
    row("host.os.name != windows", "not united.endpoint.host.os.name : Windows");
    row("hostname LIKE web%", "united.endpoint.host.hostname : web*");
    row("host.name contains web", "united.endpoint.host.name : *web*");
    row("web-0?", "united.endpoint.host.hostname : *web-0*");
    row("united.endpoint.host.hostname : != web-01", "not united.endpoint.host.hostname : web-01");
    row("united.agent.policy_revision_idx : =5", "united.agent.policy_revision_idx : 5");
    row("united.agent.policy_revision_idx : != 5", "not united.agent.policy_revision_idx : 5");
    row("united.agent.local_metadata.os.platform : Windows", "united.agent.local_metadata.os.platform : windows");
    row("united.endpoint.host.ip = 10.0.0.1", "united.endpoint.host.ip : 10.0.0.1");
    row("united.endpoint.host.domain is null", "not united.endpoint.host.domain : *");
    row("united.endpoint.host.hostname : =web-01", "united.endpoint.host.hostname : web-01");
    row("united.endpoint.host.os.name: windows", "united.endpoint.host.os.name : Windows");
    row("united.endpoint.host.os.name : \"LINUX\"", "united.endpoint.host.os.name : Linux");
    row("united.endpoint.host.os.name : win*", "united.endpoint.host.os.name : Windows");
    row("united.endpoint.host.os.name : MacOS", "united.endpoint.host.os.name : macOS");
    row("united.endpoint.host.os.platform : Ubuntu", "united.endpoint.host.os.platform : ubuntu");
    row("united.endpoint.Endpoint.policy.applied.status : Failure",
        "united.endpoint.Endpoint.policy.applied.status : failure");
    row("status : Online", "status : online");
    row("status : unhealthy", "status : error");
    row("united.endpoint.host.architecture : amd64", "united.endpoint.host.architecture : x86_64");
    row("united.endpoint.Endpoint.state.isolation : True", "united.endpoint.Endpoint.state.isolation : true");
    row("host.name:/web.*/", "united.endpoint.host.name : web*");
    row("united.endpoint.host.hostname : /.*-01/", "united.endpoint.host.hostname : *-01");
    row("united.endpoint.host.hostname : /web-[0-9]+/", "united.endpoint.host.hostname : web*");
    row("-host.name:web-01", "not united.endpoint.host.name : web-01");
    row("+united.endpoint.host.name:web-01", "united.endpoint.host.name : web-01");
    row("+web -lab", "united.endpoint.host.hostname : *web* and not united.endpoint.host.hostname : *lab*");
    row("_exists_:host.name", "united.endpoint.host.name : *");
    row("united.agent.policy_revision_idx:[1 TO 5]",
        "united.agent.policy_revision_idx >= 1 and united.agent.policy_revision_idx <= 5");
    row("united.agent.policy_revision_idx : {1 TO 5}",
        "united.agent.policy_revision_idx > 1 and united.agent.policy_revision_idx < 5");
    row("last_checkin:[now-7d TO *]", "last_checkin >= now-7d");
    row("united.endpoint.host.hostname : \"web*\"", "united.endpoint.host.hostname : web*");
    row("united.endpoint.host.os.full : \"Windows 10*\"", "united.endpoint.host.os.full : Windows*10*");
    row("\"web*\"", "united.endpoint.host.hostname : web*");
    row("united.endpoint.host.hostname : 'web-01'", "united.endpoint.host.hostname : web-01");
    row("united.endpoint.host.os.full : “Windows 10”", "united.endpoint.host.os.full : \"Windows 10\"");
    row("united.endpoint.host.hostname : web-0?", "united.endpoint.host.hostname : web-0*");
    row("united.endpoint.host.hostname : web~1", "united.endpoint.host.hostname : web");
    row("united.endpoint.host.hostname : web%", "united.endpoint.host.hostname : web*");
    row("united.endpoint.host.hostname : !web-01", "not united.endpoint.host.hostname : web-01");
    row("united.endpoint.host.hostname : (web-01, web-02)", "united.endpoint.host.hostname : (web-01 or web-02)");
    row("united.endpoint.host.hostname : web-01 web-02", "united.endpoint.host.hostname : (web-01 or web-02)");
    row("united.endpoint.host.ip : 10.0.0.1,10.0.0.2", "united.endpoint.host.ip : (10.0.0.1 or 10.0.0.2)");
    row("united.endpoint.host.os.full : *Windows 10*", "united.endpoint.host.os.full : *Windows*10*");
}

void TestKqlWarnings::anotherLanguageIsAnsweredWithKql()
{
    QFETCH(QString, kuery);
    QFETCH(QString, instead);
    QCOMPARE(kqlProblem(kuery), QString());
    const QStringList warnings = kqlWarnings(kuery);
    QCOMPARE(warnings.size(), 1);
    QVERIFY2(warnings.constFirst().endsWith(u"Write %1."_s.arg(instead)), qPrintable(warnings.constFirst()));
    QVERIFY2(worksAsKql(instead), qPrintable(kqlWarnings(instead).join(u'\n')));
}

void TestKqlWarnings::mistakesOfAnotherLanguageAreAnsweredWithKql_data()
{
    QTest::addColumn<QString>("kuery");
    QTest::addColumn<QString>("advice"); // at the end of the problem
    const auto row = [](const char *kuery, const char *advice) {
        QTest::newRow(kuery) << QString::fromUtf8(kuery) << QString::fromUtf8(advice);
    };
    row("united.agent.policy_revision_idx: >5", "Write united.agent.policy_revision_idx > 5.");
    row("policy_revision_idx : >= 5", "Write united.agent.policy_revision_idx >= 5.");
    row("last_checkin:<now-7d", "Write last_checkin < now-7d.");
    row("last_checkin : <= \"2025-06-18\"", "Write last_checkin <= 2025-06-18.");
    row("host.name == \"web-01\"", "Write united.endpoint.host.name : web-01.");
    row("host.name = \"front desk\"", "Write united.endpoint.host.name : \"front desk\".");
    row("host.os.name != \"windows\"", "Write not united.endpoint.host.os.name : Windows.");
    row("host.os.name <> Windows", "Write not united.endpoint.host.os.name : Windows.");
    row("hostname LIKE \"web%\"", "Write united.endpoint.host.hostname : web*.");
    row("host.name in (\"web-01\", \"web-02\")", "Write united.endpoint.host.name : (web-01 or web-02).");
    row("host.os.name : in (windows, linux)", "Write united.endpoint.host.os.name : (Windows or Linux).");
    row("status : online && host.name : web-01", "KQL writes “and” and “or” for && and ||.");
    row("host.name : \"web-01\" || status : online", "KQL writes “and” and “or” for && and ||.");
    row("+host.name:web-01 -status:offline",
        "Write “and not” before -status: KQL joins two conditions only by a word.");
    row("host.name:web-01 status:online", "Write “and” before status: KQL joins two conditions only by a word.");
    row("host.name:/web(01|02)/", "KQL has no regular expressions; * stands for any text, as in field : web*.");
    row("last_checkin:[\"2025-06-01\" TO \"2025-06-18\"]",
        "Write last_checkin >= 2025-06-01 and last_checkin <= 2025-06-18.");
    row("united.agent.policy_revision_idx:[1 TO 5}",
        "Write united.agent.policy_revision_idx >= 1 and united.agent.policy_revision_idx < 5.");
    row("host.domain is not null", "Write united.endpoint.host.domain : *.");
}

void TestKqlWarnings::mistakesOfAnotherLanguageAreAnsweredWithKql()
{
    QFETCH(QString, kuery);
    QFETCH(QString, advice);
    const QString problem = kqlProblem(kuery);
    QVERIFY2(problem.endsWith(u' ' + advice), qPrintable(problem));
    const QString instead = advised(problem);
    QVERIFY2(instead.isEmpty() || worksAsKql(instead), qPrintable(instead));
}

void TestKqlWarnings::anEmptyResultHasReasons()
{
    const QString wrongCase = u"united.endpoint.host.os.name : windows"_s;
    QCOMPARE(kqlEmptyReasons(wrongCase), kqlWarnings(wrongCase));
    const QStringList whole = kqlEmptyReasons(u"united.endpoint.host.hostname : web and status : online"_s);
    QCOMPARE(whole.size(), 2);
    QVERIFY2(whole.constFirst().endsWith(u"Write united.endpoint.host.hostname : *web*."_s), qPrintable(whole[0]));
    QCOMPARE(kqlEmptyReasons(QString()), QStringList());
    QCOMPARE(kqlEmptyReasons(u"united.endpoint.host.hostname : web*"_s), QStringList());
    QCOMPARE(kqlEmptyReasons(u"last_checkin < now-1d"_s), QStringList());
}

void TestKqlWarnings::whatWorksIsNotDoubted_data()
{
    QTest::addColumn<QString>("kuery");
    for (const char *kuery : {"", "web*", "*", "united.endpoint.host.os.name : Windows",
             "united.endpoint.host.ip : 10.0.0.0/8", "united.endpoint.host.ip : \"fe80::/10\"",
             "united.endpoint.host.ip : *", "united.endpoint.host.ip >= 10.0.0.1", "status : online",
             "last_checkin < now-1d", "last_checkin >= now-1M/d", "united.agent.enrolled_at : 2025-06",
             "united.endpoint.@timestamp > \"2025-06-18T09:15:02.123456789Z\"", "last_checkin > 1750238102123",
             "united.agent.enrolled_at < 2025-06-18||-2w/d", "agent.id : 0*",
             "united.endpoint.host.os.name.caseless : win*", "united.endpoint.host.* : *", "united.endpoint.host : *",
             "united.endpoint.data_stream.type : metrics", "united.endpoint.host.os.name : Windows Server",
             "united.endpoint.host.hostname : \"null\"", "united.endpoint.host.os.name : W*",
             "united.endpoint.host.hostname : WEB-01", "united.endpoint.host.hostname : \"web-01\"",
             "united.endpoint.host.os.name : Windows AND NOT status : offline", "NOT status : (offline OR inactive)",
             "united.endpoint.Endpoint.policy.applied.name : Servers, Berlin", "united.agent.policy_revision_idx > -1",
             "united.agent.policy_revision_idx : -1", "united.endpoint.host.architecture : arm64",
             "united.endpoint.Endpoint.policy.applied.name : C/C++ = good",
             "united.endpoint.host.os.full : Windows 11 Enterprise 23H2", "united.endpoint.host.mac : 00-*",
             "united.endpoint.host.os.name.caseless : windows", "united.endpoint.host.ip : (10.0.0.1 or 10.0.0.2)",
             "united.endpoint.Endpoint.state.isolation : (true or false)", "united.agent.policy_revision_idx > 3",
             "united.agent.local_metadata.host.hostname.keyword : web*"})
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
        if (!name.startsWith("fleet-agents."_L1))
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
