// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/endpoints/facets/facetdisplay.h"

#include <algorithm>

#include "models/endpoints/endpointinventory.h"
#include "models/endpoints/query/choices.h"
#include "ui/endpoints/facets/facetpanel.h"
#include "ui/endpoints/facets/healthbar.h"
#include "ui/endpoints/filter/filterbar.h"

using namespace std::chrono_literals;

namespace reeve {

namespace {

// What is chosen is what the query says, also while the rows for it are still being looked for.
void tellChosen(Facet &facet, const QStringList &chosen)
{
    for (FacetValue &value : facet.values)
        value.isChosen = chosen.contains(value.value);
    for (const QString &text : chosen) {
        if (std::ranges::find(facet.values, text, &FacetValue::value) == facet.values.end())
            facet.values.append({text, 0, true});
    }
}

}

FacetDisplay::FacetDisplay(FacetPanel &panel, HealthBar &health, FilterBar &filter, QObject *parent)
    : QObject(parent), m_panel(panel), m_health(health), m_filter(filter)
{
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &FacetDisplay::showNow);
    connect(&panel, &FacetPanel::chosen, this, &FacetDisplay::takeChosen);
    connect(&health, &HealthBar::toggled, this, &FacetDisplay::toggleStatus);
    connect(&panel, &FacetPanel::clearWanted, this, [this] {
        if (!m_inventory)
            return;
        EndpointQuery query = m_inventory->query();
        query.choices.clear();
        Q_EMIT queryWanted(query);
    });
    follow(nullptr);
}

void FacetDisplay::follow(EndpointInventory *inventory)
{
    m_soon.stop();
    m_inventory = inventory;
    m_panel.reset();
    showNow();
}

void FacetDisplay::show()
{
    m_soon.start(0ms);
}

void FacetDisplay::showNow()
{
    const bool isWhole = m_inventory && m_inventory->mode() == ReadingMode::WholeFleet;
    QList<Facet> facets = isWhole ? m_inventory->facets() : QList<Facet>();
    for (Facet &facet : facets)
        tellChosen(facet, chosenIn(m_inventory->query().choices, facet.column));
    if (!isWhole)
        m_panel.showLive();
    else if (!m_inventory->filterProblem().isEmpty())
        m_panel.showUnclear();
    else if (facets.isEmpty())
        m_panel.showLoading();
    else
        m_panel.showFacets(facets);
    m_filter.showFacets(facets);
    const auto statuses = std::ranges::find(facets, EndpointColumn::Status, &Facet::column);
    m_health.showFacet(statuses == facets.end() ? Facet() : *statuses);
    m_health.setVisible(isWhole);
}

void FacetDisplay::takeChosen(EndpointColumn column, const QStringList &values)
{
    if (!m_inventory)
        return;
    EndpointQuery query = m_inventory->query();
    query.choices = withChosen(query.choices, column, values);
    Q_EMIT queryWanted(query);
}

void FacetDisplay::toggleStatus(const QString &status)
{
    if (!m_inventory)
        return;
    QStringList chosen = chosenIn(m_inventory->query().choices, EndpointColumn::Status);
    if (chosen.removeAll(status) == 0)
        chosen += status;
    takeChosen(EndpointColumn::Status, chosen);
}

}
