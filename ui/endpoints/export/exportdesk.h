// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Asks what of the inventory is written where, and says what was written.

#include <QObject>

class QSettings;

namespace reeve {

class EndpointInventory;
class InventoryArea;

class ExportDesk : public QObject
{
    Q_OBJECT
public:
    // Both outlive it. The folder of the last file is kept in the settings.
    ExportDesk(QSettings &settings, InventoryArea &area, QObject *parent = nullptr);

    void open(const EndpointInventory &inventory); // of the rows shown now

private:
    QSettings &m_settings;
    InventoryArea &m_area;
};

}
