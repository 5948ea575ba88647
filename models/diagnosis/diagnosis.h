// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// A failure explained: what one sees, why, and what to do now. Data only; the panel turns remedies into buttons.

#include <QDateTime>
#include <QList>
#include <QString>

#include "models/kibana/fault.h"
#include "models/profiles/profile.h"

namespace reeve {

// What the person can do next. A name; the interface knows how.
enum class Remedy {
    TestConnection,
    EditConnection,
    ReplaceSecret,
    TrustCertificate,
    ChooseSpace,
    Retry,
    Unlock, // lets a read-only connection change things
    ClearFilters,
    ShowRequestLog,
    SeePrivileges, // what the account would have to be allowed
    CopyDetails,
};

enum class Severity { Information, Warning, Failure };

// What was being done; decides which advice is true for the same status.
enum class Activity {
    Connecting, // status, who am I
    ReadingSpaces,
    ReadingEndpoints,
    ReadingOneEndpoint,
    ReadingFleet,
    ReadingPolicyResponse,
    ReadingResponseActions,
    CreatingCase,
    ReadingCases,
    ChangingCase,
    Other,
};

struct RequestContext {
    Activity activity = Activity::Other;
    QString address{}; // without secret: https://host:port/base
    QString space{};
    AuthenticationType authentication = AuthenticationType::ApiKey;
    QString method{}; // GET
    QString path{}; // as sent, without origin
    int timeoutSeconds = 0;
    QString proxy{}; // host:port of the one that is used; empty: none

    bool operator==(const RequestContext &) const = default;
};

struct Diagnosis {
    QString id{}; // stable and machine-readable: "unauthorized", "wrong-space", "signed-in-but-no-data"
    Severity severity = Severity::Failure;
    QString symptom{}; // one sentence: what one sees
    QString cause{}; // why, as far as is known; says so where it is a guess
    QStringList resolution{}; // steps to take now, in order
    QList<Remedy> remedies{}; // the most useful first
    QString evidence{}; // status, Kibana's own message, method and path; plain text, no secret
    QDateTime seenAt{}; // UTC
    // What it concerns, as familyOf() names it: the same id there again has the same cause, and a success there ends it.
    QString family{};

    bool operator==(const Diagnosis &) const = default;
};

// Pure and table-tested: every Fault has an explanation in every Activity.
Diagnosis diagnose(const ApiError &error, const RequestContext &context);

// What the facts say about an inventory without rows.
struct EmptyInventoryFacts {
    bool filtered = false; // a status, text or KQL filter is set
    qint64 totalUnfiltered = -1; // endpoints without any filter; -1: not known
    qint64 enrolledAgents = -1; // Fleet's count of active agents; -1: not known (no privilege)
    QString space{};

    bool operator==(const EmptyInventoryFacts &) const = default;
};
Diagnosis diagnoseEmptyInventory(const EmptyInventoryFacts &facts);

// Which Activity a request belongs to, from its path and verb.
struct ApiRequest;
Activity activityOf(const ApiRequest &request);
// The routes that fail and work together: "endpoints", "cases", "case-creation". Stable, not shown.
QString familyOf(Activity activity);
// The activity's, or connectionFamily for a fault that no route of the connection escapes.
QString familyOf(Fault fault, Activity activity);
inline constexpr QLatin1StringView connectionFamily("connection");
// Of an inventory without rows; ended by rows, which no request alone tells.
inline constexpr QLatin1StringView emptyInventoryFamily("empty-inventory");

}
