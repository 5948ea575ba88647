// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <array>

#include "app/demo/base/dates.h"
#include "app/demo/cases/caseroutecontext.h"
#include "app/demo/cases/connectorrules.h"
#include "app/demo/cases/people.h"
#include "app/demo/cases/useractions.h"
#include "app/demo/fleet/writer.h"

namespace reeve::demo {

namespace {

struct Story {
    std::string_view space;
    std::string_view owner;
    std::string_view title;
    std::string_view description;
    std::string_view severity;
    std::string_view status;
    std::string_view tag;
    size_t person;
    int hoursAgo;
    std::string_view comment = "";
};

constexpr std::array stories{
    Story{"default", "securitySolution", "Ransomware note found on FRA-LT-0421",
        "User reported renamed files. **Host was isolated at once.**", "critical", "in-progress", "ransomware", 0, 3,
        "Memory image taken, sent to the lab."},
    Story{"default", "securitySolution", "Credential dumping on a domain controller",
        "LSASS access by an unsigned binary.", "high", "in-progress", "credentials", 1, 26,
        "The binary is a backup agent; waiting for the vendor."},
    Story{"default", "securitySolution", "Beaconing to a young domain",
        "Regular connections every 60 seconds from three build servers.", "high", "open", "c2", 2, 30},
    Story{"default", "securitySolution", "Policy could not be applied on several Macs",
        "Full disk access is missing after the last update.", "medium", "open", "policy", 3, 49},
    Story{"default", "securitySolution", "Phishing wave with invoices", "Six recipients opened the attachment.",
        "medium", "closed", "phishing", 4, 200, "All mailboxes cleaned."},
    Story{"default", "securitySolution", "Suspicious PowerShell download",
        "Encoded command line, blocked by prevention.", "low", "closed", "powershell", 5, 310},
    Story{"default", "securitySolution", "Lost laptop",
        "Reported stolen at the airport. Last check-in the evening before.", "medium", "open", "lost-device", 0, 75},
    Story{"default", "securitySolution", "<b>Markup</b> in a title & [a link](https://example.com)",
        "Text that must be shown as text: <script>alert(1)</script>", "low", "open", "test", 1, 80},
    Story{"default", "observability", "Disk space on log collectors", "Growth since the last release.", "low", "open",
        "capacity", 2, 12},
    Story{"default", "cases", "Rotate the service accounts of the proxies", "Yearly task.", "low", "in-progress",
        "maintenance", 3, 500},
    Story{"security-ops", "securitySolution", "Tabletop exercise: insider", "Exercise, no real incident.", "low",
        "open", "exercise", 4, 20},
    Story{"security-ops", "securitySolution", "Unknown USB devices in the Warsaw office",
        "Device control reports five of them.", "medium", "in-progress", "usb", 5, 40},
    Story{"research", "securitySolution", "Detection idea: renamed system tools",
        "Collect examples before writing the rule.", "low", "open", "idea", 1, 100},
};

Json userOf(const Person &person)
{
    return {{"username", person.username}, {"full_name", person.fullName}, {"email", person.email},
        {"profile_uid", person.uid}};
}

StoredCase caseOf(CaseStore &store, const Story &story)
{
    const Person &person = people()[story.person];
    const Json user = userOf(person);
    const int64_t made = nowMs() - int64_t{story.hoursAgo} * 3600 * 1000;
    const bool closed = story.status == "closed";
    StoredCase stored;
    stored.body = {{"id", store.newId()}, {"version", store.newVersion()}, {"comments", Json::array()},
        {"totalComment", 0}, {"totalAlerts", 0}, {"title", story.title}, {"description", story.description},
        {"tags", Json::array({story.tag})}, {"owner", story.owner}, {"settings", {{"syncAlerts", true}}},
        {"connector", noConnector()}, {"severity", story.severity}, {"status", story.status}, {"category", nullptr},
        {"assignees", Json::array()}, {"customFields", Json::array()}, {"observables", Json::array()}};
    if (story.status == "in-progress")
        stored.body["assignees"].push_back({{"uid", person.uid}});
    stored.body["duration"] = closed ? Json(7200) : Json();
    stored.body["closed_at"] = closed ? Json(timeText(made + 7200 * 1000)) : Json();
    stored.body["closed_by"] = closed ? user : Json();
    stored.body["created_at"] = timeText(made);
    stored.body["created_by"] = user;
    stored.body["updated_at"] = closed ? Json(timeText(made + 7200 * 1000)) : Json();
    stored.body["updated_by"] = closed ? user : Json();
    stored.body["external_service"] = nullptr;
    noteCreation(store, stored, user);
    if (!story.comment.empty()) {
        stored.comments.push_back(
            {{"id", store.newId()}, {"version", store.newVersion()}, {"type", "user"}, {"comment", story.comment},
                {"owner", story.owner}, {"created_at", timeText(made + 1800 * 1000)}, {"created_by", user},
                {"pushed_at", nullptr}, {"pushed_by", nullptr}, {"updated_at", nullptr}, {"updated_by", nullptr}});
        stored.body["totalComment"] = 1;
    }
    return stored;
}

Json securityFields()
{
    return Json::array({
        {{"key", "ticket"}, {"type", "text"}, {"label", "Ticket number"}, {"required", false}},
        {{"key", "customer_informed"}, {"type", "toggle"}, {"label", "Customer informed"}, {"required", true},
            {"defaultValue", false}},
        {{"key", "affected_users"}, {"type", "number"}, {"label", "Affected users"}, {"required", false}},
    });
}

Json securityTemplates()
{
    return Json::array({
        {{"key", "malware"}, {"name", "Malware on an endpoint"},
            {"description", "First steps for a confirmed infection"}, {"tags", Json::array({"malware"})},
            {"caseFields",
                {{"title", "Malware on "}, {"description", "## What happened\n\n## What was done\n"},
                    {"tags", {"malware", "endpoint"}}, {"severity", "high"}, {"category", "Malware"},
                    {"settings", {{"syncAlerts", true}}}, {"connector", noConnector()},
                    {"customFields",
                        Json::array({{{"key", "customer_informed"}, {"type", "toggle"}, {"value", false}}})}}}},
        {{"key", "lost_device"}, {"name", "Lost device"}, {"description", "A laptop or phone is missing"},
            {"tags", Json::array({"device"})},
            {"caseFields",
                {{"title", "Lost device: "}, {"tags", Json::array({"lost-device"})}, {"severity", "medium"},
                    {"connector", noConnector()}}}},
    });
}

Json configurationOf(CaseStore &store, const char *owner, Json fields, Json templates)
{
    return {{"id", store.newId()}, {"version", store.newVersion()}, {"closure_type", "close-by-user"},
        {"connector", noConnector()}, {"owner", owner}, {"customFields", std::move(fields)},
        {"templates", std::move(templates)}, {"observableTypes", Json::array()}, {"mappings", Json::array()},
        {"error", nullptr}, {"created_at", timeText(nowMs() - 40LL * 86400 * 1000)},
        {"created_by", userOf(people()[0])}, {"updated_at", nullptr}, {"updated_by", nullptr}};
}

}

void fillWithCases(const CaseRouteContext &context)
{
    for (const Story &story : stories) {
        auto [lock, room] = context.store.open(std::string(story.space));
        room.cases.push_back(caseOf(context.store, story));
    }
    auto [lock, room] = context.store.open("default");
    room.configurations.push_back(
        configurationOf(context.store, "securitySolution", securityFields(), securityTemplates()));
    room.configurations.push_back(configurationOf(context.store, "observability", Json::array(), Json::array()));
    room.configurations.push_back(configurationOf(context.store, "cases",
        Json::array({{{"key", "cost_centre"}, {"type", "text"}, {"label", "Cost centre"}, {"required", true}}}),
        Json::array()));
}

}
