// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/endpoints/detail/selectiondetails.h"

#include <QDesktopServices>
#include <algorithm>

#include "models/connection/session.h"
#include "models/endpoints/detail/endpointdetails.h"
#include "models/endpoints/inventory/endpointinventory.h"
#include "models/endpoints/table/endpointtablemodel.h"
#include "ui/endpoints/detail/casehosts.h"
#include "ui/endpoints/detail/detailpane.h"
#include "ui/endpoints/detail/detailtabs.h"
#include "ui/endpoints/detail/kibanalink.h"
#include "ui/endpoints/table/endpointtable.h"

namespace reeve {

SelectionDetails::SelectionDetails(EndpointTable &table, DetailPane &pane, QObject *parent)
    : QObject(parent), m_table(table), m_pane(pane), m_details(new EndpointDetails(this))
{
    connect(&table, &EndpointTable::selectionSettled, this, &SelectionDetails::showSelection);
    connect(&table, &EndpointTable::caseRequested, this, &SelectionDetails::requestCase);
    connect(&table, &EndpointTable::openRequested, this, &SelectionDetails::openInKibana);
    connect(&pane, &DetailPane::caseRequested, this, &SelectionDetails::requestCase);
    connect(&pane, &DetailPane::openRequested, this, [this] {
        if (m_inventory)
            openInKibana(m_inventory->model().rowOf(m_shownId));
    });
    connectTabs();
}

void SelectionDetails::connectTabs()
{
    DetailTabs &tabs = m_pane.tabs();
    connect(&tabs, &QTabWidget::currentChanged, this, &SelectionDetails::requestParts);
    connect(&tabs, &DetailTabs::retryRequested, this, &SelectionDetails::retry);
    connect(&tabs, &DetailTabs::olderActionsRequested, m_details, &EndpointDetails::readOlderActions);
    connect(m_details, &EndpointDetails::changed, this, [this](DetailPart part) {
        m_pane.tabs().showPart(part, *m_details, [this](const FailedCall &call) { return explain(call); });
    });
}

void SelectionDetails::setInventory(Session *session, EndpointInventory *inventory)
{
    m_session = session;
    m_inventory = inventory;
    m_details->setClient(session ? &session->client() : nullptr);
    m_shownId.clear();
    m_pane.showNothing();
}

QList<Endpoint> SelectionDetails::selected() const
{
    QList<Endpoint> endpoints;
    for (const int row : m_inventory ? m_table.selectedRows() : QList<int>())
        endpoints.append(m_inventory->model().endpointAt(row));
    return endpoints;
}

void SelectionDetails::showSelection()
{
    const QList<int> rows = m_inventory ? m_table.selectedRows() : QList<int>();
    if (rows.size() == 1)
        return showOne(m_inventory->model().endpointAt(rows.first()));
    m_shownId.clear();
    m_details->setAgentId({});
    if (rows.isEmpty())
        return m_pane.showNothing();
    m_pane.showSeveral(static_cast<int>(rows.size()), roomInCase(rows));
}

void SelectionDetails::showOne(const Endpoint &endpoint)
{
    const bool isAsShown = m_pane.isShowing(endpoint);
    const bool isAnother = m_details->agentId() != endpoint.agentId;
    m_shownId = endpoint.agentId;
    m_details->setAgentId(endpoint.agentId);
    if (!isAsShown) {
        m_details->renew();
        m_pane.showEndpoint(endpoint, endpointPageUrl(m_session->client().target(), endpoint.agentId));
    }
    if (isAnother)
        m_pane.tabs().showAll(*m_details, [this](const FailedCall &call) { return explain(call); });
    requestParts();
}

void SelectionDetails::requestParts()
{
    if (m_pane.isHidden() || m_shownId.isEmpty())
        return;
    for (const DetailPart part : m_pane.tabs().neededParts())
        m_details->load(part);
}

void SelectionDetails::retry()
{
    const auto failed = [this](DetailPart part) {
        switch (part) {
        case DetailPart::Document:
            return m_details->document().failure.has_value();
        case DetailPart::FleetAgent:
            return m_details->fleetAgent().failure.has_value();
        case DetailPart::PolicyResponse:
            return m_details->policyResponse().failure.has_value();
        case DetailPart::PendingActions:
            return m_details->pendingActions().failure.has_value();
        case DetailPart::PastActions:
            return m_details->pastActions().failure.has_value();
        }
        return false;
    };
    for (const DetailPart part : m_pane.tabs().neededParts()) {
        if (failed(part))
            m_details->retry(part);
    }
}

QString SelectionDetails::explain(const FailedCall &call) const
{
    return m_session ? m_session->explain(call.request, call.error).symptom : QString();
}

void SelectionDetails::stopReading()
{
    m_details->hangUp();
}

qsizetype SelectionDetails::roomInCase(const QList<int> &rows) const
{
    const EndpointTableModel &model = m_inventory->model();
    const auto mentionAt = [&](qsizetype i) { return mentionOf(model.endpointAt(rows[i])); };
    return hostsThatFit(rows.size(), mentionAt);
}

void SelectionDetails::requestCase()
{
    const QList<int> rows = m_inventory ? m_table.selectedRows() : QList<int>();
    if (rows.isEmpty())
        return;
    QList<Endpoint> first;
    for (const int row : rows.first(std::max<qsizetype>(1, roomInCase(rows))))
        first.append(m_inventory->model().endpointAt(row));
    Q_EMIT caseRequested(first, rows.size());
}

void SelectionDetails::openInKibana(int row)
{
    if (!m_inventory || row < 0)
        return;
    const QString agentId = m_inventory->model().endpointAt(row).agentId;
    QDesktopServices::openUrl(endpointPageUrl(m_session->client().target(), agentId));
}

}
