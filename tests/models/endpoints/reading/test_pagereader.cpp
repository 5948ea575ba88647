// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include "models/endpoints/reading/pagereader.h"
#include "tests/models/endpoints/samples.h"
#include "tests/support/testprogram.h"

using namespace reeve;
using namespace Qt::StringLiterals;

class TestPageReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRegularDocumentIsReadWhole();
    void oddDocumentsBecomeMarkedRows_data();
    void oddDocumentsBecomeMarkedRows();
    void bodiesThatAreNoPageAreRefused_data();
    void bodiesThatAreNoPageAreRefused();
    void everyTruncationIsRefused();
    void hostileTextsStayAsTheyAre();
    void documentsWithoutIdAreToldApart();
    void policyOutOfDateFollowsEitherRevision_data();
    void policyOutOfDateFollowsEitherRevision();
    void whatCanBeReadIsRead_data();
    void whatCanBeReadIsRead();
    void fullNamesAreThoseThatSayMore_data();
    void fullNamesAreThoseThatSayMore();
    void isolationComparesWishAndState_data();
    void isolationComparesWishAndState();
    void oneItemIsReadByItself();
};

void TestPageReader::aRegularDocumentIsReadWhole()
{
    const auto page = readEndpointPage(samples::page(samples::regularItem(), 25));
    QVERIFY(page.has_value());
    QCOMPARE(page->total, 25);
    QCOMPARE(page->documents, 1);
    const Endpoint expected{
        .agentId = u"270eda97-ee55-4885-a4c0-4f609adfb5f9"_s,
        .hostName = u"proxy-300"_s,
        .fullName = u"other"_s,
        .hostId = u"4183c9bc"_s,
        .status = HostStatus::Offline,
        .primaryAddress = u"10.74.205.36"_s,
        .addresses = {u"fe80::1"_s, u"127.0.0.1"_s, u"10.74.205.36"_s},
        .macs = {u"e6-68-af-e0-41-c3"_s},
        .osName = u"Linux"_s,
        .osVersion = u"24.04.1"_s,
        .osFull = u"Ubuntu 24.04.1"_s,
        .osKernel = u"6.8.0"_s,
        .osFamily = u"ubuntu"_s,
        .architecture = u"aarch64"_s,
        .agentVersion = u"8.15.5"_s,
        .policyName = u"Linux \"prod\""_s,
        .policyId = u"0d1b"_s,
        .policyStatus = PolicyStatus::Success,
        .policyRevisionApplied = 33,
        .policyRevisionCurrent = 34,
        .policyOutOfDate = true,
        .isolation = Isolation::No,
        .capabilities = {u"isolation"_s, u"kill_process"_s},
        .lastCheckIn = QDateTime::fromString(u"2026-05-01T12:00:00.703Z"_s, Qt::ISODateWithMs),
        .written = QDateTime::fromString(u"2026-05-01T11:00:00Z"_s, Qt::ISODate),
        .dataNamespace = u"default"_s,
        .enrollment = u"enrolled"_s,
        .issues = {},
    };
    QCOMPARE(page->rows.endpoint(0).issues, QStringList());
    QCOMPARE(page->rows.endpoint(0), expected);
}

