// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cctype>
#include <set>

#include "app/demo/base/dates.h"
#include "app/demo/cases/caseroutecontext.h"
#include "app/demo/cases/checker.h"
#include "app/demo/cases/paging.h"

namespace reeve::demo {

namespace {

using Texts = std::vector<std::string>;

Texts allOf(const Call &call, const std::string &key)
{
    Texts values;
    for (auto [it, end] = call.query.equal_range(key); it != end; ++it)
        values.push_back(it->second);
    return values;
}

std::string oneOf(const Call &call, const std::string &key, std::string otherwise)
{
    const auto found = call.query.find(key);
    return found == call.query.end() ? std::move(otherwise) : found->second;
}

std::string lower(std::string text)
{
    std::transform(text.begin(), text.end(), text.begin(),
        [](char c) { return static_cast<char>(std::tolower(static_cast<unsigned char>(c))); });
    return text;
}

bool has(const Texts &list, const std::string &text)
{
    return std::find(list.begin(), list.end(), text) != list.end();
}

// Returns the message of a 400; empty if the query is valid.
std::string problemWithFind(const Call &call)
{
    struct Choices {
        const char *key;
        Texts values;
    };
    const Choices known[] = {
        {"status", {"open", "in-progress", "closed"}},
        {"severity", {"low", "medium", "high", "critical"}},
        {"sortField", {"createdAt", "updatedAt", "closedAt", "title", "category", "status", "severity"}},
        {"sortOrder", {"asc", "desc"}},
        {"searchFields", {"title", "description"}},
        {"defaultSearchOperator", {"AND", "OR"}},
    };
    for (const auto &[key, values] : known) {
        for (const std::string &given : allOf(call, key)) {
            if (!has(values, given))
                return "Invalid value \"" + given + "\" supplied to \"" + key + "\"";
        }
    }
    for (const char *key : {"tags", "assignees", "reporters", "category"}) {
        if (allOf(call, key).size() > 100)
            return "The length of the field " + std::string(key) + " is too long. Array must be of length <= 100.";
    }
    for (const char *key : {"from", "to"}) {
        if (call.query.contains(key) && !parseMoment(oneOf(call, key, ""), nowMs()))
            return elasticsearchMessage("parse_exception", "failed to parse date field [" + oneOf(call, key, "") + "]");
    }
    return {};
}

bool anyTag(const Json &list, const Texts &wanted)
{
    return std::any_of(list.begin(), list.end(), [&](const Json &tag) { return has(wanted, tag.get<std::string>()); });
}

bool assigned(const Json &assignees, const Texts &wanted)
{
    if (assignees.empty())
        return has(wanted, "none");
    return std::any_of(assignees.begin(), assignees.end(),
        [&](const Json &user) { return has(wanted, user["uid"].get<std::string>()); });
}

bool reported(const Json &user, const Texts &wanted)
{
    return has(wanted, user.value("profile_uid", std::string())) || has(wanted, user.value("username", std::string()));
}

bool found(const Json &body, const Call &call)
{
    const auto search = lower(oneOf(call, "search", ""));
    if (search.empty())
        return true;
    Texts fields = allOf(call, "searchFields");
    if (fields.empty())
        fields = {"title", "description"};
    const bool all = oneOf(call, "defaultSearchOperator", "OR") == "AND";
    std::string text;
    for (const std::string &field : fields)
        text += lower(body[field].get<std::string>()) + "\n";
    bool result = all;
    for (size_t at = 0; at < search.size();) {
        const auto end = std::min(search.find(' ', at), search.size());
        auto word = search.substr(at, end - at);
        word.erase(std::remove_if(word.begin(), word.end(), [](char c) { return c == '*' || c == '"'; }), word.end());
        if (const bool in = text.find(word) != std::string::npos; !word.empty())
            result = all ? result && in : result || in;
        at = end + 1;
    }
    return result;
}

bool inTime(const Json &body, const Call &call)
{
    const int64_t now = nowMs();
    const auto made = parseMoment(body["created_at"].get<std::string>(), now).value_or(now);
    return made >= parseMoment(oneOf(call, "from", "1970-01-01"), now).value_or(0)
        && made <= parseMoment(oneOf(call, "to", "9999-01-01"), now).value_or(now);
}

// Applies all filters except the status, which the three status counts ignore.
bool wanted(const Json &body, const Call &call)
{
    const auto passes = [&](const char *key, const auto &test) {
        const Texts values = allOf(call, key);
        return values.empty() || test(body[key], values);
    };
    const auto equal = [](const Json &value, const Texts &values) {
        return value.is_string() && has(values, value.get<std::string>());
    };
    const Texts reporters = allOf(call, "reporters");
    return passes("owner", equal) && passes("severity", equal) && passes("category", equal) && passes("tags", anyTag)
        && passes("assignees", assigned) && (reporters.empty() || reported(body["created_by"], reporters))
        && found(body, call) && inTime(body, call);
}

std::string sortKey(const Json &body, const std::string &field)
{
    const char *key = field == "createdAt" ? "created_at"
        : field == "updatedAt"             ? "updated_at"
        : field == "closedAt"              ? "closed_at"
                                           : field.c_str();
    const auto text = body[key].is_string() ? body[key].get<std::string>() : std::string();
    for (const auto &[word, rank] : {std::pair("low", "0"), {"medium", "1"}, {"high", "2"}, {"critical", "3"},
             {"open", "0"}, {"in-progress", "1"}, {"closed", "2"}}) {
        if ((field == "severity" || field == "status") && text == word)
            return rank;
    }
    return text;
}

void sortCases(std::vector<Json> &cases, const Call &call)
{
    const auto field = oneOf(call, "sortField", "createdAt");
    const bool down = oneOf(call, "sortOrder", "desc") == "desc";
    std::stable_sort(cases.begin(), cases.end(), [&](const Json &a, const Json &b) {
        const auto left = sortKey(a, field);
        const auto right = sortKey(b, field);
        return down ? right < left : left < right;
    });
}

Answer find(const CaseRouteContext &context, const Call &call)
{
    const auto paging = readPaging(call,
        {"tags", "status", "severity", "assignees", "reporters", "owner", "category", "search", "searchFields",
            "defaultSearchOperator", "from", "to", "sortField", "sortOrder"});
    if (!paging)
        return badRequest(paging.error());
    if (const auto problem = problemWithFind(call); !problem.empty())
        return badRequest(problem);
    if (auto refused = context.refusal(call, "access", "cases", allOf(call, "owner")))
        return *refused;
    auto [lock, room] = context.store.open(call.space);
    const Texts statuses = allOf(call, "status");
    std::vector<Json> hits;
    std::map<std::string, size_t> counts;
    for (const StoredCase &stored : room.cases) {
        if (!wanted(stored.body, call))
            continue;
        const auto status = stored.body["status"].get<std::string>();
        ++counts[status];
        if (statuses.empty() || has(statuses, status))
            hits.push_back(stored.body);
    }
    sortCases(hits, call);
    return json({{"page", paging->page}, {"per_page", paging->perPage}, {"total", hits.size()},
        {"cases", paging->cut(hits)}, {"count_open_cases", counts["open"]},
        {"count_in_progress_cases", counts["in-progress"]}, {"count_closed_cases", counts["closed"]}});
}

bool ofOwner(const StoredCase &stored, const Texts &owners)
{
    return owners.empty() || has(owners, stored.body["owner"].get<std::string>());
}

Answer tags(const CaseRouteContext &context, const Call &call)
{
    if (auto refused = context.refusal(call, "access", "tags", allOf(call, "owner")))
        return *refused;
    auto [lock, room] = context.store.open(call.space);
    std::set<std::string> names;
    for (const StoredCase &stored : room.cases) {
        if (ofOwner(stored, allOf(call, "owner"))) {
            for (const Json &tag : stored.body["tags"])
                names.insert(tag.get<std::string>());
        }
    }
    return json(Json(names));
}

Answer reporters(const CaseRouteContext &context, const Call &call)
{
    if (auto refused = context.refusal(call, "access", "reporters", allOf(call, "owner")))
        return *refused;
    auto [lock, room] = context.store.open(call.space);
    std::map<std::string, Json> users;
    for (const StoredCase &stored : room.cases) {
        if (ofOwner(stored, allOf(call, "owner")))
            users.emplace(stored.body["created_by"].value("username", std::string()), stored.body["created_by"]);
    }
    Json list = Json::array();
    for (const auto &[name, user] : users)
        list.push_back(user);
    return json(list);
}

Json idsOf(const Json &comment)
{
    return comment["alertId"].is_array() ? comment["alertId"] : Json::array({comment["alertId"]});
}

Answer casesOfAlert(const CaseRouteContext &context, const Call &call)
{
    auto [lock, room] = context.store.open(call.space);
    Json list = Json::array();
    for (const StoredCase &stored : room.cases) {
        for (const Json &comment : stored.comments) {
            const Json ids = comment["type"] == "alert" ? idsOf(comment) : Json::array();
            if (std::find(ids.begin(), ids.end(), Json(call.arguments.front())) == ids.end())
                continue;
            list.push_back({{"id", stored.body["id"]}, {"title", stored.body["title"]},
                {"description", stored.body["description"]}, {"status", stored.body["status"]},
                {"createdAt", stored.body["created_at"]},
                {"totals", {{"alerts", stored.body["totalAlerts"]}, {"userComments", stored.body["totalComment"]}}}});
            break;
        }
    }
    return json(list);
}

Answer alertsOfCase(const CaseRouteContext &context, const Call &call)
{
    auto [lock, room] = context.store.open(call.space);
    const StoredCase *stored = room.find(call.arguments.front());
    if (!stored)
        return unknownCase(call.arguments.front());
    Json list = Json::array();
    for (const Json &comment : stored->comments) {
        if (comment["type"] != "alert")
            continue;
        const Json ids = idsOf(comment);
        for (size_t i = 0; i < ids.size(); ++i) {
            const Json &index = comment["index"];
            list.push_back({{"id", ids[i]}, {"index", index.is_array() ? index.at(i) : index},
                {"attached_at", comment["created_at"]}});
        }
    }
    return json(list);
}

}

void addCaseListRoutes(Router &router, const CaseRouteContext &context)
{
    const auto add = [&](const char *path, Answer (*handler)(const CaseRouteContext &, const Call &)) {
        router.add(
            {.method = "GET", .path = path, .versions = "2023-10-31", .handler = [context, handler](const Call &call) {
                 return handler(context, call);
             }});
    };
    add("/api/cases/_find", find);
    add("/api/cases/tags", tags);
    add("/api/cases/reporters", reporters);
    add("/api/cases/alerts/{alert}", casesOfAlert);
    add("/api/cases/{case}/alerts", alertsOfCase);
}

}
