// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The least that a connection has to be allowed for what one wants to do with it, as a role and as an API key, each
// ready to be pasted into Kibana's Dev Tools.

#include <QByteArray>
#include <QList>
#include <QStringList>

#include "models/cases/caseowner.h"
#include "models/privileges/privilegemodel.h"

namespace reeve {

enum class CasePrivilege { Read, Write }; // Write: create them too, with assignees

// As Kibana divides them: isolate and release; kill, suspend and list; get and upload; run; scan.
enum class ResponseActionPrivilege { Isolation, Processes, Files, Commands, Scans };
inline constexpr std::array responsePrivileges{ResponseActionPrivilege::Isolation, ResponseActionPrivilege::Processes,
    ResponseActionPrivilege::Files, ResponseActionPrivilege::Commands, ResponseActionPrivilege::Scans};

// Besides reading the endpoints, which is always wanted.
struct PrivilegeSelection {
    QList<CaseOwner> owners{}; // whose cases; empty: no cases
    CasePrivilege cases = CasePrivilege::Write;
    bool connectors = false; // list the connectors that a case may be given; counts only beside an owner
    QList<ResponseActionPrivilege> actions{};
    // Read what response actions were taken on an endpoint, as its details show them; part of each action anyway.
    bool history = false;
    QStringList spaces{}; // ids; empty: all, also those to come

    bool operator==(const PrivilegeSelection &) const = default;
};

// "reeve_inventory", "reeve_inventory_cases", ...: says what it is good for.
QString roleName(const PrivilegeSelection &wish);

// The request line and its body as indented JSON, UTF-8, ending in a line break.
// Kibana: PUT /api/security/role/{name}, which replaces a role of that name. Needs manage_security.
QByteArray roleRequest(const PrivilegeSelection &wish, PrivilegeModel era);
// Elasticsearch: POST /_security/api_key. The key never may more than whoever creates it.
QByteArray apiKeyRequest(const PrivilegeSelection &wish, PrivilegeModel era);

// What a person has to know about these requests, a sentence or two each, translated; the most important first.
QStringList privilegesNotes(const PrivilegeSelection &wish, const PrivilegeModelReading &reading);

}
