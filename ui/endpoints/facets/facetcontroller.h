// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Shows the facets of an inventory in the facet panel and on the health bar, reports them with facetsChanged(), and
// turns what is chosen there into queries.

#include <QObject>
#include <QTimer>

#include "models/endpoints/query/endpointquery.h"
#include "models/endpoints/rows/facets.h"
#include "ui/endpoints/facets/facetorder.h"

namespace reeve {

class EndpointInventory;
class FacetPanel;
class HealthBar;

class FacetController : public QObject
{
    Q_OBJECT
public:
    // panel and health outlive the controller.
    FacetController(FacetPanel &panel, HealthBar &health, QObject *parent = nullptr);

    // inventory outlives the controller or the next call; null clears what is shown.
    void setInventory(EndpointInventory *inventory);
    // Shows the inventory's current facets when control returns to the event loop; several calls before that count as
    // one.
    void scheduleUpdate();

Q_SIGNALS:
    void queryRequested(const reeve::EndpointQuery &query);
    // The facets shown, with the chosen values marked; empty where there are none.
    void facetsChanged(const QList<reeve::Facet> &facets);

private:
    void update();
    QList<Facet> arranged(QList<Facet> facets);
    void onValuesChosen(EndpointColumn column, const QStringList &values);
    void onStatusToggled(const QString &status);

    FacetPanel &m_panel;
    HealthBar &m_health;
    EndpointInventory *m_inventory = nullptr;
    QTimer m_updateTimer{};
    FacetOrder m_order{};
    EndpointQuery m_question{}; // of the facets, but for what is chosen in them
    bool m_isOtherQuestion = false; // since the facets of m_order
    QList<Facet> m_lastFacets{}; // as the inventory has them
};

}
