// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/endpoints/values/endpointcolumn.h"

#include <QCoreApplication>
#include <algorithm>

#include "models/endpoints/values/columndefinition.h"

namespace reeve {

QString endpointColumnName(EndpointColumn column)
{
    return QString::fromLatin1(columnDefinition(column).name);
}

std::optional<EndpointColumn> endpointColumnFromName(const QString &name)
{
    const auto found = std::ranges::find_if(columnDefinitions(),
        [&name](const ColumnDefinition &definition) { return name == QLatin1StringView(definition.name); });
    return found == columnDefinitions().end() ? std::nullopt : std::optional(found->column);
}

QList<EndpointColumn> everyEndpointColumn()
{
    QList<EndpointColumn> columns;
    for (const ColumnDefinition &definition : columnDefinitions())
        columns += definition.column;
    return columns;
}

QString endpointColumnTitle(EndpointColumn column)
{
    return QCoreApplication::translate("EndpointColumn", columnDefinition(column).title);
}

QString endpointSortField(EndpointColumn column)
{
    return QString::fromLatin1(columnDefinition(column).sortField);
}

}
