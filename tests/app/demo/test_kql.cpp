// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include "app/demo/base/dates.h"
#include "app/demo/fleet/addresses.h"
#include "app/demo/fleet/kql.h"
#include "app/demo/fleet/kqldates.h"
#include "app/demo/fleet/kqlfilter.h"
#include "app/demo/fleet/kqltest.h"
#include "tests/support/testprogram.h"

using namespace reeve::demo;

class KqlTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void nestsOnlySoDeep();
    void comparesWithStars_data();
    void comparesWithStars();
    void wordsWithStarsAreAlternatives_data();
    void wordsWithStarsAreAlternatives();
    void understandsMoments_data();
    void understandsMoments();
    void understandsDates_data();
    void understandsDates();
    void understandsNetworks_data();
    void understandsNetworks();
    void selectsAsTheDocumentsSay_data();
    void selectsAsTheDocumentsSay();
    void refusesWhatElasticsearchRefuses_data();
    void refusesWhatElasticsearchRefuses();
};

void KqlTest::reads_data()
{
    QTest::addColumn<std::string>("query");
    QTest::addColumn<std::string>("tree");

    const auto row = [](const char *name, const char *query, const char *tree) {
        QTest::newRow(name) << std::string(query) << std::string(tree);
    };
    row("nothing is everything", "", "(all)");
    row("blanks are everything", "  \t ", "(all)");
    row("a field and a value", "name : web", "(is name web)");
    row("blanks around the colon may be left out", "name:web", "(is name web)");
    row("words of a value belong together", "os: Windows 10 ", "(is os Windows 10)");
    row("a phrase keeps its blanks", "os: \" Windows  10 \"", "(is os \" Windows  10 \")");
    row("stars split a value", "name: *web-*1*", "(is name *web-*1*)");
    row("a star alone asks for existence", "name: *", "(is name *)");
    row("a value without a field", "web", "(is web)");
    row("and binds tighter than or", "a:1 or b:2 and c:3", "(or (is a 1) (and (is b 2) (is c 3)))");
    row("keywords in any case", "a:1 AND NOT b:2 Or c:3", "(or (and (is a 1) (not (is b 2))) (is c 3))");
    row("parentheses group", "(a:1 or b:2) and c:3", "(and (or (is a 1) (is b 2)) (is c 3))");
    row("a list of values", "a: (1 or 2)", "(or (is a 1) (is a 2))");
    row("a list with not", "a: (1 and not 2)", "(and (is a 1) (not (is a 2)))");
    row("a list in a list", "a: ((1 or 2) and not 3)", "(and (or (is a 1) (is a 2)) (not (is a 3)))");
    row("all four ranges", "a > 1 and b >= 2 and c < 3 and d <= 4", "(and (> a 1) (>= b 2) (< c 3) (<= d 4))");
    row("special characters with a backslash", "a: \\(x\\)\\:\\*\\\"\\\\", "(is a (x):*\"\\)");
    row("an escaped star is a character", "a: x\\**", "(is a x**)");
    row("an escaped keyword is a word", "a: \\and", "(is a and)");
    row("a keyword inside a word is none", "a: android", "(is a android)");
    row("a phrase with escapes", "a: \"say \\\"hi\\\" \\\\ there\"", "(is a \"say \"hi\" \\ there\")");
    row("keywords inside a phrase are words", "a: \"x and not y\"", "(is a \"x and not y\")");
    row("a code point", "a: \\u00e9t\\u00E9", "(is a été)");
    row("text in any script", "a: büro-東京", "(is a büro-東京)");
    row("a quoted field", "\"a b\": 1", "(is \"a b\" 1)");
    row("keywords need blanks on both sides", "or a: 1 and", "(is or a 1 and)");
    row("a minus in a value", "id: 0a1b-*", "(is id 0a1b-*)");
    row("a backslash before not is a line break, and cut off", "a: \\not", "(is a ot)");
    row("before a capital it is none", "a: \\Not", "(is a Not)");
    row("a space that does not break parts words too", "a:1\u00a0and\u00a0b:2", "(and (is a 1) (is b 2))");
    row("white space is cut off, however it is written", "a: \\t\u2003x y\\n\u3000", "(is a x y)");
    row("of nothing else nothing remains", "a: \\t", "(is a )");
    row("stars keep white space", "a: *\\tx *", "(is a *\tx *)");
    row("a code point of two halves", "a: \\ud83d\\ude00", "(is a \U0001f600)");
    row("Kibana's own name for a star", "a: x@kuery-wildcard@y*", "(is a x*y*)");
    row("braces hold conditions", "a: { b:1 or c:2 }", "(nested (or (is b 1) (is c 2)) a)");
    row("null in front of a colon is no name", "null: x", "(is x)");
    row("which is none without a star", "a: x@kuery-wildcard@y", "(is a x@kuery-wildcard@y)");
}

