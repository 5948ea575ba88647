// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/endpoints/table/columnlayout.h"

#include <QHeaderView>
#include <QSignalBlocker>
#include <algorithm>

namespace reeve {

ColumnLayout columnLayoutOf(const QHeaderView &header)
{
    ColumnLayout layout;
    const ColumnLayout before = defaultColumnLayout();
    for (int visual = 0; visual < header.count(); ++visual) {
        const auto column = static_cast<EndpointColumn>(header.logicalIndex(visual));
        const bool hidden = header.isSectionHidden(static_cast<int>(column));
        // A hidden section has no width: it gets its default width.
        const int width = hidden ? std::ranges::find(before, column, &ColumnPlace::column)->width
                                 : header.sectionSize(static_cast<int>(column));
        layout.append({column, width, !hidden});
    }
    return layout;
}

void applyColumnLayout(QHeaderView &header, const ColumnLayout &layout)
{
    if (header.count() != layout.size())
        return;
    for (int visual = 0; visual < layout.size(); ++visual) {
        const ColumnPlace &place = layout.at(visual);
        const int logical = static_cast<int>(place.column);
        header.moveSection(header.visualIndex(logical), visual);
        header.setSectionHidden(logical, !place.visible);
        if (place.visible)
            header.resizeSection(logical, place.width);
    }
}

}
