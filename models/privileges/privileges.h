// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The least privileges that an account needs for a selection of tasks, as a request that creates a role and as one that
// creates an API key. Both can be pasted into Kibana's Dev Tools.

#include <QByteArray>
#include <QList>
#include <QStringList>

#include "models/cases/caseowner.h"
#include "models/privileges/privilegemodel.h"

namespace reeve {

enum class CasePrivilege { Read, Write }; // Write: also create them and assign users

// As Kibana divides them: isolate and release; kill, suspend and list; get and upload; run; scan.
enum class ResponseActionPrivilege { Isolation, Processes, Files, Commands, Scans };
inline constexpr std::array responseActionPrivileges{ResponseActionPrivilege::Isolation,
    ResponseActionPrivilege::Processes, ResponseActionPrivilege::Files, ResponseActionPrivilege::Commands,
    ResponseActionPrivilege::Scans};

// The tasks besides reading the endpoints, which is always included.
struct PrivilegeSelection {
    QList<CaseOwner> owners{}; // owners of the cases; empty: no cases
    CasePrivilege cases = CasePrivilege::Write;
    bool connectors = false; // list the connectors for cases; ignored without owners
    QList<ResponseActionPrivilege> actions{};
    // Read the history of response actions, as an endpoint's details show it. Every action includes it.
    bool history = false;
    QStringList spaces{}; // ids; empty: all spaces, also future ones

    bool operator==(const PrivilegeSelection &) const = default;
};

// "reeve_inventory", "reeve_inventory_cases", ...: a name made of the selected tasks.
QString roleName(const PrivilegeSelection &selection);

// The request line and the body as indented JSON, UTF-8, ending in a line break.
// Kibana: PUT /api/security/role/{name} replaces a role of that name and needs manage_security.
QByteArray roleRequest(const PrivilegeSelection &selection, PrivilegeModel model);
// Elasticsearch: POST /_security/api_key. A key never has more privileges than the user who creates it.
QByteArray apiKeyRequest(const PrivilegeSelection &selection, PrivilegeModel model);

// Notes on these requests for the user, translated, one or two sentences each; the most important first.
QStringList privilegeNotes(const PrivilegeSelection &selection, const PrivilegeModelMatch &match);

}