void TestPageReader::oddDocumentsBecomeMarkedRows_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<DocumentIssue>("issue");
    QTest::newRow("a text where the list of addresses belongs") << R"(["fe80::1","127.0.0.1","10.74.205.36"])"_ba
                                                                << R"("10.74.205.36")"_ba << DocumentIssue::TextForList;
    QTest::newRow("an object where the list belongs") << R"(["e6-68-af-e0-41-c3"])"_ba
                                                      << "{}"_ba << DocumentIssue::WrongType;
    QTest::newRow("a list in the list") << R"("127.0.0.1")"_ba
                                        << R"(["a"])"_ba << DocumentIssue::WrongType;
    QTest::newRow("a number for a date") << R"("2026-05-01T12:00:00.703Z")"_ba
                                         << "1777636800703"_ba << DocumentIssue::NumberForDate;
    QTest::newRow("a date nobody can read") << "2026-05-01T12:00:00.703Z"_ba
                                            << "yesterday"_ba << DocumentIssue::UnreadableDate;
    QTest::newRow("an object for a date") << R"("2026-05-01T12:00:00.703Z")"_ba
                                          << "{}"_ba << DocumentIssue::UnreadableDate;
    QTest::newRow("an immense number for a date") << R"("2026-05-01T12:00:00.703Z")"_ba
                                                  << "1e300"_ba << DocumentIssue::UnreadableDate;
    QTest::newRow("an unknown host status") << "offline"_ba
                                            << "asleep"_ba << DocumentIssue::UnknownHostStatus;
    QTest::newRow("an unknown policy status") << R"("status":"success")"_ba
                                              << R"("status":"meh")"_ba << DocumentIssue::UnknownPolicyStatus;
    QTest::newRow("no host") << R"("host":{)"_ba
                             << R"("hast":{)"_ba << DocumentIssue::NoHost;
    QTest::newRow("nothing for a host") << R"("host":{)"_ba
                                        << R"("host":null,"hast":{)"_ba << DocumentIssue::NoHost;
    QTest::newRow("no Endpoint group") << R"("Endpoint":{)"_ba
                                       << R"("Endpunkt":{)"_ba << DocumentIssue::NoEndpointGroup;
    QTest::newRow("no agent id") << R"("id":"270eda97-ee55-4885-a4c0-4f609adfb5f9",)"_ba
                                 << ""_ba << DocumentIssue::NoAgentId;
    QTest::newRow("an empty agent id") << "270eda97-ee55-4885-a4c0-4f609adfb5f9"_ba
                                       << ""_ba << DocumentIssue::NoAgentId;
    QTest::newRow("a number for a name") << R"("proxy-300")"_ba
                                         << "300"_ba << DocumentIssue::WrongType;
    QTest::newRow("an object for a name") << R"("proxy-300")"_ba
                                          << R"({"a":[1,2,{}]})"_ba << DocumentIssue::WrongType;
    QTest::newRow("half a surrogate pair in a name") << "proxy-300"_ba
                                                     << R"(a\ud800b)"_ba << DocumentIssue::WrongType;
    QTest::newRow("a text for a group") << R"({"isolation":false})"_ba
                                        << R"("no")"_ba << DocumentIssue::WrongType;
    QTest::newRow("a name of a megabyte") << "proxy-300"_ba << QByteArray(1 << 20, 'x') << DocumentIssue::Shortened;
}

void TestPageReader::oddDocumentsBecomeMarkedRows()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(DocumentIssue, issue);
    const QByteArray odd = samples::regularItem().replace(from, to);
    QVERIFY(odd != samples::regularItem());
    const auto page = readEndpointPage(samples::page(odd + ',' + samples::regularItem("second"), 2));
    QVERIFY(page.has_value());
    QCOMPARE(page->rows.size(), 2U);
    QVERIFY(page->rows.record(0).issues.has(issue));
    QVERIFY(page->rows.record(1).issues.isEmpty());
    QVERIFY(!page->rows.endpoint(0).issues.isEmpty());
    QCOMPARE(page->rows.issueCount(), 1U);
    QCOMPARE(page->rows.endpoint(0).architecture, issue == DocumentIssue::NoHost ? QString() : u"aarch64"_s);
}

void TestPageReader::bodiesThatAreNoPageAreRefused_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("nothing") << ""_ba;
    QTest::newRow("blanks") << "  \n"_ba;
    QTest::newRow("a web page") << "<!doctype html><title>Sign in</title>"_ba;
    QTest::newRow("a list") << "[]"_ba;
    QTest::newRow("an empty object") << "{}"_ba;
    QTest::newRow("no total") << R"({"data":[]})"_ba;
    QTest::newRow("no data") << R"({"total":3})"_ba;
    QTest::newRow("data is an object") << R"({"data":{},"total":3})"_ba;
    QTest::newRow("total is a text") << R"({"data":[],"total":"3"})"_ba;
    QTest::newRow("total is negative") << R"({"data":[],"total":-3})"_ba;
    QTest::newRow("something follows") << samples::page({}, 0) + "{}";
    QTest::newRow("twice the same") << samples::page({}, 0) + samples::page({}, 0);
    QTest::newRow("a value that is none") << samples::page(samples::regularItem().replace("33", "x"), 1);
    QTest::newRow("a missing comma") << samples::page(samples::regularItem() + samples::regularItem(), 1);
    QTest::newRow("bytes that are not UTF-8")
        << samples::page(samples::regularItem().replace("aarch64", "\xff\xfe"), 1);
}

void TestPageReader::bodiesThatAreNoPageAreRefused()
{
    QFETCH(QByteArray, body);
    const auto page = readEndpointPage(body);
    QVERIFY(!page.has_value());
    QCOMPARE(page.error().fault, Fault::BadBody);
    QVERIFY(!page.error().detail.isEmpty());
}

