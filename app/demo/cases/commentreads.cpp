// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/demo/cases/commentreads.h"

#include <algorithm>

#include "app/demo/cases/paging.h"

namespace reeve::demo {

namespace {

// The case's attachments if the account may see them; an unknown case has none.
std::vector<Json> visibleComments(const Call &call, CaseRoom &room)
{
    const StoredCase *stored = room.find(call.arguments.front());
    return stored && mayDo(call, operations::getComments, stored->owner()) ? stored->comments : std::vector<Json>();
}

Answer find(const CaseRouteContext &context, const Call &call)
{
    static const Schema schema = pagedQuery({{"sortOrder", sortOrderSchema()}});
    const auto query = checked(schema, queryOf(call));
    if (!query)
        return badRequest(query.error());
    if (auto refused = context.refusalOfAll(call, operations::getComments))
        return *refused;
    auto [lock, room] = context.store.open(call.space);
    std::vector<Json> comments = visibleComments(call, room);
    std::erase_if(comments, [](const Json &comment) { return comment["type"] != "user"; });
    if (query->value("sortOrder", std::string()) == "desc")
        std::reverse(comments.begin(), comments.end());
    const Paging paging = pagingOf(*query);
    return json({{"comments", paging.cut(comments)}, {"page", paging.page}, {"per_page", paging.perPage},
        {"total", comments.size()}});
}

Answer all(const CaseRouteContext &context, const Call &call)
{
    if (auto refused = context.refusalOfAll(call, operations::getComments))
        return *refused;
    auto [lock, room] = context.store.open(call.space);
    return deprecated(context, json(Json(visibleComments(call, room))));
}

Answer one(const CaseRouteContext &context, const Call &call)
{
    auto [lock, room] = context.store.open(call.space);
    StoredCase *holder = room.holderOf(call.arguments[1]); // Kibana 8.18 does not look at the case of the path
    if (!holder)
        return unknownComment(call.arguments[1]);
    if (auto refused = context.refusal(call, {operations::getComments}, {holder->owner()}))
        return *refused;
    return json(*holder->comment(call.arguments[1]));
}

Json problemWith(const Json &id, const char *error, const std::string &message, int status)
{
    return {{"error", error}, {"message", message}, {"status", status}, {"attachmentId", id}};
}

Answer bulkGet(const CaseRouteContext &context, const Call &call)
{
    static const Schema schema = strictSchema({{"ids", limitedList(textSchema(), "ids", 1, 100)}});
    const auto request = checked(schema, jsonFrom(call.body));
    if (!request)
        return badRequest(request.error());
    auto [lock, room] = context.store.open(call.space);
    StoredCase *stored = room.find(call.arguments.front());
    if (!stored)
        return unknownCase(call.arguments.front());
    if (auto refused = context.refusal(call, {operations::getCase}, {stored->owner()}))
        return *refused;
    Json found = Json::array();
    Json errors = Json::array();
    Json elsewhere = Json::array();
    for (const Json &id : (*request)["ids"]) {
        const auto text = id.get<std::string>();
        if (const Json *comment = stored->comment(text))
            found.push_back(*comment);
        else if (room.holderOf(text))
            elsewhere.push_back(
                problemWith(id, "Bad Request", "Attachment is not attached to case id=" + stored->id(), 400));
        else
            errors.push_back(problemWith(id, "Not Found", "Saved object [cases-comments/" + text + "] not found", 404));
    }
    errors.insert(errors.end(), elsewhere.begin(), elsewhere.end());
    return json({{"attachments", found}, {"errors", errors}});
}

}

Answer unknownComment(const std::string &id)
{
    return boom(404, "Saved object [cases-comments/" + id + "] not found");
}

void addCommentReadRoutes(Router &router, const CaseRouteContext &context)
{
    addRoute(router, context, "GET", "/api/cases/{case}/comments", all);
    addRoute(router, context, "GET", "/api/cases/{case}/comments/_find", find);
    addRoute(router, context, "GET", "/api/cases/{case}/comments/{comment}", one);
    addRoute(router, context, "POST", "/internal/cases/{case}/attachments/_bulk_get", bulkGet);
}

}
