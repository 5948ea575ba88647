// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// A failure explained to the user: symptom, cause and what to do now. Data only; the interface turns remedies into
// buttons. diagnose.h makes one from a failed request, emptyinventory.h from an inventory without rows.

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

namespace reeve {

// An action that is offered to the user. A name only: ui/parts/remedies.h knows its text.
enum class Remedy {
    TestConnection,
    EditConnection,
    ReplaceSecret,
    TrustCertificate,
    ChooseSpace,
    Retry,
    Unlock, // lifts the read-only lock of the connection
    ClearFilters,
    ShowRequestLog,
    SeePrivileges, // shows the privileges that the account needs
    CopyDetails,
};

enum class Severity { Information, Warning, Failure };

struct Diagnosis {
    QString id{}; // stable and machine-readable: "unauthorized", "wrong-space", "signed-in-but-no-data"
    Severity severity = Severity::Failure;
    QString symptom{}; // one sentence, translated: the effect that the user sees
    QString cause{}; // translated; says so where it is a guess
    QStringList resolution{}; // steps to take now, in order, translated
    QList<qsizetype> windowSteps{}; // indexes in resolution of the steps that only a window offers; see resolution.h
    QStringList commandSteps{}; // the steps for a command line, which has options and files; empty: as resolution
    QList<Remedy> remedies{}; // the most useful first
    QString evidence{}; // status, Kibana's own message, method and path; plain text, no secret
    QDateTime seenAt{}; // UTC
    // The group of requests that it concerns, see family.h. The same id in the same family has the same cause, and a
    // success in that family ends it.
    QString family{};

    bool operator==(const Diagnosis &) const = default;
};

}