void KqlTest::reads()
{
    QFETCH(std::string, query);
    QFETCH(std::string, tree);
    const auto node = parseKql(query);
    QVERIFY2(node, node ? "" : node.error().c_str());
    QCOMPARE(kqlText(*node), tree);
}

void KqlTest::refuses_data()
{
    QTest::addColumn<std::string>("query");
    for (const char *query : {"a:", ":x", "a: (", "a: (1 or )", "(a:1", "a:1)", "a: \"open", "a:1 and ", "a: x\\",
             "a > ", "a: {b:1", "a: {}", "a: ({b:1})", "a: x:y", "not ", "a:1 b:2", "a: ()", "a: <x>", "a: foo not bar",
             "a: cannot open", "a: (cannot or b)", "not not a:1"})
        QTest::newRow(query) << std::string(query);
}

void KqlTest::refuses()
{
    QFETCH(std::string, query);
    QVERIFY(!parseKql(query));
}

void KqlTest::nestsOnlySoDeep()
{
    const std::string deep = std::string(5000, '(') + "a:1" + std::string(5000, ')');
    QVERIFY(!parseKql(deep));
    const std::string fine = std::string(50, '(') + "a:1" + std::string(50, ')');
    QVERIFY(parseKql(fine));
}

void KqlTest::comparesWithStars_data()
{
    QTest::addColumn<std::string>("pattern");
    QTest::addColumn<std::string>("text");
    QTest::addColumn<bool>("fits");
    const auto row = [](const char *pattern, const char *text, bool fits) {
        QTest::addRow("%s %s %s", pattern, fits ? "fits" : "does not fit", text)
            << std::string(pattern) << std::string(text) << fits;
    };
    row("web", "web", true);
    row("web", "Web", false);
    row("web", "web1", false);
    row("web*", "web1", true);
    row("*web", "my-web", true);
    row("w*b", "web", true);
    row("w*b", "wb", true);
    row("ab*ba", "aba", false);
    row("*a*b*", "xxaxxbxx", true);
    row("*a*b*", "xxbxxaxx", false);
    row("*", "", true);
}

void KqlTest::comparesWithStars()
{
    QFETCH(std::string, pattern);
    QFETCH(std::string, text);
    QFETCH(bool, fits);
    const auto node = parseKql("f: " + pattern);
    QVERIFY(node);
    QCOMPARE(matches(node->value, text), fits);
}

void KqlTest::wordsWithStarsAreAlternatives_data()
{
    QTest::addColumn<std::string>("pattern");
    QTest::addColumn<std::string>("text");
    QTest::addColumn<bool>("fits");
    const auto row = [](const char *name, const char *pattern, const char *text, bool fits) {
        QTest::newRow(name) << std::string(pattern) << std::string(text) << fits;
    };
    row("the first word", "*front desk*", "my front", true);
    row("the second word", "*front desk*", "desk 7", true);
    row("neither", "*front desk*", "back", false);
    row("a word without a star is all of it", "front desk*", "front", true);
    row("and no part of it", "front desk*", "my front", false);
    row("other white space", "*a\\tb\u3000c*", "xa", true);
    row("a star alone", "* desk", "anything", true);
    row("without a star it is one", "front desk", "front desk", true);
    row("and nothing else", "front desk", "front", false);
}

void KqlTest::wordsWithStarsAreAlternatives()
{
    QFETCH(std::string, pattern);
    QFETCH(std::string, text);
    QFETCH(bool, fits);
    const auto node = parseKql("f: " + pattern);
    QVERIFY(node);
    QCOMPARE(matchesKeyword(node->value, text), fits);
}

