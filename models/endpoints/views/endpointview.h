// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// A named view of the inventory: query with sort order, reading mode and column layout; and its file format.
// As a file: {"formatVersion": 2, "endpointViews": [{"name", "mode": "live"|"whole-fleet", "words", "kql",
// "hostStatuses": [], "choices": [{"column", "values": []}], "sort": [{"field", "descending"}], "columns": [{"column",
// "width", "visible"}]}]}. Only the name and the mode of a view are required. Unknown keys are errors.
// Columns and chosen values are stable keys, see FacetChoice::values. Format 1 differs in one thing: the chosen values of
// a status, a policy status and an isolation are the English texts of the table.

#include <QByteArray>
#include <QList>
#include <tl/expected.hpp>

#include "models/endpoints/query/endpointquery.h"
#include "models/endpoints/query/readingmode.h"
#include "models/endpoints/views/columnplaces.h"

namespace reeve {

struct EndpointView {
    QString name{}; // one for which viewNameProblem() is empty
    ReadingMode mode = ReadingMode::Live;
    EndpointQuery query{};
    ColumnLayout columns = defaultColumnLayout();

    bool operator==(const EndpointView &) const = default;
};

inline constexpr int viewFormat = 2; // the formatVersion that is written; 1 can be read as well
inline constexpr int longestViewName = 80; // characters
inline constexpr int mostViews = 200; // in a file, and per connection

// Why name cannot be the name of a view, as a translated sentence; empty if it can. name: trimmed. taken: names of other
// views.
QString viewNameProblem(const QString &name, const QStringList &taken = {});

// Indented JSON with a final newline, in format viewFormat. Contains nothing about the connection.
QByteArray viewsJson(const QList<EndpointView> &views);
// Reads all views or none. The error is translated, with one line and JSON path for each of the first five problems.
tl::expected<QList<EndpointView>, QString> readViews(const QByteArray &json);
// Reads a file of at most 1 MiB. Errors as above.
tl::expected<QList<EndpointView>, QString> loadViews(const QString &fileName);
// Replaces the file completely or leaves it as it is. The error is one translated sentence.
tl::expected<void, QString> saveViews(const QList<EndpointView> &views, const QString &fileName);

}
