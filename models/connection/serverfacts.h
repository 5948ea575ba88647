// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Facts about the server, the account and the spaces, read from Kibana's responses by pure functions. A response that
// cannot be read is an ApiError with Fault::BadBody; a field that is missing or of another type is empty.

#include <QColor>
#include <QList>
#include <QString>
#include <QStringList>

#include "models/diagnosis/emptyinventory.h"
#include "models/kibana/reply.h"

namespace reeve {

struct StatusFacts {
    QString version{}; // "8.18.2"; empty: not reported. Kibana: reported to signed-in users only
    QString flavour{}; // "traditional", "serverless"; empty: not reported
    QString level{}; // "available", "degraded", "unavailable", "critical"; empty: not reported
    QString summary{}; // Kibana's own sentence about the level; may be empty
    QString coreLevel{}; // the worst of Kibana's core services; empty: not reported
    QStringList failingPlugins{}; // "reporting (unavailable)": those that are not available, the worst first

    bool operator==(const StatusFacts &) const = default;
};

struct SpaceFacts {
    QString id{}; // "default" for the default space
    QString name{}; // the id if the server reports no name
    QString description{};
    QColor colour{}; // invalid: the space has none

    bool operator==(const SpaceFacts &) const = default;
};

struct IdentityFacts {
    QString username{};
    QStringList roles{};
    // Elasticsearch's authentication_type: "realm", "api_key", "token", "anonymous", "internal"; may be empty
    QString authentication{};
    QString apiKeyName{}; // of the API key in use; empty: none, or not reported
    QString apiKeyId{}; // Elasticsearch reports it of every API key that signed in
    QString provider{}; // type of Kibana's provider: "http" for a header, "pki", "anonymous"; may be empty
    QString realm{}; // name of Elasticsearch's realm: "default_native", "_es_api_key"; may be empty
    QString realmType{}; // "native", "pki"; may be empty
    bool isNobody = false; // nobody is signed in: Kibana answers without a body where security is switched off

    bool operator==(const IdentityFacts &) const = default;
};

struct CaseFacts {
    qint64 total = 0; // of the cases that the account may see in this space
    QStringList owners{}; // ids of the owners of the cases on the page, each once

    bool operator==(const CaseFacts &) const = default;
};

struct AgentCounts {
    qint64 enrolled = 0; // without inactive, unenrolled and gone ones
    GoneAgents gone{};

    bool operator==(const AgentCounts &) const = default;
};

// Whether a level means that what has it does not work: "unavailable" or "critical".
bool isDown(QStringView level);

// GET /api/status, also in the form of 7.x, whose colours are read as levels.
Outcome<StatusFacts> readStatus(const Reply &reply);
// In the server's order, without entries that have no id.
Outcome<QList<SpaceFacts>> readSpaces(const Reply &reply);
Outcome<SpaceFacts> readSpace(const Reply &reply); // BadBody also without an id
// An empty body or null is nobody. Kibana: core has no user while Elasticsearch's security is switched off.
Outcome<IdentityFacts> readIdentity(const Reply &reply);
// "total" of a list of endpoints or cases; BadBody if it is missing or negative.
Outcome<qint64> readTotal(const Reply &reply);
// A page of cases; BadBody without a total.
Outcome<CaseFacts> readCases(const Reply &reply);
// Fleet's counts of agents by state; BadBody without a count. Kibana: "active" is all but the unenrolled and inactive
// ones, and so includes the uninstalled and orphaned ones, which older versions do not count apart.
Outcome<AgentCounts> readAgentCounts(const Reply &reply);
// Enters the counts, or why there are none, into what is known about an empty inventory.
void noteAgents(const Outcome<AgentCounts> &agents, EmptyInventoryFacts &facts);

}