void KqlTest::understandsMoments_data()
{
    QTest::addColumn<std::string>("text");
    QTest::addColumn<qint64>("moment"); // -1: none
    constexpr qint64 hour = 3600 * 1000;
    QTest::newRow("a full date") << std::string("2025-06-18T09:15:02.123Z") << qint64{1750238102123};
    QTest::newRow("nine digits of a second") << std::string("2025-06-18T09:15:02.123456789Z") << qint64{1750238102123};
    QTest::newRow("a day begins at midnight") << std::string("2025-06-18") << qint64{1750204800000};
    QTest::newRow("now") << std::string("now") << 1000 * hour;
    QTest::newRow("a day ago") << std::string("now-1d") << 976 * hour;
    QTest::newRow("a day ago, rounded to the hour") << std::string("now-1d+30m/h") << 976 * hour;
    QTest::newRow("no unit") << std::string("now-1") << qint64{-1};
    QTest::newRow("no date") << std::string("yesterday") << qint64{-1};
    QTest::newRow("month 13") << std::string("2025-13-01") << qint64{-1};
    QTest::newRow("rubbish behind the time") << std::string("2025-06-18T09:15:02x") << qint64{-1};
}

void KqlTest::understandsMoments()
{
    QFETCH(std::string, text);
    QFETCH(qint64, moment);
    QCOMPARE(qint64{parseMoment(text, 1000LL * 3600 * 1000).value_or(-1)}, moment);
}

void KqlTest::understandsDates_data()
{
    QTest::addColumn<std::string>("text");
    QTest::addColumn<qint64>("first"); // -1: no date
    QTest::addColumn<qint64>("last");
    constexpr qint64 second = 1000;
    constexpr qint64 day = 86400 * second;
    constexpr qint64 june18 = 1750204800000;
    const auto row = [](const char *name, const char *text, qint64 first, qint64 last) {
        QTest::newRow(name) << std::string(text) << first << last;
    };
    const auto none = [&](const char *name, const char *text) { row(name, text, -1, -1); };
    row("a day", "2025-06-18", june18, june18 + day - 1);
    row("a month", "2025-06", june18 - 17 * day, june18 + 13 * day - 1);
    row("a year", "2024", 1704067200000, 1704067200000 + 366 * day - 1);
    row("a minute", "2025-06-18T09:15", june18 + 33300 * second, june18 + 33360 * second - 1);
    row("a moment", "2025-06-18T09:15:02.123Z", 1750238102123, 1750238102123);
    row("a moment in another zone", "2025-06-18T11:15:02.123+02:00", 1750238102123, 1750238102123);
    row("milliseconds", "1750238102123", 1750238102123, 1750238102123);
    row("now", "now", june18 + 1, june18 + 1);
    row("the day before now", "now-1d/d", june18 - day, june18 - 1);
    row("the month of now", "now/M", june18 - 17 * day, june18 + 13 * day - 1);
    row("a month before the last of March", "2025-03-31||-1M/d", 1740700800000, 1740700800000 + day - 1);
    row("the week of a day", "2025-06-18||/w", june18 - 2 * day, june18 + 5 * day - 1);
    none("a day of one digit", "2025-6-1");
    none("a month that there is not", "2025-13");
    none("a day that the month has not", "2025-02-30");
    none("an hour that there is not", "2025-06-18T24:00");
    none("a step without a unit", "now-1");
    none("a unit that there is not", "now-1x");
    none("rounding by a number", "now/2d");
    none("a word", "yesterday");
    none("nothing", "");
    none("text behind the date", "2025-06-18 09:15");
}

void KqlTest::understandsDates()
{
    QFETCH(std::string, text);
    QFETCH(qint64, first);
    QFETCH(qint64, last);
    const auto span = parseSpan(text, 1750204800001);
    QCOMPARE(span ? qint64{span->first} : -1, first);
    QCOMPARE(span ? qint64{span->last} : -1, last);
}

void KqlTest::understandsNetworks_data()
{
    QTest::addColumn<std::string>("network");
    QTest::addColumn<std::string>("address");
    QTest::addColumn<bool>("inside");
    const auto row = [](const char *network, const char *address, bool inside) {
        QTest::addRow("%s %s %s", address, inside ? "in" : "not in", network)
            << std::string(network) << std::string(address) << inside;
    };
    row("10.0.0.0/8", "10.255.0.1", true);
    row("10.0.0.0/8", "11.0.0.1", false);
    row("10.1.2.3", "10.1.2.3", true);
    row("fe80::/10", "fe80::1", true);
    row("fe80::/10", "2001:db8::1", false);
    row("0.0.0.0/0", "2001:db8::1", false);
}

