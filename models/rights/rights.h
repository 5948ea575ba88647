// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The least that a connection has to be allowed for what one wants to do with it, as a role and as an API key, each
// ready to be pasted into Kibana's Dev Tools.

#include <QByteArray>
#include <QList>
#include <QStringList>

#include "models/cases/casedraft.h"
#include "models/rights/kibanaera.h"

namespace reeve {

enum class CaseRights { Read, Write }; // Write: create them too, with assignees

// As Kibana divides them: isolate and release; kill, suspend and list; get and upload; run; scan.
enum class ResponseRight { Isolation, Processes, Files, Commands, Scans };
inline constexpr std::array responseRights{ResponseRight::Isolation, ResponseRight::Processes, ResponseRight::Files,
    ResponseRight::Commands, ResponseRight::Scans};

// Besides reading the endpoints, which is always wanted.
struct RightsWish {
    QList<CaseOwner> owners{}; // whose cases; empty: no cases
    CaseRights cases = CaseRights::Write;
    bool connectors = false; // list the connectors that a case may be given; counts only beside an owner
    QList<ResponseRight> actions{};
    // Read what response actions were taken on an endpoint, as its details show them; part of each action anyway.
    bool history = false;
    QStringList spaces{}; // ids; empty: all, also those to come

    bool operator==(const RightsWish &) const = default;
};

// "reeve_inventory", "reeve_inventory_cases", ...: says what it is good for.
QString roleName(const RightsWish &wish);

// The request line and its body as indented JSON, UTF-8, ending in a line break.
// Kibana: PUT /api/security/role/{name}, which replaces a role of that name. Needs manage_security.
QByteArray roleRequest(const RightsWish &wish, KibanaEra era);
// Elasticsearch: POST /_security/api_key. The key never may more than whoever creates it.
QByteArray apiKeyRequest(const RightsWish &wish, KibanaEra era);

// What a person has to know about these requests, a sentence or two each, translated; the most important first.
QStringList rightsNotes(const RightsWish &wish, const EraReading &reading);

}
