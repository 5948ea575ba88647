// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// How an endpoint applied its policy: what it did for each protection, with what success, what failed first.

#include <QDateTime>
#include <QList>
#include <QString>

#include "models/endpoints/values/endpoint.h"
#include "models/kibana/reply.h"

namespace reeve {

inline constexpr int mostPolicyActions = 5'000; // real answers have some dozens

struct PolicyAction {
    QString name{}; // as the endpoint names it: "configure_malware"
    PolicyStatus status = PolicyStatus::Unknown;
    QString statusWord{}; // as told; empty: not told
    QString message{};

    bool operator==(const PolicyAction &) const = default;
};

struct PolicyConfiguration {
    QString name{}; // "malware"; empty: actions that no configuration claims
    PolicyStatus status = PolicyStatus::Unknown;
    QString statusWord{};
    QList<PolicyAction> actions{};

    bool operator==(const PolicyConfiguration &) const = default;
};

struct PolicyResponse {
    QString policyName{};
    QString policyVersion{}; // of the Defend integration policy
    PolicyStatus status = PolicyStatus::Unknown;
    QString statusWord{};
    QDateTime reportedAt{}; // UTC; invalid: not told
    QList<PolicyConfiguration> configurations{}; // those that failed first; so are their actions
    int leftOut = 0; // actions beyond mostPolicyActions

    bool operator==(const PolicyResponse &) const = default;
};

// The answer of readPolicyResponse(). What is missing stays empty; an action that a configuration names and nobody
// reports on is there, without a status.
Outcome<PolicyResponse> policyResponseIn(const Reply &reply);

// "configure_malware" -> "Configure malware"
QString readableName(const QString &name);

}
