// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Remembers the columns of the table for each connection, and shows the list to choose them from.

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
    // Both outlive it.
    ColumnSettings(QSettings &settings, EndpointTable &table, QObject *parent = nullptr);

    void open(const Profile &profile); // the table gets the columns kept for it
    void close(); // changes are no longer kept
    void use(const ColumnLayout &layout); // keeps it too
    void choose(QWidget &anchor); // opens the list below anchor

Q_SIGNALS:
    void columnsChosen(); // shown or hidden, by the list or a view

private:
    void keep();
    void keepFrozen();

    QSettings &m_settings;
    EndpointTable &m_table;
    QString m_key{}; // of the columns in the settings; empty: no connection
    QString m_frozenKey{};
};

}
