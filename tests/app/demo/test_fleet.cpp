// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include <map>
#include <set>

#include "app/demo/base/json.h"
#include "app/demo/fleet/addresses.h"
#include "app/demo/fleet/fleet.h"
#include "app/demo/fleet/ids.h"
#include "app/demo/fleet/lister.h"
#include "app/demo/fleet/writer.h"
#include "tests/support/testprogram.h"

using namespace reeve::demo;

namespace {

constexpr int64_t start = 1750238102123; // 2025-06-18T09:15:02.123Z
constexpr uint64_t size = 6000;

Json document(const Fleet &fleet, uint64_t i)
{
    std::string text;
    writeEndpoint(text, fleet, i, start);
    return jsonFrom(text);
}

uint64_t firstWith(const Fleet &fleet, DocumentIssue issue)
{
    for (uint64_t i = 0; i < fleet.size(); ++i) {
        if (fleet.issue(i) == issue)
            return i;
    }
    return fleet.size();
}

}

class FleetTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void idsLeadBack();
    void scramblingCanBeUndone();
    void idsAndNamesAreUnique();
    void sameSeedMakesTheSameFleet();
    void sharesOfStatuses();
    void checkinsFitTheStatus();
    void orderByCheckinSurvivesTime();
    void documentsAreJson();
    void documentHasAllGroups();
    void oddDocumentsExist();
    void timesAreWritten();
    void everyAddressIsOne();
    void hostileTextIsEscaped();
    void sortsEveryFieldBothWays();
    void pagesAFilteredList();
};

void FleetTest::everyAddressIsOne()
{
    const Fleet fleet(1, size, start);
    for (uint64_t i = 0; i < size; ++i) {
        for (const std::string &address : fleet.addresses(i))
            QVERIFY2(addressBytes(address), address.c_str());
    }
}

void FleetTest::idsLeadBack()
{
    const Fleet fleet(5, 1000, start);
    for (uint64_t i = 0; i < fleet.size() + fleet.unenrolled(); ++i)
        QCOMPARE(fleet.indexOf(fleet.agentId(i)).value_or(99999), i);
    QVERIFY(!fleet.indexOf(fleet.agentId(fleet.size() + fleet.unenrolled())));
    QVERIFY(!fleet.indexOf(""));
    QVERIFY(!fleet.indexOf("not-an-id"));
    std::string id = fleet.agentId(7);
    id.back() = id.back() == '0' ? '1' : '0';
    QVERIFY(!fleet.indexOf(id));
}

void FleetTest::scramblingCanBeUndone()
{
    for (uint64_t x = 0; x < 10000; ++x)
        QCOMPARE(unscramble(scramble(x * 7919, 987654321), 987654321), x * 7919);
}

void FleetTest::idsAndNamesAreUnique()
{
    const Fleet fleet(1, size, start);
    std::set<std::string> ids;
    std::set<std::string> names;
    for (uint64_t i = 0; i < size; ++i) {
        ids.insert(fleet.agentId(i));
        names.insert(fleet.hostname(i));
    }
    QCOMPARE(ids.size(), size);
    QCOMPARE(names.size(), size);
    QVERIFY(
        std::all_of(ids.begin(), ids.end(), [](const std::string &id) { return id.size() == 36 && id[14] == '4'; }));
}

void FleetTest::sameSeedMakesTheSameFleet()
{
    const Fleet one(7, 100, start);
    const Fleet same(7, 100, start);
    const Fleet other(8, 100, start);
    QVERIFY(document(one, 42) == document(same, 42));
    QVERIFY(one.agentId(42) != other.agentId(42));
}

void FleetTest::sharesOfStatuses()
{
    const Fleet fleet(1, size, start);
    std::map<std::string_view, double> share;
    for (uint64_t i = 0; i < size; ++i)
        share[hostStatusOf(fleet.status(i))] += 100.0 / size;
    const auto near = [&](std::string_view status, double expected) {
        return std::abs(share[status] - expected) < 1.5;
    };
    QVERIFY(near("healthy", 82));
    QVERIFY(near("offline", 9));
    QVERIFY(near("updating", 3));
    QVERIFY(near("unhealthy", 3));
    QVERIFY(near("inactive", 3));
}

void FleetTest::checkinsFitTheStatus()
{
    const Fleet fleet(1, size, start);
    constexpr int64_t minute = 60000;
    for (uint64_t i = 0; i < size; ++i) {
        const int64_t age = start - fleet.lastCheckin(i, start);
        const auto status = fleet.status(i);
        if (status == AgentStatus::Online)
            QVERIFY(age >= 0 && age <= minute);
        if (status == AgentStatus::Offline)
            QVERIFY(age > 5 * minute && age < 14 * 1440 * minute);
        if (status == AgentStatus::Inactive)
            QVERIFY(age > 14 * 1440 * minute);
        QVERIFY(fleet.enrolledAt(i) < start);
    }
}

void FleetTest::orderByCheckinSurvivesTime()
{
    const Fleet fleet(1, 2000, start);
    constexpr int64_t later = start + 3600 * 1000;
    for (uint64_t i = 1; i < fleet.size(); ++i) {
        const bool before = fleet.lastCheckin(i - 1, start) < fleet.lastCheckin(i, start);
        if (before)
            QVERIFY(fleet.lastCheckin(i - 1, later) < fleet.lastCheckin(i, later));
        QVERIFY(fleet.status(i) != AgentStatus::Online || later - fleet.lastCheckin(i, later) < 120000);
    }
}

