// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/demo/security/exceptions.h"

#include "app/demo/base/dates.h"

namespace reeve::demo {

namespace {

void copyMembers(Json &object, const Json &request, std::initializer_list<const char *> keys)
{
    for (const char *key : keys) {
        if (request.contains(key))
            object[key] = request[key];
    }
}

void addAuthor(SecurityStore &store, Json &object, const std::string &user)
{
    const std::string now = store.newTimeText();
    object["created_at"] = now;
    object["created_by"] = user;
    object["tie_breaker_id"] = store.newId();
    object["updated_at"] = now;
    object["updated_by"] = user;
    object["_version"] = store.newVersion();
}

Json newComment(SecurityStore &store, const Json &comment, const std::string &user)
{
    return {{"comment", comment["comment"]}, {"created_at", store.newTimeText()}, {"created_by", user},
        {"id", store.newId()}};
}

Json changedComments(SecurityStore &store, const Json &existing, const Json &comments, const std::string &user)
{
    Json result = Json::array();
    for (const Json &comment : comments) {
        Objects old(existing.begin(), existing.end());
        const Json *known = comment.contains("id") ? objectWith(old, "id", comment["id"]) : nullptr;
        if (!known) {
            result.push_back(newComment(store, comment, user));
            continue;
        }
        result.push_back(*known);
        if ((*known)["comment"] != comment["comment"]) {
            result.back()["comment"] = comment["comment"];
            result.back()["updated_at"] = store.newTimeText();
            result.back()["updated_by"] = user;
        }
    }
    return result;
}

}

SecurityRoom &homeOf(OpenSecurityRoom &open, const Json &namespaceType)
{
    return namespaceType == "agnostic" ? open.everywhere : open.room;
}

Json newExceptionList(SecurityStore &store, const Json &request, const std::string &user)
{
    Json list{{"id", store.newId()}, {"list_id", request.value("list_id", store.newId())}};
    copyMembers(
        list, request, {"type", "name", "description", "namespace_type", "os_types", "tags", "meta", "version"});
    list["immutable"] = false;
    addAuthor(store, list, user);
    return list;
}

Json newExceptionItem(SecurityStore &store, const Json &request, const std::string &user)
{
    Json item{{"id", store.newId()}, {"item_id", request.value("item_id", store.newId())}};
    copyMembers(item, request,
        {"list_id", "type", "name", "description", "entries", "namespace_type", "os_types", "tags", "meta",
            "expire_time"});
    item["comments"] = Json::array();
    for (const Json &comment : request["comments"])
        item["comments"].push_back(newComment(store, comment, user));
    addAuthor(store, item, user);
    return item;
}

void replaceExceptionItem(SecurityStore &store, Json &item, const Json &request, const std::string &user)
{
    const Json comments = changedComments(store, item["comments"], request["comments"], user);
    for (const char *key : {"meta", "expire_time"})
        item.erase(key);
    copyMembers(item, request, {"type", "name", "description", "entries", "os_types", "tags", "meta", "expire_time"});
    item["comments"] = comments;
    item["updated_at"] = store.newTimeText();
    item["updated_by"] = user;
    item["_version"] = store.newVersion();
}

Json *exceptionNamed(Objects &objects, const Json &names, const char *humanId)
{
    const char *key = names.contains("id") ? "id" : humanId;
    return objectWith(objects, key, names.value(key, Json()));
}

Answer unknownException(const Json &names, const char *what, const char *humanId)
{
    const char *key = names.contains("id") ? "id" : humanId;
    return siemError(404, std::string(what) + ' ' + key + ": \"" + names.value(key, "") + "\" does not exist");
}

std::optional<Answer> versionConflict(const Json &request, const Json &object)
{
    if (!request.contains("_version") || request["_version"] == object["_version"])
        return std::nullopt;
    const auto version = jsonFrom(fromBase64(request["_version"].get<std::string>()).value_or(""));
    if (!version.is_array() || version.size() != 2) // Kibana: decodeRequestVersion
        return siemError(400, "Invalid version [" + request["_version"].get<std::string>() + "]");
    const std::string type =
        object.value("namespace_type", "") == "agnostic" ? "exception-list-agnostic" : "exception-list";
    return siemError(409, "Saved object [" + type + '/' + object["id"].get<std::string>() + "] conflict");
}

bool hasExpired(const Json &item)
{
    const auto until =
        item.contains("expire_time") ? parseMoment(item["expire_time"].get<std::string>(), nowMs()) : std::nullopt;
    return until && *until < nowMs();
}

}
