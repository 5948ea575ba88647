// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "app/demo/base/dates.h"
#include "app/demo/cases/caseroutecontext.h"
#include "app/demo/cases/paging.h"
#include "app/demo/cases/rules.h"
#include "app/demo/fleet/writer.h"

namespace reeve::demo {

namespace {

constexpr size_t mostAlerts = 1000;

size_t alertsIn(const Json &comment)
{
    if (comment["type"] != "alert")
        return 0;
    return comment["alertId"].is_array() ? comment["alertId"].size() : 1;
}

void recount(StoredCase &stored)
{
    size_t words = 0;
    size_t alerts = 0;
    for (const Json &comment : stored.comments) {
        words += comment["type"] == "user" ? 1 : 0;
        alerts += alertsIn(comment);
    }
    stored.body["totalComment"] = words;
    stored.body["totalAlerts"] = alerts;
}

void touch(const CaseRouteContext &context, StoredCase &stored, const Json &user)
{
    recount(stored);
    stored.body["version"] = context.store.newVersion();
    stored.body["updated_at"] = timeText(nowMs());
    stored.body["updated_by"] = user;
}

std::vector<Json>::iterator commentOf(StoredCase &stored, const std::string &id)
{
    return std::find_if(
        stored.comments.begin(), stored.comments.end(), [&](const Json &comment) { return comment["id"] == id; });
}

Answer unknownComment(const std::string &id)
{
    return boom(404, "Saved object [cases-comments/" + id + "] not found");
}

Answer add(const CaseRouteContext &context, const Call &call, StoredCase &stored)
{
    const auto request = checkComment(jsonFrom(call.body), false);
    if (!request)
        return badRequest(request.error());
    if ((*request)["owner"] != stored.body["owner"])
        return badRequest("The owner field of the comment must match the case");
    if (alertsIn(*request) + stored.body["totalAlerts"].get<size_t>() > mostAlerts)
        return badRequest("Case has reached the maximum allowed number (1000) of attached alerts.");
    const Json user = context.userOf(call);
    Json comment{{"id", context.store.newId()}, {"version", context.store.newVersion()}};
    comment.update(*request);
    comment["created_at"] = timeText(nowMs());
    comment["created_by"] = user;
    for (const char *key : {"pushed_at", "pushed_by", "updated_at", "updated_by"})
        comment[key] = nullptr;
    stored.comments.push_back(comment);
    note(context.store, stored, "create", "comment", {{"comment", *request}}, user, comment["id"]);
    touch(context, stored, user);
    return json(context.store.withComments(stored));
}

Answer change(const CaseRouteContext &context, const Call &call, StoredCase &stored)
{
    const auto request = checkComment(jsonFrom(call.body), true);
    if (!request)
        return badRequest(request.error());
    const auto id = (*request)["id"].get<std::string>();
    const auto comment = commentOf(stored, id);
    if (comment == stored.comments.end())
        return boom(404, "This comment " + id + " does not exist anymore.");
    if ((*comment)["version"] != (*request)["version"])
        return boom(409,
            "This case " + call.arguments.front()
                + " has been updated. Please refresh before saving additional updates.");
    if ((*comment)["type"] != (*request)["type"])
        return badRequest("You cannot change the type of the comment.");
    comment->update(*request);
    const Json user = context.userOf(call);
    (*comment)["version"] = context.store.newVersion();
    (*comment)["updated_at"] = timeText(nowMs());
    (*comment)["updated_by"] = user;
    note(context.store, stored, "update", "comment", {{"comment", *request}}, user, id);
    touch(context, stored, user);
    return json(context.store.withComments(stored));
}

Answer find(const CaseRouteContext &, const Call &call, StoredCase &stored)
{
    const auto paging = readPaging(call, {"sortOrder"});
    if (!paging)
        return badRequest(paging.error());
    std::vector<Json> comments = stored.comments;
    const auto order = call.query.find("sortOrder");
    if (order == call.query.end() || order->second != "asc")
        std::reverse(comments.begin(), comments.end());
    return json({{"comments", paging->cut(comments)}, {"page", paging->page}, {"per_page", paging->perPage},
        {"total", comments.size()}});
}

Answer one(const CaseRouteContext &, const Call &call, StoredCase &stored)
{
    const auto comment = commentOf(stored, call.arguments[1]);
    return comment == stored.comments.end() ? unknownComment(call.arguments[1]) : json(*comment);
}

Answer removeOne(const CaseRouteContext &context, const Call &call, StoredCase &stored)
{
    const auto comment = commentOf(stored, call.arguments[1]);
    if (comment == stored.comments.end())
        return boom(404, "This comment " + call.arguments[1] + " does not exist anymore.");
    stored.comments.erase(comment);
    const Json user = context.userOf(call);
    note(context.store, stored, "delete", "comment", Json::object(), user, call.arguments[1]);
    touch(context, stored, user);
    return noContent();
}

Answer removeAll(const CaseRouteContext &context, const Call &call, StoredCase &stored)
{
    if (stored.comments.empty())
        return boom(404, "No comments found for " + call.arguments.front() + ".");
    stored.comments.clear();
    touch(context, stored, context.userOf(call));
    return noContent();
}

struct Permission {
    std::string_view verb;
    std::string_view what;
};

using Work = Answer (*)(const CaseRouteContext &, const Call &, StoredCase &);

Answer onCase(const CaseRouteContext &context, const Call &call, Permission permission, Work work)
{
    auto [lock, room] = context.store.open(call.space);
    StoredCase *stored = room.find(call.arguments.front());
    if (!stored)
        return unknownCase(call.arguments.front());
    if (auto refused =
            context.refusal(call, permission.verb, permission.what, {stored->body["owner"].get<std::string>()}))
        return *refused;
    return work(context, call, *stored);
}

}

void addCommentRoutes(Router &router, const CaseRouteContext &context)
{
    const auto route = [&](const char *method, const char *path, Permission permission, Work work) {
        router.add({.method = method,
            .path = path,
            .versions = "2023-10-31",
            .handler = [context, permission, work](
                           const Call &call) { return onCase(context, call, permission, work); }});
    };
    route("POST", "/api/cases/{case}/comments", {"create", "comments"}, add);
    route("PATCH", "/api/cases/{case}/comments", {"update", "comments"}, change);
    route("DELETE", "/api/cases/{case}/comments", {"delete", "comments"}, removeAll);
    route("GET", "/api/cases/{case}/comments/_find", {"access", "comments"}, find);
    route("GET", "/api/cases/{case}/comments/{comment}", {"access", "comments"}, one);
    route("DELETE", "/api/cases/{case}/comments/{comment}", {"delete", "comments"}, removeOne);
}

}
