// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/demo/security/exceptions.h"

namespace reeve::demo {

namespace {

Json listBody(const char *listId, const char *type, const char *name, const char *description, const char *space)
{
    return {{"list_id", listId}, {"type", type}, {"name", name}, {"description", description},
        {"namespace_type", space}, {"os_types", Json::array()}, {"tags", Json::array()}, {"version", 1}};
}

Json matchEntry(const char *field, const char *value)
{
    return {{"type", "match"}, {"field", field}, {"value", value}, {"operator", "included"}};
}

Json itemBody(const char *listId, const char *itemId, const char *name, const char *space, const Json &entries,
    const Json &systems = Json::array())
{
    return {{"list_id", listId}, {"item_id", itemId}, {"type", "simple"}, {"name", name}, {"description", name},
        {"namespace_type", space}, {"entries", entries}, {"os_types", systems}, {"tags", Json::array()},
        {"comments", Json::array({{{"comment", "Agreed with the owner of the host"}}})}};
}

}

void fillWithExceptions(const SecurityContext &context)
{
    SecurityStore &store = context.store;
    const std::string user = context.credentials.username;
    auto [lock, room, everywhere] = store.open("default");
    room.exceptionLists.push_back(newExceptionList(
        store, listBody("scanners", "detection", "Vulnerability scanners", "Hosts that look around", "single"), user));
    room.exceptionLists.push_back(newExceptionList(
        store, listBody("backup", "detection", "Backup servers", "Agents that read everything", "single"), user));
    everywhere.exceptionLists.push_back(newExceptionList(store,
        listBody("endpoint_list", "endpoint", "Endpoint Security Exception List", "Endpoint Security Exception List",
            "agnostic"),
        user));
    everywhere.exceptionLists.push_back(newExceptionList(store,
        listBody("endpoint_trusted_apps", "endpoint_trusted_apps", "Endpoint Security Trusted Apps List",
            "Endpoint Security Trusted Apps List", "agnostic"),
        user));
    const auto add = [&](Objects &items, const Json &body) { items.push_back(newExceptionItem(store, body, user)); };
    add(room.exceptionItems,
        itemBody("scanners", "scanner-fra", "Scanner in Frankfurt", "single", {matchEntry("source.ip", "10.1.4.20")}));
    add(room.exceptionItems,
        itemBody("scanners", "scanner-ams", "Scanner in Amsterdam", "single",
            {{{"type", "match_any"}, {"field", "source.ip"}, {"value", {"10.2.4.20", "10.2.4.21"}},
                {"operator", "included"}}}));
    add(room.exceptionItems,
        itemBody("backup", "backup-agent", "Agent of the backup", "single",
            {matchEntry("process.name", "backup-agent.exe")}, {"windows"}));
    Json expired = itemBody("backup", "backup-move", "While the archive moved", "single",
        {{{"type", "wildcard"}, {"field", "file.path"}, {"value", "*archive*"}, {"operator", "included"}}});
    expired["expire_time"] = "2025-03-01T00:00:00.000Z";
    add(room.exceptionItems, expired);
    add(everywhere.exceptionItems,
        itemBody("endpoint_list", "endpoint-compiler", "Compiler of the build servers", "agnostic",
            {matchEntry("process.executable", "/opt/build/bin/cc")}, {"linux"}));
    for (const size_t i : {size_t{0}, room.rules.size() - 1}) {
        if (i < room.rules.size())
            room.rules[i]["exceptions_list"] = Json::array({{{"id", room.exceptionLists[0]["id"]},
                {"list_id", "scanners"}, {"type", "detection"}, {"namespace_type", "single"}}});
    }
}

}
