// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Which rows hold all the words: a search over the raw bytes of the columns that are looked at.

#include <QList>
#include <QStringList>
#include <vector>

#include "models/endpoints/endpointtablemodel.h"
#include "models/endpoints/rowstore.h"

namespace reeve {

// Rows, ascending, in which every word stands in the text of at least one of the columns, in any case of letters.
// Columns without text (times, revisions) match nothing. No words: every row.
std::vector<RowStore::Row> rowsWith(
    const RowStore &store, const QStringList &words, const QList<EndpointColumn> &columns);

}
