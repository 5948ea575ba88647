// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// What is asked of Kibana for the text that somebody typed or pasted into the search field of the cases.

#include <QString>
#include <optional>

namespace reeve {

// Kibana: "search" is Elasticsearch's simple query string over the fields of "searchFields": whole words, any of which
// may occur unless "defaultSearchOperator" is AND. A search that is a whole case id also finds the case of that id, but
// only with OR, as Kibana then looks for two forms of the id.
struct CaseSearch {
    QString text{}; // value of "search"; empty: every case
    bool allWords = false; // whether all words have to occur, in either field
    bool hasWords = true; // false: only punctuation was typed, which Elasticsearch does not store, so nothing is found
    QString id{}; // the case id that was typed or that an address names; empty: none
    std::optional<QString> space{}; // id of the space that a pasted address names; "default" where it names none

    bool operator==(const CaseSearch &) const = default;
};

// typed is what is looked for: every operator of the query language is escaped, and white space around it is dropped.
// The last word is a beginning. The id of a case is recognised by its form (a UUID, as Kibana makes them), alone or in
// an address of Kibana's interface or API, also between quotes or angle brackets.
CaseSearch caseSearchFor(const QString &typed);

}