void TestPageReader::everyTruncationIsRefused()
{
    const QByteArray whole = samples::page(samples::regularItem() + ',' + samples::regularItem("second"), 2);
    QVERIFY(readEndpointPage(whole).has_value());
    for (qsizetype size = 0; size < whole.size(); ++size)
        QVERIFY2(!readEndpointPage(whole.left(size)).has_value(), QByteArray::number(size).constData());
}

void TestPageReader::hostileTextsStayAsTheyAre()
{
    const QByteArray item = samples::regularItem().replace("proxy-300", R"(<b>\u202e\u0000\n=1+1</b>\ud83d\ude00)");
    const auto page = readEndpointPage(samples::page(item, 1));
    QVERIFY(page.has_value());
    QString expected = u"<b>\u202e@\n=1+1</b>\U0001F600"_s;
    expected.replace(u'@', QChar(0));
    QCOMPARE(page->rows.endpoint(0).hostName, expected);
    QVERIFY(page->rows.endpoint(0).issues.isEmpty());
}

void TestPageReader::documentsWithoutIdAreToldApart()
{
    const auto page = readEndpointPage(samples::page("null,17,{},{},\"text\",[1,[2]]," + samples::regularItem(), 7));
    QVERIFY(page.has_value());
    QCOMPARE(page->rows.size(), 7U);
    QCOMPARE(page->rows.issueCount(), 6U);
    QCOMPARE(page->rows.endpoint(0).agentId, QString());
}

void TestPageReader::policyOutOfDateFollowsEitherRevision_data()
{
    QTest::addColumn<QByteArray>("applied");
    QTest::addColumn<QByteArray>("defend");
    QTest::addColumn<bool>("expected");
    QTest::newRow("both are current") << "34"_ba
                                      << "\"15\""_ba << false;
    QTest::newRow("the agent policy is behind") << "33"_ba
                                                << "\"15\""_ba << true;
    QTest::newRow("the Defend policy is behind") << "34"_ba
                                                 << "\"14\""_ba << true;
    QTest::newRow("the Defend policy is behind, as a number") << "34"_ba
                                                              << "14"_ba << true;
    QTest::newRow("revision 0 means not told") << "0"_ba
                                               << "\"0\""_ba << false;
}

void TestPageReader::policyOutOfDateFollowsEitherRevision()
{
    QFETCH(QByteArray, applied);
    QFETCH(QByteArray, defend);
    const QByteArray item = samples::regularItem().replace("33", applied).replace("\"15\"", defend);
    const auto page = readEndpointPage(samples::page(item, 1));
    QVERIFY(page.has_value());
    QTEST(page->rows.endpoint(0).policyOutOfDate, "expected");
}

