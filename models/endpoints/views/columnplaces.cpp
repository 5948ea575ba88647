// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/endpoints/views/columnplaces.h"

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace reeve {

namespace {

using enum EndpointColumn;

struct DefaultPlace {
    EndpointColumn column;
    int width;
    bool visible;
};
constexpr std::array<DefaultPlace, endpointColumnCount> defaults{{
    {HostName, 200, true},
    {Status, 112, true},
    {PrimaryAddress, 126, true},
    {Os, 170, true},
    {AgentVersion, 104, true},
    {PolicyName, 150, true},
    {PolicyStatus, 122, true},
    {Isolation, 112, true},
    {LastCheckIn, 156, true},
    {AgentId, 270, true},
    {Addresses, 220, true},
    {HostId, 270, true},
    {OsVersion, 110, false},
    {PolicyRevision, 120, false},
    {MacAddresses, 180, false},
    {Architecture, 100, false},
    {Kernel, 180, false},
    {OsFamily, 100, false},
    {Capabilities, 220, false},
    {Written, 156, false},
    {Namespace, 110, false},
    {Enrollment, 110, false},
}};

bool holds(const ColumnLayout &layout, EndpointColumn column)
{
    return std::ranges::find(layout, column, &ColumnPlace::column) != layout.end();
}

}

ColumnLayout completed(ColumnLayout layout)
{
    for (const DefaultPlace &place : defaults) {
        if (!holds(layout, place.column))
            layout.append({place.column, place.width, place.visible});
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
        for (int i = 0; i < endpointColumnCount; ++i) {
            const auto column = static_cast<EndpointColumn>(i);
            if (endpointColumnName(column) == name && !holds(layout, column))
                layout.append(
                    {column, std::clamp(word.section(u':', 1).toInt(), narrowestColumn, widestColumn), visible});
        }
    }
    return completed(std::move(layout));
}

}
