// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Translates values of columns and words of the filter box to KQL. Every condition can stand beside others and after "not".

#include <QString>
#include <optional>

#include "models/endpoints/values/endpoint.h"
#include "models/endpoints/values/endpointcolumn.h"

namespace reeve {

// Kibana's field of the column's value; empty if the value is not one field that KQL can query, as the host status.
QString kqlField(EndpointColumn column);

// Endpoints with exactly this value in the column, which is no list. key: as in FacetChoice::values; empty for "not
// reported". nullopt if KQL cannot express it.
std::optional<QString> kqlOfValue(EndpointColumn column, const QString &key);
// Endpoints with the same value in the column as this one; for a list, with all of its entries. nullopt as above.
std::optional<QString> kqlOfCell(const Endpoint &endpoint, EndpointColumn column);

enum class KqlSupport {
    Said, // KqlWord::condition expresses it
    FindsNothing, // no endpoint can match
    CannotBeSaid, // endpoints may match, but KQL cannot express it
};

struct KqlWord {
    KqlSupport support = KqlSupport::FindsNothing;
    QString condition{}; // empty unless support is Said
};

// Endpoints with the word in the column's text. asField: as the value of "field:value", otherwise as a word without a
// field; rowfilter.h describes the difference. Kibana compares keyword fields case-sensitively: the word is looked for as
// typed, in lower case, in upper case and capitalised, and a space in it matches any text. Addresses are found whole, by
// network ("10.0.0.0/8"), or by their first one to three numbers ("10.1").
KqlWord kqlOfWord(EndpointColumn column, const QString &word, bool asField);

}
