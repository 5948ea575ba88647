// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Facts about the server, the account and the space, read from Kibana's answers by pure functions. Unreadable answers
// are BadBody.

#include <QColor>
#include <QList>
#include <QString>
#include <QStringList>

#include "models/kibana/reply.h"

namespace reeve {

struct StatusFacts {
    QString version{}; // "8.18.2"; empty: not reported. Kibana: reported to signed-in users only
    QString flavour{}; // "traditional", "serverless"; empty: not reported
    QString level{}; // "available", "degraded", "unavailable", "critical"
    QString summary{}; // Kibana's own sentence about the level; may be empty

    bool operator==(const StatusFacts &) const = default;
};

struct SpaceFacts {
    QString id{}; // "default" for the default space
    QString name{}; // the id where the server reports none
    QString description{};
    QColor colour{}; // invalid: none chosen

    bool operator==(const SpaceFacts &) const = default;
};

struct IdentityFacts {
    QString username{};
    QStringList roles{};
    QString authentication{}; // "realm", "api_key"; may be empty
    QString apiKeyName{}; // of the API key in use; empty: none, or not reported

    bool operator==(const IdentityFacts &) const = default;
};

Outcome<StatusFacts> readStatus(const Reply &reply);
// Entries without an id are left out; in the server's order.
Outcome<QList<SpaceFacts>> readSpaces(const Reply &reply);
Outcome<SpaceFacts> readSpace(const Reply &reply);
Outcome<IdentityFacts> readIdentity(const Reply &reply);
// "total" of a list of endpoints or cases.
Outcome<qint64> readTotal(const Reply &reply);
// Fleet's count of active agents: "active", or the sum of the states where that is missing.
Outcome<qint64> readActiveAgents(const Reply &reply);

}
