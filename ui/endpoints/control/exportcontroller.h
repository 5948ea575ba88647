// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Runs the export dialog on the inventory and reports what was written.

#include <QObject>

class QSettings;

namespace reeve {

class EndpointInventory;
class InventoryArea;
struct Exported;
struct ExportCounts;

class ExportController : public QObject
{
    Q_OBJECT
public:
    // Both outlive the controller. The folder of the last file is saved in settings.
    ExportController(QSettings &settings, InventoryArea &area, QObject *parent = nullptr);

    // Opens the dialog and returns. Its numbers follow inventory until writing begins; it closes when inventory is
    // deleted.
    void openDialog(EndpointInventory &inventory);

private:
    ExportCounts countsOf(const EndpointInventory &inventory) const;
    void onExported(const Exported &exported, const QString &caution);

    QSettings &m_settings;
    InventoryArea &m_area;
};

}
