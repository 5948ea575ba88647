// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// What was done to endpoints from Kibana: isolate, get a file, run a command; pending and past.

#include <QDateTime>
#include <QHash>
#include <QList>
#include <QString>
#include <optional>

#include "models/kibana/reply.h"

namespace reeve {

enum class ActionStatus { Pending, Successful, Failed, Unknown };

struct ActionState {
    ActionStatus status = ActionStatus::Unknown;
    QString word{}; // as told where it is not known; empty: not told
    QDateTime completedAt{}; // UTC; invalid: not told

    bool operator==(const ActionState &) const = default;
};

struct ResponseAction {
    QString id{};
    QString command{}; // "isolate", "get-file"
    QString createdBy{}; // empty: not told
    QString ruleName{}; // of the detection rule that ran it; empty: none told
    QDateTime startedAt{}; // UTC
    ActionState state{}; // over all its endpoints
    QHash<QString, ActionState> stateAt{}; // by agent id
    bool isExpired = false; // no endpoint took it in time
    QString comment{};
    QString parameters{}; // "path: /tmp/a, timeout: 60"
    QString problems{}; // what the server says went wrong

    bool operator==(const ResponseAction &) const = default;
};

// The state at one endpoint; over all of them where the answer does not tell it apart.
ActionState stateOf(const ResponseAction &action, const QString &agentId);

struct ResponseActions {
    QList<ResponseAction> actions{}; // newest first, each id once
    int page = 1; // the last that was read
    qint64 total = -1; // on the server; -1: not told
    bool hasOlder = false;

    bool operator==(const ResponseActions &) const = default;
};

// The answer of listResponseActions(): one page.
Outcome<ResponseActions> responseActionsIn(const Reply &reply);

// known with the next page of older actions behind it. Actions that were run meanwhile push known ones into that page;
// they are not doubled.
ResponseActions withOlder(const ResponseActions &known, const ResponseActions &next);
// known with the first page read anew; known is forgotten where the two do not touch, as what lies between is missing.
ResponseActions withNewest(const ResponseActions &known, const ResponseActions &first);

struct PendingAction {
    QString command{};
    int count = 0;

    bool operator==(const PendingAction &) const = default;
};
// The answer of pendingActions() for one agent.
Outcome<QList<PendingAction>> pendingActionsIn(const Reply &reply);

// "get-file" -> "Get file"
QString commandText(const QString &command); // translated
QString actionStatusText(ActionStatus status); // translated: "Pending"

}
