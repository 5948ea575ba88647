// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Kibana's requests about cases, one function each. Kibana: /api/cases and below, API version 2023-10-31.

#include "models/cases/casedraft.h"
#include "models/kibana/request.h"

namespace reeve {

// Kibana: a page has at most 100 cases, and none beyond the 10,000th can be reached.
inline constexpr int maxCasesPerPage = 100;
inline constexpr int caseWindow = 10'000;

// POST /api/cases. Holds only keys that Kibana 8.18 accepts; texts as typed (Kibana trims them).
ApiRequest createCase(const CaseDraft &draft);

// Cases are kept that have one of the values in every list that is not empty. Kibana: see problemIn() for the limit.
struct CaseFilter {
    QStringList statuses{}; // "open", "in-progress", "closed"
    QStringList tags{};
    QStringList categories{};
    QStringList assignees{}; // uids of user profiles; "none": unassigned
    QStringList reporters{}; // uids of user profiles, or user names

    bool operator==(const CaseFilter &) const = default;
};

struct CaseQuery {
    // Owner ids; empty: all that the account may see. Kibana: an owner whose cases the account may not see answers 200
    // with nothing, so that an empty answer says nothing about the account's privileges.
    QStringList owners{};
    QString search{}; // as typed, see caseSearchFor()
    CaseFilter filter{};
    QString from{}; // created at or after; Elasticsearch date math such as now-1h, by the server's clock
    QString sortField = QStringLiteral("createdAt");
    bool descending = true;

    bool operator==(const CaseQuery &) const = default;
};
// GET /api/cases/_find. page counts from 1. The order is always sent: without it Kibana lists the oldest case first.
// Equal values of one filter are sent once.
ApiRequest findCases(const CaseQuery &query, int page, int perPage);

ApiRequest readCase(const QString &id); // GET /api/cases/{id}
ApiRequest caseConfiguration(CaseOwner owner); // GET /api/cases/configure
ApiRequest findConnectors(); // GET /api/cases/configure/connectors/_find
ApiRequest listTags(CaseOwner owner); // GET /api/cases/tags

// POST /internal/cases/_suggest_user_profiles; reads only. Kibana: needs a Platinum licence and the cases privilege.
// size: the most profiles to return.
ApiRequest suggestAssignees(const QString &name, CaseOwner owner, int size = 10);

}
