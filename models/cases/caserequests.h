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

struct CaseQuery {
    QStringList owners{}; // owner ids; empty: all that the account may see
    QString search{}; // Elasticsearch's simple query string over title and description
    QString from{}; // created at or after; Elasticsearch date math such as now-1h, by the server's clock
    QString sortField = QStringLiteral("createdAt");
    bool descending = true;

    bool operator==(const CaseQuery &) const = default;
};
// GET /api/cases/_find. page counts from 1.
ApiRequest findCases(const CaseQuery &query, int page, int perPage);

ApiRequest readCase(const QString &id); // GET /api/cases/{id}
ApiRequest caseConfiguration(CaseOwner owner); // GET /api/cases/configure
ApiRequest findConnectors(); // GET /api/cases/configure/connectors/_find
ApiRequest listTags(CaseOwner owner); // GET /api/cases/tags

// POST /internal/cases/_suggest_user_profiles; reads only. Kibana: needs a Platinum licence and the cases privilege.
// size: the most profiles to return.
ApiRequest suggestAssignees(const QString &name, CaseOwner owner, int size = 10);

}
