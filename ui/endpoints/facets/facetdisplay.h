// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Shows how the rows of an inventory divide, in the panel, on the health bar and on the status chips, and makes
// queries of what is chosen there.

#include <QObject>
#include <QTimer>

#include "models/endpoints/query/endpointquery.h"

namespace reeve {

class EndpointInventory;
class FacetPanel;
class FilterBar;
class HealthBar;

class FacetDisplay : public QObject
{
    Q_OBJECT
public:
    // All outlive it.
    FacetDisplay(FacetPanel &panel, HealthBar &health, FilterBar &filter, QObject *parent = nullptr);

    // Outlives its stay; null: nothing of the old one stays on the screen.
    void follow(EndpointInventory *inventory);
    void show(); // soon, and once however often it is asked: rows or counts have changed

Q_SIGNALS:
    void queryWanted(const reeve::EndpointQuery &query);

private:
    void showNow();
    void takeChosen(EndpointColumn column, const QStringList &values);
    void toggleStatus(const QString &status);

    FacetPanel &m_panel;
    HealthBar &m_health;
    FilterBar &m_filter;
    EndpointInventory *m_inventory = nullptr;
    QTimer m_soon{};
};

}