void KqlTest::understandsNetworks()
{
    QFETCH(std::string, network);
    QFETCH(std::string, address);
    QFETCH(bool, inside);
    const auto range = addressRange(network);
    const auto bytes = addressBytes(address);
    QVERIFY(range && bytes);
    QCOMPARE(*bytes >= range->first && *bytes <= range->second, inside);
}

void KqlTest::selectsAsTheDocumentsSay_data()
{
    QTest::addColumn<std::string>("query");
    QTest::addColumn<std::function<bool(const Fleet &, uint64_t)>>("expected");
    using Expected = std::function<bool(const Fleet &, uint64_t)>;
    const auto row = [](const char *name, const char *query, Expected expected) {
        QTest::newRow(name) << std::string(query) << expected;
    };
    row("operating system", "united.endpoint.host.os.name : Windows",
        [](const Fleet &f, uint64_t i) { return f.os(i).name == "Windows" && f.issue(i) != DocumentIssue::NoOs; });
    row("prefix of the agent id", "united.endpoint.agent.id : 0*",
        [](const Fleet &f, uint64_t i) { return f.agentId(i).starts_with('0'); });
    row("longer prefix of the agent id", "united.endpoint.agent.id : 0a1b2c3d-4*",
        [](const Fleet &f, uint64_t i) { return f.agentId(i).starts_with("0a1b2c3d-4"); });
    row("two digits of the agent id", "united.endpoint.agent.id : 3f*",
        [](const Fleet &f, uint64_t i) { return f.agentId(i).starts_with("3f"); });
    row("upper case digits match nothing", "united.endpoint.agent.id : 3F*",
        [](const Fleet &, uint64_t) { return false; });
    row("not", "not united.endpoint.host.os.name : *",
        [](const Fleet &f, uint64_t i) { return f.issue(i) == DocumentIssue::NoOs; });
    row("list of policy statuses", "united.endpoint.Endpoint.policy.applied.status: (failure or warning)",
        [](const Fleet &f, uint64_t i) {
            return (f.policyStatus(i) == "failure" || f.policyStatus(i) == "warning")
                && f.issue(i) != DocumentIssue::NoPolicy;
        });
    row("isolation", "united.endpoint.Endpoint.state.isolation : true",
        [](const Fleet &f, uint64_t i) { return f.isolated(i) && f.issue(i) != DocumentIssue::NoState; });
    row("hostile name as a phrase", "united.endpoint.host.hostname : \"<b>x</b>-*\"",
        [](const Fleet &, uint64_t) { return false; });
    row("hostile name with a star", "united.endpoint.host.hostname : \\<b\\>*",
        [](const Fleet &f, uint64_t i) { return f.issue(i) == DocumentIssue::MarkupName; });
    row("last check-in older than a day", "united.agent.last_checkin < now-1d",
        [](const Fleet &f, uint64_t i) { return f.lastCheckin(i, nowMs()) < nowMs() - 86400000; });
    row("a network", "united.endpoint.host.ip : \"192.168.178.0/24\"", [](const Fleet &f, uint64_t i) {
        const auto list = f.addresses(i);
        return std::any_of(
            list.begin(), list.end(), [](const std::string &a) { return a.starts_with("192.168.178."); });
    });
    const auto never = [](const Fleet &, uint64_t) { return false; };
    const auto always = [](const Fleet &, uint64_t) { return true; };
    const auto isWindows = [](const Fleet &f, uint64_t i) {
        return f.os(i).name == "Windows" && f.issue(i) != DocumentIssue::NoOs;
    };
    row("Fleet's word is not mapped", "united.agent.status : online", never);
    row("nor is the type of the system", "united.endpoint.host.os.type : windows", never);
    row("nor the version of the policy", "united.endpoint.Endpoint.policy.applied.endpoint_policy_version : *", never);
    row("nor a name without its prefix", "host.os.name : Windows", never);
    row("the status that Kibana computes", "status : online",
        [](const Fleet &f, uint64_t i) { return f.status(i) == AgentStatus::Online; });
    row("the check-in that Kibana computes", "last_checkin < now-1d",
        [](const Fleet &f, uint64_t i) { return f.lastCheckin(i, nowMs()) < nowMs() - 86400000; });
    row("the id of the joined document", "agent.id : 0*",
        [](const Fleet &f, uint64_t i) { return f.agentId(i).starts_with('0'); });
    row("capitals count", "united.endpoint.host.os.name : windows", never);
    row("except in a field without case", "united.endpoint.host.os.name.caseless : wINDOWS", isWindows);
    row("also with stars", "united.endpoint.host.os.name.caseless : WIN*", isWindows);
    row("a word of a text", "united.endpoint.host.os.full.text : windows", [](const Fleet &f, uint64_t i) {
        return f.issue(i) != DocumentIssue::NoOs && f.os(i).full.find("Windows") != std::string_view::npos;
    });
    row("a constant", "united.endpoint.data_stream.type : metrics", always);
    row("another constant", "united.endpoint.data_stream.type : logs", never);
    row("whether an object is there", "united.endpoint.host.os : *",
        [](const Fleet &f, uint64_t i) { return f.issue(i) != DocumentIssue::NoOs; });
    row("a value for an object", "united.endpoint.host.os : Windows", never);
    row("a value for several fields", "united.endpoint.host.os.n* : Windows", never);
    row("a value with a star for several fields", "united.endpoint.host.os.n* : Windo*", isWindows);
    row("everything", "* : *", always);
    row("a truth that is greater than no", "united.agent.active > false", always);
    row("a bound of null is none", "united.agent.policy_revision_idx > null", always);
    row("a field that nobody has", "united.endpoint.host.colour : red", [](const Fleet &, uint64_t) { return false; });
}

