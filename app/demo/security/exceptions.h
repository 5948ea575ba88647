// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Exception lists and their items as the API returns them: made, changed, found, exported, imported.

#include <string>
#include <vector>

#include "app/demo/security/securitycontext.h"

namespace reeve::demo {

// The store of the lists and items of a namespace_type.
SecurityRoom &homeOf(OpenSecurityRoom &open, const Json &namespaceType);

// request: checked by one of the schemas of exceptionschema.h.
Json newExceptionList(SecurityStore &store, const Json &request, const std::string &user);
Json newExceptionItem(SecurityStore &store, const Json &request, const std::string &user);
// Everything but ids and times is replaced. Comments with an id stay; those without are added.
void replaceExceptionItem(SecurityStore &store, Json &item, const Json &request, const std::string &user);

// names: {id} or {list_id / item_id}; the id goes first. Null if there is none.
Json *exceptionNamed(Objects &objects, const Json &names, const char *humanId);
// 404: exception list id: "x" does not exist. what: "exception list" or "exception list item".
Answer unknownException(const Json &names, const char *what, const char *humanId);
// 409 if _version is given and not that of the object; nullopt otherwise.
std::optional<Answer> versionConflict(const Json &request, const Json &object);

struct ExportedExceptions {
    size_t lists = 0;
    size_t items = 0;
    Json missing = Json::array(); // {list_id} of lists that are not there
};

// A line for each list that is referenced and for each of its items. references: {list_id, namespace_type}.
std::string exportedLists(SecurityRoom &room, SecurityRoom &everywhere, const std::vector<Json> &references,
    ExportedExceptions &counts, bool includeExpired = true);

struct ImportedExceptions {
    Json errors = Json::array();
    size_t lists = 0;
    size_t items = 0;
    bool listsSucceeded = true;
    bool itemsSucceeded = true;
};

// asNewList: lists get ids of their own, and their items follow.
ImportedExceptions importExceptions(const SecurityContext &context, SecurityRoom &room, SecurityRoom &everywhere,
    const std::vector<ParsedLine> &lines, bool overwrite, bool asNewList, const std::string &user);

bool hasExpired(const Json &item);
// Problem of the entries of an item for endpoints; "" if there is none.
std::string endpointEntryProblem(const Json &entries);

void addExceptionListRoutes(Router &router, const SecurityContext &context);
void addExceptionItemRoutes(Router &router, const SecurityContext &context);
void addExceptionFindRoutes(Router &router, const SecurityContext &context);
void addExceptionFileRoutes(Router &router, const SecurityContext &context);
void addEndpointListRoutes(Router &router, const SecurityContext &context);
void fillWithExceptions(const SecurityContext &context);

}
