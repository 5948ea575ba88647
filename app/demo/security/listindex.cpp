// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/demo/security/valuelists.h"

namespace reeve::demo {

namespace {

Answer read(const SecurityContext &context, const Call &call)
{
    auto [lock, room, everywhere] = context.store.open(call.space);
    if (!room.hasListIndex)
        return siemError(
            404, "data stream " + listStream(call) + " and data stream " + itemStream(call) + " does not exist");
    return json({{"list_index", true}, {"list_item_index", true}});
}

// Kibana: also if they are there already.
Answer create(const SecurityContext &context, const Call &call)
{
    auto [lock, room, everywhere] = context.store.open(call.space);
    room.hasListIndex = true;
    return json({{"acknowledged", true}});
}

Answer remove(const SecurityContext &context, const Call &call)
{
    auto [lock, room, everywhere] = context.store.open(call.space);
    if (!room.hasListIndex)
        return siemError(
            404, "index and data stream: \"" + listStream(call) + "\" and \"" + itemStream(call) + "\" does not exist");
    room.hasListIndex = false;
    room.valueLists.clear();
    room.listItems.clear();
    return json({{"acknowledged", true}});
}

}

void addListIndexRoutes(Router &router, const SecurityContext &context)
{
    constexpr const char *path = "/api/lists/index";
    addSecurityRoutes(router, context,
        {{"GET", path, read, "lists-read"}, {"POST", path, create, "lists-all"},
            {"DELETE", path, remove, "lists-all"}});
}

void fillWithValueLists(const SecurityContext &context)
{
    SecurityStore &store = context.store;
    const std::string user = context.credentials.username;
    auto [lock, room, everywhere] = store.open("default");
    room.hasListIndex = true;
    const auto add = [&](const char *id, const char *type, const char *name,
                         std::initializer_list<const char *> values) {
        room.valueLists.push_back(newValueList(store,
            {{"id", id}, {"type", type}, {"name", name}, {"description", std::string("Kept by the SOC: ") + name}},
            user));
        for (const char *value : values)
            room.listItems.push_back(newListItem(store, room.valueLists.back(), value, user));
    };
    add("scanner-addresses", "ip", "Addresses of scanners", {"10.1.4.20", "10.2.4.20", "10.2.4.21", "fd00::14"});
    add("office-networks", "ip_range", "Networks of the offices", {"10.1.0.0/16", "10.2.0.0/16"});
    add("service-accounts", "keyword", "Service accounts", {"svc-backup", "svc-print", "svc-büro"});
}

}