void TestPageReader::whatCanBeReadIsRead_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("cells"); // OS, policy status, host status, addresses, revision, check-in
    const auto row = [](const char *name, const char *from, const char *to, const char *cells) {
        QTest::newRow(name) << QByteArray(from) << QByteArray(to) << QString::fromUtf8(cells);
    };
    const auto time = [&](const char *name, const char *to, const char *shown) {
        QTest::newRow(name) << R"("2026-05-01T12:00:00.703Z")"_ba << QByteArray(to)
                            << u"Linux success offline 3 33 "_s + QString::fromUtf8(shown);
    };
    constexpr const char *checkIn = "2026-05-01T12:00:00.703Z";
    row("a list of one text", R"("Linux")", R"(["Linux"])", "Linux success offline 3 33 2026-05-01T12:00:00.703Z");
    row("a list of two texts", R"("Linux")", R"(["Linux","BSD"])",
        "Linux, BSD success offline 3 33 2026-05-01T12:00:00.703Z");
    row("an empty list", R"("Linux")", "[]", " success offline 3 33 2026-05-01T12:00:00.703Z");
    row("a list of nothing", R"("Linux")", "[null]", " success offline 3 33 2026-05-01T12:00:00.703Z");
    row("a number in a list", R"("Linux")", "[7]", "7 success offline 3 33 2026-05-01T12:00:00.703Z");
    row("a policy status in a list", R"("status":"success")", R"("status":["success"])",
        "Linux success offline 3 33 2026-05-01T12:00:00.703Z");
    row("a policy status in capitals", R"("status":"success")", R"("status":"SUCCESS")",
        "Linux success offline 3 33 2026-05-01T12:00:00.703Z");
    row("a host status in a list", R"("offline")", R"(["offline"])",
        "Linux success offline 3 33 2026-05-01T12:00:00.703Z");
    row("a host status with blanks", R"("offline")", R"(" Offline ")",
        "Linux success offline 3 33 2026-05-01T12:00:00.703Z");
    row("a list in a list of addresses", R"("127.0.0.1")", R"(["127.0.0.1"])",
        "Linux success offline 3 33 2026-05-01T12:00:00.703Z");
    row("a group in a list",
        R"("os":{"kernel":"6.8.0","name":"Linux","family":"ubuntu","version":"24.04.1",)"
        "\n\"full\":\"Ubuntu 24.04.1\"}",
        R"("os":[{"name":"Linux"}])", "Linux success offline 3 33 2026-05-01T12:00:00.703Z");
    row("a revision as a text", "33", R"(" 33 ")", "Linux success offline 3 33 2026-05-01T12:00:00.703Z");
    row("a revision with a point", "33", "33.0", "Linux success offline 3 33 2026-05-01T12:00:00.703Z");
    row("a revision in a list", "33", "[33]", "Linux success offline 3 33 2026-05-01T12:00:00.703Z");
    row("a revision that only begins with a number", "33", R"("33b")",
        "Linux success offline 3 -1 2026-05-01T12:00:00.703Z");
    row("half a revision", "33", "33.5", "Linux success offline 3 -1 2026-05-01T12:00:00.703Z");
    time("ms as a text", R"("1777636800703")", checkIn);
    time("ms with a fraction as a text", R"("1777636800703.25")", checkIn);
    time("ms in a list", "[1777636800703]", checkIn);
    time("a date in a list", R"(["2026-05-01T12:00:00.703Z"])", checkIn);
    time("a date without a zone", R"("2026-05-01T12:00:00.703")", checkIn);
    time("a day alone", R"("2026-05-01")", "2026-05-01T00:00:00.000Z");
    time("a date that only begins with a number", R"("1777636800703ms")", "");
    time("two dates", R"(["2026-05-01T12:00:00Z","2026-05-02T12:00:00Z"])", "");
}

void TestPageReader::whatCanBeReadIsRead()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    const QByteArray odd = samples::regularItem().replace(from, to);
    QVERIFY(odd != samples::regularItem());
    const auto page = readEndpointPage(samples::page(odd + ',' + samples::regularItem("second"), 2));
    QVERIFY(page.has_value());
    QVERIFY(page->rows.record(1).issues.isEmpty());
    const Endpoint read = page->rows.endpoint(0);
    std::string checkIn;
    appendIsoText(page->rows.record(0).lastCheckIn, checkIn);
    QTEST(QStringList({read.osName, policyStatusName(read.policyStatus), hostStatusName(read.status),
                          QString::number(read.addresses.size()), QString::number(read.policyRevisionApplied),
                          QString::fromStdString(checkIn)})
              .join(u' '),
        "cells");
    if (read.policyRevisionApplied < 0 || checkIn.empty())
        QVERIFY(!read.issues.isEmpty());
}

void TestPageReader::fullNamesAreThoseThatSayMore_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QString>("expected");
    QTest::newRow("with a domain") << R"("proxy-300.emea.corp.example")"_ba << u"proxy-300.emea.corp.example"_s;
    QTest::newRow("another name") << R"("zugang-1")"_ba << u"zugang-1"_s;
    QTest::newRow("with letters beyond ASCII") << R"("k\u00f6ln.example")"_ba << u"k\u00f6ln.example"_s;
    QTest::newRow("in a list") << R"(["proxy-300.example"])"_ba << u"proxy-300.example"_s;
    QTest::newRow("the same") << R"("proxy-300")"_ba << QString();
    QTest::newRow("the same in capitals") << R"("PROXY-300")"_ba << QString();
    QTest::newRow("none") << "null"_ba << QString();
    QTest::newRow("nothing") << R"("")"_ba << QString();
}

void TestPageReader::fullNamesAreThoseThatSayMore()
{
    QFETCH(QByteArray, name);
    const auto page = readEndpointPage(samples::page(samples::regularItem().replace(R"("other")", name), 1));
    QVERIFY(page.has_value());
    QCOMPARE(page->rows.endpoint(0).hostName, u"proxy-300"_s);
    QTEST(page->rows.endpoint(0).fullName, "expected");
    const QByteArray other = samples::regularItem().replace("proxy-300", "other.example");
    const auto longer = readEndpointPage(samples::page(other, 1));
    QCOMPARE(longer->rows.endpoint(0).hostName, u"other.example"_s); // nothing more to say
    QCOMPARE(longer->rows.endpoint(0).fullName, QString());
}