void KqlTest::selectsAsTheDocumentsSay()
{
    QFETCH(std::string, query);
    using Expected = std::function<bool(const Fleet &, uint64_t)>;
    QFETCH(Expected, expected);
    const int64_t now = nowMs();
    const Fleet fleet(3, 2000, now);
    const auto node = parseKql(query);
    QVERIFY(node);
    const auto filter = filterFor(*node, fleet, now);
    QVERIFY(filter);
    for (uint64_t i = 0; i < fleet.size(); ++i)
        QCOMPARE((*filter)(i), expected(fleet, i));
}

void KqlTest::refusesWhatElasticsearchRefuses_data()
{
    QTest::addColumn<std::string>("query");
    QTest::newRow("a star in an address") << std::string("united.endpoint.host.ip : 10.*");
    QTest::newRow("an address that is none") << std::string("united.endpoint.host.ip : web");
    QTest::newRow("a truth that is none") << std::string("united.endpoint.Endpoint.state.isolation : maybe");
    QTest::newRow("a date that is none") << std::string("united.agent.last_checkin > soon");
    QTest::newRow("a null that nobody meant") << std::string("united.endpoint.host.hostname : null");
    QTest::newRow("a null for a field that the index does not have") << std::string("united.agent.status : null");
    QTest::newRow("braces, as endpoints have no nested fields") << std::string("united.endpoint.host : { name : x }");
    QTest::newRow("a comparison with a network") << std::string("united.endpoint.host.ip >= 10.0.0.0/8");
    QTest::newRow("a comparison of a constant") << std::string("united.endpoint.data_stream.type > a");
    QTest::newRow("a star in a date") << std::string("last_checkin : 2025-*");
    QTest::newRow("a star in a truth") << std::string("united.agent.active : t*");
    QTest::newRow("a star in fields of which one holds addresses") << std::string("united.endpoint.host.* : web*");
    QTest::newRow("an address with zeros in front") << std::string("united.endpoint.host.ip : 010.0.0.1");
    QTest::newRow("a day that no month has") << std::string("last_checkin > 2025-02-30");
    QTest::newRow("a number that is none") << std::string("united.agent.policy_revision_idx : many");
}

void KqlTest::refusesWhatElasticsearchRefuses()
{
    QFETCH(std::string, query);
    const Fleet fleet(1, 10, 0);
    const auto node = parseKql(query);
    QVERIFY(node);
    QVERIFY(!filterFor(*node, fleet, 0));
}

REEVE_GUILESS_TEST_MAIN(KqlTest)
#include "test_kql.moc"
