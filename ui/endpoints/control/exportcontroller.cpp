// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/endpoints/control/exportcontroller.h"

#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QSettings>

#include "models/endpoints/inventory/endpointinventory.h"
#include "ui/endpoints/area/inventoryarea.h"
#include "ui/endpoints/export/exportdialog.h"
#include "ui/endpoints/table/endpointtable.h"
#include "ui/parts/notificationarea.h"

using namespace Qt::StringLiterals;

namespace reeve {

namespace {

const auto exportFolderKey = "endpoints/exportFolder"_L1;

QString loadedText(const InventoryCounts &counts)
{
    const QString loaded = QLocale().toString(counts.loaded);
    return counts.matching > counts.loaded
        ? ExportController::tr("%1 of %2 endpoints are loaded.").arg(loaded, QLocale().toString(counts.matching))
        : ExportController::tr("%1 endpoints are loaded.").arg(loaded);
}

// What is not in the file, or may not be; empty: nothing that is known of.
QString cautionFor(const EndpointInventory &inventory)
{
    const InventoryCounts counts = inventory.counts();
    const InventoryState state = inventory.state();
    if (state != InventoryState::Complete && state != InventoryState::Partial)
        return inventory.isReadAgain()
            ? ExportController::tr("The fleet is being read again: the file gets the rows of the reading before.")
            : ExportController::tr("The reading has not come to its end: %1").arg(loadedText(counts));
    if (!inventory.movement().isEmpty())
        return inventory.movement();
    if (counts.matching <= counts.loaded)
        return {};
    return ExportController::tr("%1 Load the whole fleet to export them all.").arg(loadedText(counts));
}

}

ExportController::ExportController(QSettings &settings, InventoryArea &area, QObject *parent)
    : QObject(parent), m_settings(settings), m_area(area)
{
}

ExportOffer ExportController::offerOf(const EndpointInventory &inventory) const
{
    const InventoryCounts counts = inventory.counts();
    return {.selected = m_area.table().selectedRows().size(),
        .shown = counts.shown,
        .loaded = inventory.storedRows(),
        .counts = inventory.countsText(),
        .caution = cautionFor(inventory)};
}

void ExportController::open(EndpointInventory &inventory)
{
    m_area.remarks().drop();
    ExportSource source{.rows = [&inventory] { return inventory.snapshot(); },
        .selected = [this] { return m_area.table().selectedRows(); },
        .visibleColumns = visibleColumns(m_area.table().columnLayout()),
        .folder = m_settings.value(exportFolderKey, QDir::homePath()).toString()};
    auto *dialog = new ExportDialog(std::move(source), offerOf(inventory), &m_area);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    const auto follow = [this, dialog, &inventory] { dialog->setOffer(offerOf(inventory)); };
    connect(&inventory, &EndpointInventory::countsChanged, dialog, follow);
    connect(&inventory, &EndpointInventory::stateChanged, dialog, follow);
    connect(&inventory, &QObject::destroyed, dialog, &ExportDialog::loseSource);
    connect(dialog, &ExportDialog::exported, this, &ExportController::tellOf);
    dialog->open();
}

void ExportController::tellOf(const Exported &exported, const QString &caution)
{
    m_settings.setValue(exportFolderKey, QFileInfo(exported.path).path());
    const QString written = tr("%1 endpoints written to %2")
                                .arg(QLocale().toString(exported.rows), QDir::toNativeSeparators(exported.path));
    QStringList lines{written};
    if (!caution.isEmpty())
        lines += caution;
    if (exported.shortened > 0)
        lines += shortenedText(exported.shortened);
    m_area.remarks().tell(lines.size() == 1 ? Tone::Good : Tone::Warning, lines.join(u'\n'));
}

}