void TestPageReader::isolationComparesWishAndState_data()
{
    QTest::addColumn<QByteArray>("groups");
    QTest::addColumn<Isolation>("expected");
    QTest::newRow("wished and done") << R"("configuration":{"isolation":true},"state":{"isolation":true})"_ba
                                     << Isolation::Yes;
    QTest::newRow("wished, not done") << R"("configuration":{"isolation":true},"state":{"isolation":false})"_ba
                                      << Isolation::Pending;
    QTest::newRow("to be released") << R"("configuration":{"isolation":false},"state":{"isolation":true})"_ba
                                    << Isolation::Pending;
    QTest::newRow("neither told") << R"("nothing":{})"_ba << Isolation::Unknown;
    QTest::newRow("only the state") << R"("state":{"isolation":true})"_ba << Isolation::Yes;
    const auto row = [](const char *name, const char *wish, const char *state, Isolation expected) {
        QTest::newRow(name) << R"("configuration":{"isolation":)"_ba + wish + R"(},"state":{"isolation":)" + state + '}'
                            << expected;
    };
    row("a text for the state", "false", R"("true")", Isolation::Pending);
    row("texts for both", R"("true")", R"("true")", Isolation::Yes);
    row("a text that says no", "true", R"("False")", Isolation::Pending);
    row("yes, with blanks", "true", R"(" yes ")", Isolation::Yes);
    row("on and off", R"("off")", R"("on")", Isolation::Pending);
    row("numbers", "1", "1", Isolation::Yes);
    row("a number for no", "0", "0.0", Isolation::No);
    row("a number as a text", R"("1")", R"("1")", Isolation::Yes);
    row("a list of one", "[true]", R"(["true"])", Isolation::Yes);
    row("a list of equal ones", "[false]", "[false,false]", Isolation::No);
    row("a list in a list", "[[1]]", "[[true]]", Isolation::Yes);
    row("an empty list is missing", "true", "[]", Isolation::Pending);
    row("null is missing", "false", "null", Isolation::No);
    row("a state that nobody can read", "false", R"("maybe")", Isolation::Unknown);
    row("a state of two kinds", "false", "[true,false]", Isolation::Unknown);
    row("an object for the state", "false", R"({"is":true})", Isolation::Unknown);
    row("a number that is neither", "false", "2", Isolation::Unknown);
    row("an unreadable wish beside a state", R"("perhaps")", "true", Isolation::Yes);
    row("an unreadable wish alone", R"("perhaps")", "null", Isolation::Unknown);
    QTest::newRow("a text for the group")
        << R"("configuration":{"isolation":false},"state":"true")"_ba << Isolation::Unknown;
    QTest::newRow("a group in a list") << R"("configuration":[{"isolation":true}],"state":[{"isolation":true}])"_ba
                                       << Isolation::Yes;
    QTest::newRow("two groups in a list")
        << R"("configuration":{"isolation":false},"state":[{"isolation":true},{}])"_ba << Isolation::Unknown;
    QTest::newRow("only the wish") << R"("configuration":{"isolation":true})"_ba << Isolation::Pending;
}

void TestPageReader::isolationComparesWishAndState()
{
    QFETCH(QByteArray, groups);
    const QByteArray item =
        samples::regularItem().replace(R"("configuration":{"isolation":false},"state":{"isolation":false})", groups);
    const auto page = readEndpointPage(samples::page(item, 1));
    QVERIFY(page.has_value());
    QTEST(page->rows.endpoint(0).isolation, "expected");
    const bool isMissing = groups == R"("nothing":{})";
    if (page->rows.endpoint(0).isolation == Isolation::Unknown && !isMissing)
        QVERIFY(page->rows.record(0).issues.has(DocumentIssue::UnreadableIsolation));
}

void TestPageReader::oneItemIsReadByItself()
{
    const auto item = readEndpointItem(samples::regularItem());
    QVERIFY(item.has_value());
    QCOMPARE(item->hostName, u"proxy-300"_s);
    QCOMPARE(readEndpointItem("{").error().fault, Fault::BadBody);
}

REEVE_GUILESS_TEST_MAIN(TestPageReader)
#include "test_pagereader.moc"
