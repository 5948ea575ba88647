// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Asks what of the inventory is written where, and says what was written.

#include <QObject>

class QSettings;

namespace reeve {

class EndpointInventory;
class InventoryArea;
struct Exported;
struct ExportOffer;

class ExportController : public QObject
{
    Q_OBJECT
public:
    // Both outlive it. The folder of the last file is kept in the settings.
    ExportController(QSettings &settings, InventoryArea &area, QObject *parent = nullptr);

    // Outlives the dialog, or takes it with it. What is offered follows the inventory until it is written.
    void open(EndpointInventory &inventory);

private:
    ExportOffer offerOf(const EndpointInventory &inventory) const;
    void tellOf(const Exported &exported, const QString &caution);

    QSettings &m_settings;
    InventoryArea &m_area;
};

}
