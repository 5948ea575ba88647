// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The policy response of an endpoint: how it applied its policy, by protection and action, failures first.

#include <QDateTime>
#include <QList>
#include <QString>

#include "models/endpoints/values/endpoint.h"
#include "models/kibana/reply.h"

namespace reeve {

inline constexpr int mostPolicyActions = 5'000; // real answers have some dozens

struct PolicyAction {
    QString name{}; // as the endpoint reports it: "configure_malware"
    PolicyStatus status = PolicyStatus::Unknown;
    QString statusWord{}; // as the endpoint reports it; empty: not reported
    QString message{};

    bool operator==(const PolicyAction &) const = default;
};

struct PolicyConfiguration {
    QString name{}; // "malware"; empty: the actions that belong to no configuration
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
    QDateTime reportedAt{}; // UTC; invalid: not reported
    QList<PolicyConfiguration> configurations{}; // failures first; their actions as well
    int leftOut = 0; // number of actions beyond mostPolicyActions

    bool operator==(const PolicyResponse &) const = default;
};

// Reads the answer to readPolicyResponse(). Missing values stay empty. An action that a configuration lists but that is not
// reported is included, without a status.
Outcome<PolicyResponse> policyResponseIn(const Reply &reply);

// "configure_malware" becomes "Configure malware".
QString readableName(const QString &name);

}
