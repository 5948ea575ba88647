// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// What valid KQL will do that its author may not expect: fields that match nothing, and values that Elasticsearch
// refuses. Kibana sends KQL of the endpoint list without looking at types, and answers every refusal with a general 500.

#include <QStringList>

namespace reeve {

// Sentences for people, translated, each once, in the order of the text. Empty if there is nothing to say, and if the
// text has a mistake: see kqlProblem(). Of a text with more than 500 conditions only the first 500 are judged.
QStringList kqlWarnings(const QString &kuery);
// Why the KQL may have matched nothing: the warnings, or else the values that are compared as a whole, letter by letter.
QStringList kqlEmptyReasons(const QString &kuery);

}
