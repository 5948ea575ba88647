// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// What Kibana says in a 403 about cases: which operation it refused, and for which owners.

#include <QString>
#include <QStringList>
#include <optional>

namespace reeve {

// Kibana: 'Unauthorized to create case with owners: "cases, observability"', 'Unauthorized to access cases of any
// owner'. Several operations are separated by commas: 'assign, create case'.
struct CaseRefusal {
    QString operation{}; // verbs and thing, Kibana's words: "create case", "access case configurations"
    QStringList owners{}; // ids; empty: Kibana names none
    bool ofAnyOwner = false; // the account may not do it for the cases of any owner

    bool operator==(const CaseRefusal &) const = default;
};

// message: ApiError::serverSays. nullopt for any other text.
std::optional<CaseRefusal> caseRefusalIn(const QString &message);

}
