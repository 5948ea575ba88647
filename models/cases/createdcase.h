// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// A case as the server reports it. A field that the answer lacks is empty, absent or invalid here, never guessed.

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>
#include <optional>

#include "models/cases/casedraft.h"

namespace reeve {

struct CasePerson {
    QString username{};
    QString fullName{};
    QString email{};
    QString profileUid{}; // absent for API keys

    bool operator==(const CasePerson &) const = default;
};

struct CreatedCase {
    QString id{};
    QString version{}; // needed to change the case later
    QString title{};
    QString description{};
    QString owner{}; // as sent: "securitySolution"; may be a value that is not known here
    QString status{}; // "open", "in-progress", "closed" or a newer one
    QString severity{};
    std::optional<QString> category{}; // absent: none, or not reported
    std::optional<QStringList> tags{};
    std::optional<QStringList> assigneeUids{};
    QString connectorName{};
    QString connectorType{};
    std::optional<bool> syncAlerts{};
    std::optional<int> totalComments{};
    std::optional<int> totalAlerts{};
    CasePerson createdBy{};
    QDateTime createdAt{}; // UTC
    QDateTime updatedAt{}; // UTC; invalid for a case never changed
    QList<CaseCustomField> customFields{};

    bool operator==(const CreatedCase &) const = default;
};

// How many cases have each status. Kibana counts those that the query's other conditions keep, whatever their status.
struct CaseStatusCounts {
    std::optional<int> open{}; // nullopt: not reported
    std::optional<int> inProgress{};
    std::optional<int> closed{};

    bool operator==(const CaseStatusCounts &) const = default;
};

struct CasePage {
    QList<CreatedCase> cases{};
    CaseStatusCounts statusCounts{};
    int page = 0; // counts from 1
    qint64 total = -1; // all that match the query; -1: not reported
    int unreadable = 0; // entries without an id, left out of cases

    bool operator==(const CasePage &) const = default;
};

// The name to show: full name, else user name, else e-mail; empty when none was reported.
QString personText(const CasePerson &person);

}
