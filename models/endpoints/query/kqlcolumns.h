// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Translates values of columns and words of the filter box to KQL. The conditions are joined by the functions of kql.h,
// which add brackets where they are needed.

#include <QString>
#include <optional>

#include "models/endpoints/values/endpoint.h"
#include "models/endpoints/values/endpointcolumn.h"

namespace reeve {

// Returns the field that holds the column's value; empty if there is no such field for KQL, for example for the host
// status.
QString kqlField(EndpointColumn column);

// Returns the condition for endpoints with exactly this value in the column, which must not be a column of lists. key:
// as in FacetChoice::values; empty for "not reported". nullopt if KQL cannot express it.
std::optional<QString> kqlOfValue(EndpointColumn column, const QString &key);
// Returns the condition for endpoints with the same value in the column as this one; for a list, with at least all of
// its entries. nullopt if KQL cannot express it.
std::optional<QString> kqlOfCell(const Endpoint &endpoint, EndpointColumn column);

enum class KqlSupport {
    Expressible, // KqlWord::condition expresses it
    FindsNothing, // no endpoint can match
    Inexpressible, // endpoints may match, but KQL cannot express it
};

struct KqlWord {
    KqlSupport support = KqlSupport::FindsNothing;
    QString condition{}; // empty unless support is Expressible
};

// Returns the condition for endpoints whose text in the column contains the word. asField: the word is the value of
// "field:value"; otherwise it was typed without a field. rowfilter.h describes the difference. Kibana compares keyword
// fields case-sensitively, so the condition accepts the word as typed, in lower case, in upper case and capitalised, each
// with composed and with decomposed letters; a
// space in it matches any text. An IP address matches only a whole address, a network ("10.0.0.0/8") or its first one
// to three numbers followed by a dot or another number ("10.", "10.1").
KqlWord kqlOfWord(EndpointColumn column, const QString &word, bool asField);

}
