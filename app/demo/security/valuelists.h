// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Value lists and their items, as the API returns them.

#include <optional>
#include <string>

#include "app/demo/security/securitycontext.h"

namespace reeve::demo {

zod::Schema valueTypeSchema(); // keyword, ip, ...

Json newValueList(SecurityStore &store, const Json &request, const std::string &user);
Json newListItem(SecurityStore &store, const Json &list, const std::string &value, const std::string &user);
// Sets the members of the request on a list or an item.
void changeListObject(
    SecurityStore &store, Json &object, const Json &request, const std::string &user, bool countsVersion);

// Elasticsearch's 404 while the data streams of a space are missing; nullopt if they are there.
std::optional<Answer> missingStreams(const SecurityRoom &room, const Call &call);
std::string listStream(const Call &call); // .lists-default
std::string itemStream(const Call &call); // .items-default
// Whether Elasticsearch can index the value as this type; only addresses, numbers and dates are looked at.
bool fitsType(const std::string &value, const std::string &type);

// query: page, per_page, sort_field, sort_order, filter. The answer has a cursor as Kibana encodes it.
Answer valueListPage(const Json &objects, const Json &query);
zod::Members valueListPagingMembers();

void addValueListRoutes(Router &router, const SecurityContext &context);
void addListIndexRoutes(Router &router, const SecurityContext &context);
void addListItemRoutes(Router &router, const SecurityContext &context);
void addListFileRoutes(Router &router, const SecurityContext &context);
void fillWithValueLists(const SecurityContext &context);

}
