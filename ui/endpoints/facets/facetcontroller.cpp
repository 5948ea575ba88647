// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/endpoints/facets/facetcontroller.h"

#include <algorithm>
#include <utility>

#include "models/endpoints/inventory/endpointinventory.h"
#include "models/endpoints/query/choices.h"
#include "ui/endpoints/facets/facetpanel.h"
#include "ui/endpoints/facets/healthbar.h"

using namespace std::chrono_literals;

namespace reeve {

namespace {

// Marks values as chosen by the query, whose rows may not be computed yet; chosen values without rows are added.
void markChosen(Facet &facet, const QStringList &chosen)
{
    for (FacetValue &value : facet.values)
        value.isChosen = chosen.contains(value.value);
    for (const QString &text : chosen) { // with composed letters, as the facet's values: withChosen()
        if (std::ranges::find(facet.values, text, &FacetValue::value) == facet.values.end())
            facet.values.append({text, 0, true});
    }
}

}

FacetController::FacetController(FacetPanel &panel, HealthBar &health, QObject *parent)
    : QObject(parent), m_panel(panel), m_health(health)
{
    m_updateTimer.setSingleShot(true);
    connect(&m_updateTimer, &QTimer::timeout, this, &FacetController::update);
    connect(&panel, &FacetPanel::chosen, this, &FacetController::onValuesChosen);
    connect(&health, &HealthBar::toggled, this, &FacetController::onStatusToggled);
    connect(&panel, &FacetPanel::clearRequested, this, [this] {
        if (!m_inventory)
            return;
        EndpointQuery query = m_inventory->query();
        query.choices.clear();
        Q_EMIT queryRequested(query);
    });
    setInventory(nullptr);
}

void FacetController::setInventory(EndpointInventory *inventory)
{
    m_updateTimer.stop();
    m_inventory = inventory;
    m_panel.reset();
    m_order.forget();
    update();
}

void FacetController::scheduleUpdate()
{
    m_updateTimer.start(0ms);
}

void FacetController::update()
{
    const bool isWhole = m_inventory && m_inventory->mode() == ReadingMode::WholeFleet;
    QList<Facet> facets = isWhole ? m_inventory->facets() : QList<Facet>();
    for (Facet &facet : facets)
        markChosen(facet, chosenIn(m_inventory->query().choices, facet.column));
    if (!isWhole)
        m_panel.showLive();
    else if (!m_inventory->filterProblem().isEmpty())
        m_panel.showFilterProblem();
    else if (facets.isEmpty())
        m_panel.showLoading();
    else
        m_panel.showFacets(arranged(facets));
    const auto statuses = std::ranges::find(facets, EndpointColumn::Status, &Facet::column);
    m_health.showFacet(statuses == facets.end() ? Facet() : *statuses);
    m_health.setVisible(isWhole);
    Q_EMIT facetsChanged(facets);
}

// What a person chooses moves nothing. Other words in the filter box, or a panel that was closed, begin anew: nobody
// points at a value meanwhile.
QList<Facet> FacetController::arranged(QList<Facet> facets)
{
    EndpointQuery question = m_inventory->query();
    question.choices.clear();
    question.sortField.clear();
    question.thenBy.clear();
    question.descending = false;
    m_isOtherQuestion = std::exchange(m_question, question) != question || m_isOtherQuestion;
    const bool isAnswered = std::exchange(m_lastFacets, facets) != facets; // counting takes a while
    if (!m_panel.isVisible() || (isAnswered && std::exchange(m_isOtherQuestion, false)))
        m_order.forget();
    for (Facet &facet : facets)
        facet = m_order.arranged(facet);
    return facets;
}

void FacetController::onValuesChosen(EndpointColumn column, const QStringList &values)
{
    if (!m_inventory)
        return;
    EndpointQuery query = m_inventory->query();
    query.choices = withChosen(query.choices, column, values);
    Q_EMIT queryRequested(query);
}

void FacetController::onStatusToggled(const QString &status)
{
    if (!m_inventory)
        return;
    QStringList chosen = chosenIn(m_inventory->query().choices, EndpointColumn::Status);
    if (chosen.removeAll(status) == 0)
        chosen += status;
    onValuesChosen(EndpointColumn::Status, chosen);
}

}
