// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Facts about the server, the account and the spaces, read from Kibana's responses by pure functions. A response that
// cannot be read is an ApiError with Fault::BadBody; a field that is missing or of another type is empty.

#include <QColor>
#include <QList>
#include <QString>
#include <QStringList>

#include "models/kibana/reply.h"

namespace reeve {

struct StatusFacts {
    QString version{}; // "8.18.2"; empty: not reported. Kibana: reported to signed-in users only
    QString flavour{}; // "traditional", "serverless"; empty: not reported
    QString level{}; // "available", "degraded", "unavailable", "critical"; empty: not reported
    QString summary{}; // Kibana's own sentence about the level; may be empty

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
    QString authentication{}; // Kibana's authentication_type: "realm", "api_key"; may be empty
    QString apiKeyName{}; // of the API key in use; empty: none, or not reported

    bool operator==(const IdentityFacts &) const = default;
};

// GET /api/status.
Outcome<StatusFacts> readStatus(const Reply &reply);
// In the server's order, without entries that have no id.
Outcome<QList<SpaceFacts>> readSpaces(const Reply &reply);
Outcome<SpaceFacts> readSpace(const Reply &reply); // BadBody also without an id
Outcome<IdentityFacts> readIdentity(const Reply &reply);
// "total" of a list of endpoints or cases; BadBody if it is missing or negative.
Outcome<qint64> readTotal(const Reply &reply);
// Fleet's number of active agents: "active", else the sum of "online", "error", "offline" and "updating". BadBody
// without "results".
Outcome<qint64> readActiveAgents(const Reply &reply);

}
