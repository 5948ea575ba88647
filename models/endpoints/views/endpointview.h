// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// A view of the inventory that has a name: what is asked, how it is read, in which order and with which columns.
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
    QString name{}; // see viewNameProblem()
    ReadingMode mode = ReadingMode::Live;
    EndpointQuery query{};
    ColumnLayout columns = defaultColumnLayout();

    bool operator==(const EndpointView &) const = default;
};

inline constexpr int viewFormat = 2; // the formatVersion that is written; 1 can be read as well
inline constexpr int longestViewName = 80; // characters
inline constexpr int mostViews = 200; // in a file and of a connection

// What is wrong with it as a name besides others, in one sentence; empty: nothing. name: without white space around.
QString viewNameProblem(const QString &name, const QStringList &taken = {});

// Indented JSON with a final newline; never a word of the connection.
QByteArray viewsJson(const QList<EndpointView> &views);
// All of them or none: the error is for the person, one line for each of the first problems, with its JSON path.
tl::expected<QList<EndpointView>, QString> readViews(const QByteArray &json);
// At most 1 MiB.
tl::expected<QList<EndpointView>, QString> loadViews(const QString &fileName);
// Replaces the file whole or not at all. The error is one sentence.
tl::expected<void, QString> saveViews(const QList<EndpointView> &views, const QString &fileName);

}