void FleetTest::documentsAreJson()
{
    const Fleet fleet(1, size, start);
    for (uint64_t i = 0; i < size; i += 7) {
        const Json json = document(fleet, i);
        QVERIFY2(json.is_object() && json.size() == 4, fleet.hostname(i).c_str());
        QVERIFY(json["metadata"]["host"]["hostname"] == fleet.hostname(i));
    }
}

void FleetTest::documentHasAllGroups()
{
    const Fleet fleet(1, size, start);
    uint64_t i = 0;
    while (fleet.issue(i) != DocumentIssue::None)
        ++i;
    const Json json = document(fleet, i);
    for (const char *path : {"/metadata/@timestamp", "/metadata/agent/id", "/metadata/agent/build/original",
             "/metadata/elastic/agent/id", "/metadata/Endpoint/policy/applied/endpoint_policy_version",
             "/metadata/Endpoint/configuration/isolation", "/metadata/Endpoint/state/isolation",
             "/metadata/Endpoint/capabilities", "/metadata/Endpoint/status", "/metadata/host/id", "/metadata/host/ip/0",
             "/metadata/host/mac/0", "/metadata/host/os/Ext/variant", "/metadata/host/os/full",
             "/metadata/event/created", "/metadata/data_stream/namespace", "/metadata/ecs/version", "/metadata/message",
             "/host_status", "/last_checkin", "/policy_info/agent/applied/revision", "/policy_info/agent/configured/id",
             "/policy_info/endpoint/revision"})
        QVERIFY2(json.contains(Json::json_pointer(path)), path);
    QVERIFY(json["metadata"]["agent"]["id"] == fleet.agentId(i));
}

void FleetTest::oddDocumentsExist()
{
    const Fleet fleet(1, size, start);
    QVERIFY(document(fleet, firstWith(fleet, DocumentIssue::NumericTimes))["metadata"]["@timestamp"].is_number());
    QVERIFY(document(fleet, firstWith(fleet, DocumentIssue::AddressAsText))["metadata"]["host"]["ip"].is_string());
    QVERIFY(!document(fleet, firstWith(fleet, DocumentIssue::NoState))["metadata"]["Endpoint"].contains("state"));
    QVERIFY(!document(fleet, firstWith(fleet, DocumentIssue::NoOs))["metadata"]["host"].contains("os"));
    const Json bare = document(fleet, firstWith(fleet, DocumentIssue::NoPolicy));
    QVERIFY(!bare["metadata"]["Endpoint"].contains("policy"));
    QVERIFY(bare["policy_info"]["endpoint"]["id"] == "");
    for (const DocumentIssue name : {DocumentIssue::MarkupName, DocumentIssue::FormulaName, DocumentIssue::QuotedName,
             DocumentIssue::WordName, DocumentIssue::UnicodeName, DocumentIssue::RightToLeftName,
             DocumentIssue::LongName, DocumentIssue::SpacedName})
        QVERIFY(firstWith(fleet, name) < size);
}

void FleetTest::timesAreWritten()
{
    QCOMPARE(timeText(start), std::string("2025-06-18T09:15:02.123Z"));
    QCOMPARE(timeText(0), std::string("1970-01-01T00:00:00.000Z"));
    QCOMPARE(timeText(951782400000), std::string("2000-02-29T00:00:00.000Z"));
    QCOMPARE(timeText(4102444799999), std::string("2099-12-31T23:59:59.999Z"));
}

void FleetTest::hostileTextIsEscaped()
{
    std::string out;
    writeString(out, "a\"b\\c\x07\n<b>é");
    QCOMPARE(out, std::string("\"a\\\"b\\\\c\\u0007\\u000a<b>é\""));
}

void FleetTest::sortsEveryFieldBothWays()
{
    const Fleet fleet(1, 500, start);
    Lister lister;
    for (const char *field : {"enrolled_at", "metadata.host.hostname", "host_status",
             "metadata.Endpoint.policy.applied.name", "metadata.Endpoint.policy.applied.status",
             "metadata.host.os.name", "metadata.host.ip", "metadata.agent.version", "last_checkin"}) {
        for (const bool ascending : {true, false}) {
            const auto page = lister.list(fleet, {}, field, ascending, 0, 1000);
            QCOMPARE(page.total, 500U);
            QCOMPARE(std::set<uint64_t>(page.rows.begin(), page.rows.end()).size(), size_t{500});
        }
    }
    const auto names = lister.list(fleet, {}, "metadata.host.hostname", false, 0, 500);
    for (size_t i = 1; i < names.rows.size(); ++i)
        QVERIFY(fleet.hostname(names.rows[i - 1]) > fleet.hostname(names.rows[i]));
    const auto checkins = lister.list(fleet, {}, "last_checkin", true, 0, 500);
    for (size_t i = 1; i < checkins.rows.size(); ++i)
        QVERIFY(fleet.lastCheckin(checkins.rows[i - 1], start) <= fleet.lastCheckin(checkins.rows[i], start));
}

void FleetTest::pagesAFilteredList()
{
    const Fleet fleet(1, 500, start);
    Lister lister;
    const EndpointFilter even = [](uint64_t i) { return i % 2 == 0; };
    const auto page = lister.list(fleet, even, "enrolled_at", true, 10, 5);
    QCOMPARE(page.total, 250U);
    QCOMPARE(page.rows, (std::vector<uint64_t>{20, 22, 24, 26, 28}));
    QVERIFY(lister.list(fleet, even, "enrolled_at", true, 250, 5).rows.empty());
}

REEVE_GUILESS_TEST_MAIN(FleetTest)
#include "test_fleet.moc"
