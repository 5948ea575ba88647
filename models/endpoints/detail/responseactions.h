// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Response actions that Kibana has sent to endpoints (isolate, get a file, run a command), pending and past.

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
    QString word{}; // as Kibana reports it, if status is Unknown; empty: not reported
    QDateTime completedAt{}; // UTC; invalid: not reported

    bool operator==(const ActionState &) const = default;
};

struct ResponseAction {
    QString id{};
    QString command{}; // "isolate", "get-file"
    QString createdBy{}; // empty: not reported
    QString ruleName{}; // of the detection rule that ran it; empty: none reported
    QDateTime startedAt{}; // UTC
    ActionState state{}; // over all endpoints of the action
    QHash<QString, ActionState> stateAt{}; // by agent id
    bool isExpired = false; // no endpoint started it in time
    QString comment{};
    QString parameters{}; // "path: /tmp/a, timeout: 60"
    QString problems{}; // Kibana's error messages

    bool operator==(const ResponseAction &) const = default;
};

// The state at one endpoint; the overall state if Kibana does not report it per endpoint.
ActionState stateOf(const ResponseAction &action, const QString &agentId);

struct ResponseActions {
    QList<ResponseAction> actions{}; // newest first, each id once
    int page = 1; // the last page that was read
    qint64 total = -1; // Kibana's count; -1: not reported
    bool hasOlder = false;

    bool operator==(const ResponseActions &) const = default;
};

// Reads the answer to listResponseActions(), one page.
Outcome<ResponseActions> responseActionsIn(const Reply &reply);

// Appends the next page of older actions to known. Actions that new ones have pushed into that page are not repeated.
ResponseActions withOlder(const ResponseActions &known, const ResponseActions &next);
// Puts the first page, read again, before known. Returns the first page alone if the two do not overlap, as actions between
// them would be missing.
ResponseActions withNewest(const ResponseActions &known, const ResponseActions &first);

struct PendingAction {
    QString command{};
    int count = 0;

    bool operator==(const PendingAction &) const = default;
};
// Reads the answer to pendingActions() for one agent.
Outcome<QList<PendingAction>> pendingActionsIn(const Reply &reply);

QString commandText(const QString &command); // translated: "Get file" for "get-file"
QString actionStatusText(ActionStatus status); // translated: "Pending"

}
