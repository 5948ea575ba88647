// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Explains a failed request: finds the rule that fits the error and its context (rules.h) and fills in its texts.

#include <QString>

#include "models/base/authenticationtype.h"
#include "models/diagnosis/diagnosis.h"
#include "models/kibana/activity.h"
#include "models/kibana/fault.h"
#include "models/kibana/filterauthor.h"

namespace reeve {

// What a step of the connection test waited for.
enum class WaitingFor {
    NotKnown, // the request may not even have reached the server
    NameService,
    Port,
    Handshake, // of TLS, on a connection that was accepted
    Answer, // to a request, on a server that was reached before
};

// The facts about a request that decide which explanation is true. Holds no secret.
struct RequestContext {
    Activity activity = Activity::Other;
    FilterAuthor filterAuthor = FilterAuthor::User;
    QString address{}; // without user info: https://host:port/base
    QString space{}; // space id; empty or "default": the default space
    AuthenticationType authentication = AuthenticationType::ApiKey;
    QString user{}; // the name that Basic signs in with; else empty
    QString method{}; // "GET"
    QString path{}; // as sent, percent-encoded, without origin
    int timeoutSeconds = 0;
    WaitingFor waitingFor = WaitingFor::NotKnown;
    QString proxy{}; // host:port of the proxy in use; empty: none
    QString proxyReason{}; // translated: which environment variable decided about the proxy; empty: none did

    bool operator==(const RequestContext &) const = default;
};

// Pure and table-tested: every Fault has an explanation in every Activity.
Diagnosis diagnose(const ApiError &error, const RequestContext &context);

}
