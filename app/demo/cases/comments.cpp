// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "app/demo/base/dates.h"
#include "app/demo/cases/attachmentrules.h"
#include "app/demo/cases/caseroutecontext.h"
#include "app/demo/cases/commentreads.h"
#include "app/demo/cases/useractions.h"
#include "app/demo/fleet/writer.h"

namespace reeve::demo {

namespace {

// A case after a change of its attachments; here the total counts all of them.
Answer changedCase(const CaseRouteContext &context, const StoredCase &stored)
{
    Json body = context.store.withComments(stored);
    body["totalComment"] = stored.comments.size();
    return json(body);
}

Json attachedAlerts(const StoredCase &stored)
{
    Json ids = Json::array();
    for (const Json &comment : stored.comments) {
        if (comment["type"] == "alert") {
            for (const Json &id : listOf(comment["alertId"]))
                ids.push_back(id);
        }
    }
    return ids;
}

// Removes alerts that the case has already, and those that come twice; what has no alert left is left out.
std::vector<Json> withoutKnownAlerts(const StoredCase &stored, const std::vector<Json> &requested)
{
    Json known = attachedAlerts(stored);
    std::vector<Json> kept;
    for (Json attachment : requested) {
        if (attachment["type"] == "alert") {
            const Json ids = listOf(attachment["alertId"]);
            const Json indices = listOf(attachment["index"]);
            attachment["alertId"] = Json::array();
            attachment["index"] = Json::array();
            for (size_t i = 0; i < ids.size(); ++i) {
                if (std::find(known.begin(), known.end(), ids[i]) != known.end())
                    continue;
                known.push_back(ids[i]);
                attachment["alertId"].push_back(ids[i]);
                attachment["index"].push_back(indices[i]);
            }
            if (attachment["alertId"].empty())
                continue;
        }
        kept.push_back(std::move(attachment));
    }
    return kept;
}

std::string problemWithAttaching(const StoredCase &stored, const std::vector<Json> &requested)
{
    const auto any = [&](const auto &test) { return std::any_of(requested.begin(), requested.end(), test); };
    if (stored.body["status"] == "closed" && any([](const Json &one) { return one["type"] == "alert"; }))
        return "Alert cannot be attached to a closed case";
    if (any([&](const Json &one) { return one["owner"] != stored.body["owner"]; }))
        return "The owner field of the comment must match the case";
    return problemWithLimits(stored.comments, requested);
}

Answer attach(const CaseRouteContext &context, const Call &call, const std::vector<Json> &requested)
{
    auto [lock, room] = context.store.open(call.space);
    StoredCase *stored = room.find(call.arguments.front());
    if (!stored)
        return unknownCase(call.arguments.front());
    if (const auto problem = problemWithAttaching(*stored, requested); !problem.empty())
        return badRequest(problem);
    const auto added = withoutKnownAlerts(*stored, requested);
    const Json user = context.userOf(call);
    for (const Json &attachment : added) {
        Json comment{{"id", context.store.newId()}, {"version", context.store.newVersion()}};
        comment.update(attachment);
        comment["created_at"] = timeText(nowMs());
        comment["created_by"] = user;
        for (const char *key : {"pushed_at", "pushed_by", "updated_at", "updated_by"})
            comment[key] = nullptr;
        stored->comments.push_back(comment);
        note(context.store, *stored, "create", "comment", {{"comment", attachment}}, user, comment["id"]);
    }
    if (!added.empty())
        touch(context.store, *stored, user);
    return changedCase(context, *stored);
}

Answer add(const CaseRouteContext &context, const Call &call)
{
    const auto request = checkComment(jsonFrom(call.body), false);
    if (!request)
        return badRequest(request.error());
    if (auto refused = context.refusal(call, {operations::createComment}, {(*request)["owner"].get<std::string>()}))
        return *refused;
    if (const auto problem = problemWithType(*request); !problem.empty())
        return badRequest(problem);
    return attach(context, call, {*request});
}

Answer addMany(const CaseRouteContext &context, const Call &call)
{
    const auto request = checkAttachments(jsonFrom(call.body));
    if (!request)
        return badRequest(request.error());
    Texts owners;
    for (const Json &attachment : *request)
        owners.push_back(attachment["owner"].get<std::string>());
    if (auto refused = context.refusal(call, {operations::createComment}, owners))
        return *refused;
    return attach(context, call, {request->begin(), request->end()});
}

std::string problemWithUpdate(const Json &comment, const Json &request)
{
    if (comment["type"] != request["type"])
        return "You cannot change the type of the comment.";
    if (comment["owner"] != request["owner"])
        return "You cannot change the owner of the comment.";
    const bool otherStorage = comment["type"] == "externalReference"
        && comment["externalReferenceStorage"]["type"] != request["externalReferenceStorage"]["type"];
    return otherStorage ? "You cannot change the storage type of an external reference comment." : "";
}

Answer update(const CaseRouteContext &context, const Call &call)
{
    const auto request = checkComment(jsonFrom(call.body), true);
    if (!request)
        return badRequest(request.error());
    const auto id = (*request)["id"].get<std::string>();
    auto [lock, room] = context.store.open(call.space);
    StoredCase *holder = room.holderOf(id);
    if (!holder)
        return unknownComment(id);
    Json &comment = *holder->comment(id);
    if (auto refused = context.refusal(call, {operations::updateComment}, {comment["owner"].get<std::string>()}))
        return *refused;
    StoredCase *stored = room.find(call.arguments.front());
    if (!stored)
        return unknownCase(call.arguments.front());
    if (const auto problem = problemWithUpdate(comment, *request); !problem.empty())
        return badRequest(problem);
    if (holder != stored)
        return boom(404, "This comment " + id + " does not exist in " + stored->id() + ").");
    if (comment["version"] != (*request)["version"])
        return boom(409, "This case has been updated. Please refresh before saving additional updates.");
    Json attributes = *request;
    attributes.erase("id");
    attributes.erase("version");
    const Json user = context.userOf(call);
    comment.update(attributes);
    comment["version"] = context.store.newVersion();
    comment["updated_at"] = timeText(nowMs());
    comment["updated_by"] = user;
    note(context.store, *stored, "update", "comment", {{"comment", attributes}}, user, id);
    touch(context.store, *stored, user);
    return changedCase(context, *stored);
}

Json payloadOf(Json comment)
{
    for (const char *key :
        {"id", "version", "created_at", "created_by", "pushed_at", "pushed_by", "updated_at", "updated_by"})
        comment.erase(key);
    return {{"comment", std::move(comment)}};
}

Answer removeOne(const CaseRouteContext &context, const Call &call)
{
    const std::string &id = call.arguments[1];
    auto [lock, room] = context.store.open(call.space);
    StoredCase *holder = room.holderOf(id);
    if (!holder)
        return unknownComment(id);
    const Json comment = *holder->comment(id);
    if (auto refused = context.refusal(call, {operations::deleteComment}, {comment["owner"].get<std::string>()}))
        return *refused;
    if (holder->id() != call.arguments.front())
        return boom(404, "This comment " + id + " does not exist in " + call.arguments.front() + ".");
    std::erase_if(holder->comments, [&](const Json &one) { return one["id"] == id; });
    const Json user = context.userOf(call);
    note(context.store, *holder, "delete", "comment", payloadOf(comment), user, id);
    touch(context.store, *holder, user);
    return noContent();
}

Answer removeAll(const CaseRouteContext &context, const Call &call)
{
    auto [lock, room] = context.store.open(call.space);
    StoredCase *stored = room.find(call.arguments.front());
    if (!stored || stored->comments.empty())
        return boom(404, "No comments found for " + call.arguments.front() + ".");
    if (auto refused = context.refusal(call, {operations::deleteComment}, {stored->owner()}))
        return *refused;
    const Json user = context.userOf(call);
    for (const Json &comment : std::exchange(stored->comments, {}))
        note(context.store, *stored, "delete", "comment", payloadOf(comment), user, comment["id"]);
    touch(context.store, *stored, user);
    return noContent();
}

}

void addCommentRoutes(Router &router, const CaseRouteContext &context)
{
    const auto route = [&](const char *method, const char *path, CaseHandler handler) {
        addRoute(router, context, method, path, handler);
    };
    route("POST", "/api/cases/{case}/comments", add);
    route("PATCH", "/api/cases/{case}/comments", update);
    route("DELETE", "/api/cases/{case}/comments", removeAll);
    route("DELETE", "/api/cases/{case}/comments/{comment}", removeOne);
    route("POST", "/internal/cases/{case}/attachments/_bulk_create", addMany);
    addCommentReadRoutes(router, context);
}

}
