// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Recognises conditions of other query languages: Lucene, EQL, ES|QL, SQL. KQL takes much of it for text, without a
// word, and such text matches nothing.

#include <QString>
#include <optional>

#include "models/endpoints/query/kqlreader.h"

namespace reeve {

// For a condition that Kibana accepts and takes for something else than was meant: what it takes it for and what to
// write, translated. Empty: nothing of the kind.
QString otherSyntaxText(const KqlCondition &condition);
// For a text that has a range as Lucene writes it, field:[1 TO 5], anywhere, whether or not Kibana accepts it.
QString luceneRangeText(const QString &kuery);
// For a text with a mistake: what to write instead of what another language has there, translated. Empty: nothing
// is known.
QString otherSyntaxText(const QString &kuery, const KqlMistake &mistake);

}
