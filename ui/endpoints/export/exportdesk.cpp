// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/endpoints/export/exportdesk.h"

#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QSettings>

#include "models/endpoints/endpointinventory.h"
#include "ui/endpoints/export/exportdialog.h"
#include "ui/endpoints/inventoryarea.h"
#include "ui/endpoints/table/endpointtable.h"

using namespace Qt::StringLiterals;

namespace reeve {

namespace {
const auto exportFolderKey = "endpoints/exportFolder"_L1;
}

ExportDesk::ExportDesk(QSettings &settings, InventoryArea &area, QObject *parent)
    : QObject(parent), m_settings(settings), m_area(area)
{
}

void ExportDesk::open(const EndpointInventory &inventory)
{
    const InventoryCounts counts = inventory.counts();
    ExportMaterial material{.shown = inventory.snapshot(),
        .selected = m_area.table().selectedRows(),
        .visibleColumns = visibleColumns(m_area.table().columnLayout()),
        .folder = m_settings.value(exportFolderKey, QDir::homePath()).toString()};
    if (counts.matching > counts.loaded)
        material.remark = tr("%1 of %2 endpoints are loaded. Load the whole fleet to export them all.")
                              .arg(QLocale().toString(counts.loaded), QLocale().toString(counts.matching));
    auto *dialog = new ExportDialog(std::move(material), &m_area);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ExportDialog::exported, this, [this](const Exported &exported) {
        m_settings.setValue(exportFolderKey, QFileInfo(exported.path).path());
        m_area.tell(Tone::Good,
            tr("%1 endpoints written to %2")
                .arg(QLocale().toString(exported.rows), QDir::toNativeSeparators(exported.path)));
    });
    dialog->open();
}

}
