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
    if (counts.matching <= counts.loaded)
        return ExportController::tr("%Ln endpoint(s) loaded.", nullptr, static_cast<int>(counts.loaded));
    return ExportController::tr("%1 of %Ln endpoint(s) loaded.", nullptr, static_cast<int>(counts.matching))
        .arg(QLocale().toString(counts.loaded));
}

// Returns the text that says what the file misses or may miss; empty if nothing is known to be missing.
QString cautionFor(const EndpointInventory &inventory)
{
    const InventoryCounts counts = inventory.counts();
    const InventoryState state = inventory.state();
    if (state != InventoryState::Complete && state != InventoryState::Partial)
        return inventory.isReadAgain()
            ? ExportController::tr("The fleet is being loaded again: the file gets the rows that were loaded before.")
            : ExportController::tr("Loading is not complete: %1").arg(loadedText(counts));
    if (!inventory.fleetChangeNote().isEmpty())
        return inventory.fleetChangeNote();
    if (counts.matching <= counts.loaded)
        return {};
    return ExportController::tr("%1 Load the whole fleet to export them all.").arg(loadedText(counts));
}

}

ExportController::ExportController(QSettings &settings, InventoryArea &area, QObject *parent)
    : QObject(parent), m_settings(settings), m_area(area)
{
}

ExportCounts ExportController::countsOf(const EndpointInventory &inventory) const
{
    const InventoryCounts counts = inventory.counts();
    return {.selected = m_area.table().selectedRows().size(),
        .shown = counts.shown,
        .loaded = inventory.storedRows(),
        .counts = inventory.countsText(),
        .caution = cautionFor(inventory)};
}

void ExportController::openDialog(EndpointInventory &inventory)
{
    m_area.notifications().clearMessage();
    ExportSource source{.rows = [&inventory] { return inventory.snapshot(); },
        .selected = [this] { return m_area.table().selectedRows(); },
        .visibleColumns = visibleColumns(m_area.table().columnLayout()),
        .folder = m_settings.value(exportFolderKey, QDir::homePath()).toString()};
    auto *dialog = new ExportDialog(std::move(source), countsOf(inventory), &m_area);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    const auto follow = [this, dialog, &inventory] { dialog->setCounts(countsOf(inventory)); };
    connect(&inventory, &EndpointInventory::countsChanged, dialog, follow);
    connect(&inventory, &EndpointInventory::stateChanged, dialog, follow);
    connect(&inventory, &QObject::destroyed, dialog, &ExportDialog::onSourceClosed);
    connect(dialog, &ExportDialog::exported, this, &ExportController::onExported);
    dialog->open();
}

void ExportController::onExported(const Exported &exported, const QString &caution)
{
    m_settings.setValue(exportFolderKey, QFileInfo(exported.path).path());
    const QString written = tr("%Ln endpoint(s) written to %1", nullptr, static_cast<int>(exported.rows))
                                .arg(QDir::toNativeSeparators(exported.path));
    QStringList lines{written};
    if (!caution.isEmpty())
        lines += caution;
    if (exported.shortened > 0)
        lines += shortenedText(exported.shortened);
    m_area.notifications().showMessage(lines.size() == 1 ? Tone::Good : Tone::Warning, lines.join(u'\n'));
}

}
