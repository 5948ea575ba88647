// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// What the columns' values and words are in KQL. Every condition can stand beside others and behind "not".

#include <QString>
#include <optional>

#include "models/endpoints/values/endpoint.h"
#include "models/endpoints/values/endpointcolumn.h"

namespace reeve {

// Kibana's field with what the column shows; empty: it shows none, or one that KQL cannot ask for, as the host status.
QString kqlField(EndpointColumn column);

// Endpoints whose column shows just this text; empty: not reported. None: KQL cannot say it. Not for lists.
std::optional<QString> kqlOfValue(EndpointColumn column, const QString &shown);
// Endpoints that have in this column what endpoint has; of a list every entry.
std::optional<QString> kqlOfCell(const Endpoint &endpoint, EndpointColumn column);

enum class KqlSupport {
    Said,
    FindsNothing, // no endpoint can have it there
    CannotBeSaid, // some may
};

struct KqlWord {
    KqlSupport support = KqlSupport::FindsNothing;
    QString condition{}; // where it is said
};

// Endpoints with the word in the column's text, asked for as rowfilter.h says: as a field's value, or as a word anywhere.
// Keyword fields hold it as typed, in small letters, in capitals or capitalised; any text may stand for a space.
// Addresses are found whole, by network, or by one to three numbers of their beginning.
KqlWord kqlOfWord(EndpointColumn column, const QString &word, bool asField);

}
