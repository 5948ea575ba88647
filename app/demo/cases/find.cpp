// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>
#include <set>

#include "app/demo/cases/attachmentrules.h"
#include "app/demo/cases/casefilter.h"
#include "app/demo/cases/caseroutecontext.h"
#include "app/demo/cases/paging.h"

namespace reeve::demo {

namespace {

bool has(const Texts &list, const std::string &text)
{
    return std::find(list.begin(), list.end(), text) != list.end();
}

Json statusCounts(std::map<std::string, size_t> counts)
{
    return {{"count_open_cases", counts["open"]}, {"count_in_progress_cases", counts["in-progress"]},
        {"count_closed_cases", counts["closed"]}};
}

Answer find(const CaseRouteContext &context, const Call &call)
{
    const auto query = checkFindQuery(queryOf(call));
    if (!query)
        return badRequest(query.error());
    // Kibana reads the configurations first, for custom fields.
    if (ownersFor(call, operations::findConfigurations).empty())
        return unauthorized({operations::findConfigurations}, {});
    if (auto refused = context.refusalOfAll(call, operations::findCases))
        return *refused;
    const CaseFilter filter(*query);
    if (!filter.problem().empty())
        return badRequest(filter.problem());
    const Texts owners = ownersFor(call, operations::findCases);
    auto [lock, room] = context.store.open(call.space);
    std::vector<Json> hits;
    std::map<std::string, size_t> counts;
    for (const StoredCase &stored : room.cases) {
        if (!has(owners, stored.owner()) || !filter.counts(stored.body))
            continue;
        ++counts[stored.body["status"].get<std::string>()];
        if (filter.lists(stored.body))
            hits.push_back(stored.body);
    }
    filter.sort(hits);
    const Paging paging = pagingOf(*query);
    Json answer{
        {"page", paging.page}, {"per_page", paging.perPage}, {"total", hits.size()}, {"cases", paging.cut(hits)}};
    answer.update(statusCounts(counts));
    return json(answer);
}

Answer status(const CaseRouteContext &context, const Call &call)
{
    const auto query = checkStatusQuery(queryOf(call));
    if (!query)
        return badRequest(query.error());
    if (auto refused = context.refusalOfAll(call, operations::findCases))
        return *refused;
    const CaseFilter filter(*query);
    if (!filter.problem().empty())
        return badRequest(filter.problem());
    const Texts owners = ownersFor(call, operations::findCases);
    auto [lock, room] = context.store.open(call.space);
    std::map<std::string, size_t> counts;
    for (const StoredCase &stored : room.cases) {
        if (has(owners, stored.owner()) && filter.counts(stored.body))
            ++counts[stored.body["status"].get<std::string>()];
    }
    return deprecated(context, json(statusCounts(counts)));
}

// Answers with what collect(case) found in the cases of the asked and visible owners; or with the refusal.
template<typename Collect, typename Result>
Answer collected(const CaseRouteContext &context, const Call &call, const Operation &operation, Collect &&collect,
    const Result &result)
{
    static const Schema schema = ownerQuery();
    const auto query = checked(schema, queryOf(call));
    if (!query)
        return badRequest(query.error());
    if (auto refused = context.refusalOfAll(call, operation))
        return *refused;
    const Texts visible = ownersFor(call, operation);
    const Texts asked = valuesOf(call, "owner");
    auto [lock, room] = context.store.open(call.space);
    for (const StoredCase &stored : room.cases) {
        if (has(visible, stored.owner()) && (asked.empty() || has(asked, stored.owner())))
            collect(stored);
    }
    return json(result());
}

Answer tags(const CaseRouteContext &context, const Call &call)
{
    std::set<std::string> names;
    const auto collect = [&](const StoredCase &stored) {
        for (const Json &tag : stored.body["tags"])
            names.insert(tag.get<std::string>());
    };
    return collected(context, call, operations::getTags, collect, [&] { return Json(names); });
}

Answer categories(const CaseRouteContext &context, const Call &call)
{
    std::set<std::string> names;
    const auto collect = [&](const StoredCase &stored) {
        if (stored.body["category"].is_string())
            names.insert(stored.body["category"].get<std::string>());
    };
    return collected(context, call, operations::findCases, collect, [&] { return Json(names); });
}

Answer reporters(const CaseRouteContext &context, const Call &call)
{
    std::map<std::string, Json> users;
    const auto collect = [&](const StoredCase &stored) {
        users.emplace(stored.body["created_by"].value("username", std::string()), stored.body["created_by"]);
    };
    return collected(context, call, operations::getTags, collect, [&] {
        Json list = Json::array();
        for (const auto &[name, user] : users)
            list.push_back(user);
        return list;
    });
}

bool hasAlert(const StoredCase &stored, const std::string &alert)
{
    return std::any_of(stored.comments.begin(), stored.comments.end(), [&](const Json &comment) {
        const Json ids = comment["type"] == "alert" ? listOf(comment["alertId"]) : Json::array();
        return std::find(ids.begin(), ids.end(), Json(alert)) != ids.end();
    });
}

Answer casesOfAlert(const CaseRouteContext &context, const Call &call)
{
    Json list = Json::array();
    const auto collect = [&](const StoredCase &stored) {
        if (hasAlert(stored, call.arguments.front()))
            list.push_back({{"id", stored.body["id"]}, {"title", stored.body["title"]},
                {"description", stored.body["description"]}, {"status", stored.body["status"]},
                {"createdAt", stored.body["created_at"]},
                {"totals", {{"alerts", stored.body["totalAlerts"]}, {"userComments", stored.body["totalComment"]}}}});
    };
    return collected(context, call, operations::findCases, collect, [&] { return list; });
}

Answer alertsOfCase(const CaseRouteContext &context, const Call &call)
{
    auto [lock, room] = context.store.open(call.space);
    const StoredCase *stored = room.find(call.arguments.front());
    if (!stored)
        return unknownCase(call.arguments.front());
    if (auto refused = context.refusal(call, {operations::getCase}, {stored->owner()}))
        return *refused;
    Json list = Json::array();
    for (const Json &comment : stored->comments) {
        if (comment["type"] != "alert")
            continue;
        const Json ids = listOf(comment["alertId"]);
        const Json indices = listOf(comment["index"]);
        for (size_t i = 0; i < ids.size(); ++i)
            list.push_back({{"id", ids[i]}, {"index", indices.at(i)}, {"attached_at", comment["created_at"]}});
    }
    return json(list);
}

}

void addCaseListRoutes(Router &router, const CaseRouteContext &context)
{
    const auto add = [&](const char *path, CaseHandler handler) { addRoute(router, context, "GET", path, handler); };
    add("/api/cases/_find", find);
    add("/api/cases/status", status);
    add("/api/cases/tags", tags);
    add("/api/cases/reporters", reporters);
    add("/internal/cases/categories", categories);
    add("/api/cases/alerts/{alert}", casesOfAlert);
    add("/api/cases/{case}/alerts", alertsOfCase);
}

}
