// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Saves the columns of the table for each connection and opens the popup to choose them.

#include <QObject>

#include "ui/endpoints/table/columnlayout.h"

class QSettings;

namespace reeve {

class EndpointTable;
struct Profile;

class ColumnSettings : public QObject
{
    Q_OBJECT
public:
    // Both outlive this object.
    ColumnSettings(QSettings &settings, EndpointTable &table, QObject *parent = nullptr);

    void setProfile(const Profile &profile); // applies the columns saved for it to the table
    void reset(); // no connection: changes are no longer saved
    void setColumnLayout(const ColumnLayout &layout); // applies and saves it
    void openChooser(QWidget &anchor); // below anchor

Q_SIGNALS:
    void columnsChosen(); // by the popup or by setColumnLayout()

private:
    void save();
    void saveFrozen();

    QSettings &m_settings;
    EndpointTable &m_table;
    QString m_key{}; // of the columns in m_settings; empty: no connection
    QString m_frozenKey{};
};

}
