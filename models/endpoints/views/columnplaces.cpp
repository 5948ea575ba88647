// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/endpoints/views/columnplaces.h"

#include <algorithm>
#include <utility>

#include "models/endpoints/values/columndefinition.h"

using namespace Qt::StringLiterals;

namespace reeve {

namespace {

bool holds(const ColumnLayout &layout, EndpointColumn column)
{
    return std::ranges::find(layout, column, &ColumnPlace::column) != layout.end();
}

}

ColumnLayout completed(ColumnLayout layout)
{
    for (const DefaultPlace place : {DefaultPlace::Visible, DefaultPlace::VisibleLast, DefaultPlace::Hidden}) {
        for (const ColumnDefinition &definition : columnDefinitions()) {
            if (definition.place == place && !holds(layout, definition.column))
                layout.append({definition.column, definition.width, place != DefaultPlace::Hidden});
        }
    }
    return layout;
}

ColumnLayout defaultColumnLayout()
{
    return completed({});
}

QList<EndpointColumn> visibleColumns(const ColumnLayout &layout)
{
    QList<EndpointColumn> visible;
    for (const ColumnPlace &place : layout) {
        if (place.visible)
            visible.append(place.column);
    }
    return visible;
}

QStringList written(const ColumnLayout &layout)
{
    QStringList text;
    for (const ColumnPlace &place : layout)
        text.append((place.visible ? QString() : u"-"_s) + endpointColumnName(place.column) + u':'
            + QString::number(place.width));
    return text;
}

ColumnLayout columnLayoutFrom(const QStringList &text)
{
    ColumnLayout layout;
    for (const QString &word : text) {
        const bool visible = !word.startsWith(u'-');
        const QString name = word.section(u':', 0, 0).mid(visible ? 0 : 1);
        const auto column = endpointColumnFromName(name);
        if (column && !holds(layout, *column))
            layout.append({*column, std::clamp(word.section(u':', 1).toInt(), narrowestColumn, widestColumn), visible});
    }
    return completed(std::move(layout));
}

}
