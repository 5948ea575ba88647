// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// What a server tells about itself and about us, read from answers by pure functions. Unreadable answers are BadBody.

#include <QColor>
#include <QList>
#include <QString>
#include <QStringList>

#include "models/kibana/reply.h"

namespace reeve {

struct StatusFacts {
    QString version{}; // "8.18.2"; empty: Kibana tells it only to an accepted credential
    QString flavour{}; // "traditional", "serverless"; empty: not told
    QString level{}; // "available", "degraded", "unavailable", "critical"
    QString summary{}; // Kibana's own sentence about the level; may be empty

    bool operator==(const StatusFacts &) const = default;
};

struct SpaceFacts {
    QString id{}; // "default" for the default space
    QString name{}; // the id when the server tells no name
    QString description{};
    QColor colour{}; // invalid: none chosen

    bool operator==(const SpaceFacts &) const = default;
};

struct IdentityFacts {
    QString username{};
    QStringList roles{};
    QString authentication{}; // "realm", "api_key"; may be empty
    QString apiKeyName{}; // of the API key in use; empty: none, or not told

    bool operator==(const IdentityFacts &) const = default;
};

Outcome<StatusFacts> readStatus(const Reply &reply);
// Entries without an id are left out; the order is the server's.
Outcome<QList<SpaceFacts>> readSpaces(const Reply &reply);
Outcome<SpaceFacts> readSpace(const Reply &reply);
Outcome<IdentityFacts> readIdentity(const Reply &reply);
// "total" of a list of endpoints or cases.
Outcome<qint64> readTotal(const Reply &reply);
// Fleet's count of active agents: "active", or the sum of the states where that is missing.
Outcome<qint64> readActiveAgents(const Reply &reply);

}
