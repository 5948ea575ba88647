// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/endpoints/selectiondetails.h"

#include <QDesktopServices>

#include "models/connection/session.h"
#include "models/endpoints/endpointinventory.h"
#include "models/endpoints/endpointtablemodel.h"
#include "ui/endpoints/detailpane.h"
#include "ui/endpoints/documentfetch.h"
#include "ui/endpoints/endpointtable.h"
#include "ui/endpoints/kibanalink.h"

namespace reeve {

SelectionDetails::SelectionDetails(EndpointTable &table, DetailPane &pane, QObject *parent)
    : QObject(parent), m_table(table), m_pane(pane), m_fetch(new DocumentFetch(this))
{
    connect(&table, &EndpointTable::selectionSettled, this, &SelectionDetails::show);
    connect(&table, &EndpointTable::caseWanted, this, &SelectionDetails::wantCase);
    connect(&table, &EndpointTable::openWanted, this, &SelectionDetails::openInKibana);
    connect(&pane, &DetailPane::caseWanted, this, &SelectionDetails::wantCase);
    connect(&pane, &DetailPane::openWanted, this, [this] {
        if (m_inventory)
            openInKibana(m_inventory->model().rowOf(m_shownId));
    });
    connect(m_fetch, &DocumentFetch::arrived, this, &SelectionDetails::takeDocument);
    connect(m_fetch, &DocumentFetch::failed, this, &SelectionDetails::takeFailure);
}

void SelectionDetails::follow(Session *session, EndpointInventory *inventory)
{
    m_session = session;
    m_inventory = inventory;
    m_fetch->setClient(session ? &session->client() : nullptr);
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

void SelectionDetails::show()
{
    const QList<int> rows = m_inventory ? m_table.selectedRows() : QList<int>();
    if (rows.size() == 1)
        return showOne(m_inventory->model().endpointAt(rows.first()));
    m_shownId.clear();
    m_fetch->drop();
    if (rows.isEmpty())
        m_pane.showNothing();
    else
        m_pane.showSeveral(static_cast<int>(rows.size()));
}

void SelectionDetails::showOne(const Endpoint &endpoint)
{
    const bool isAsShown = m_pane.isShowing(endpoint);
    m_shownId = endpoint.agentId;
    if (!isAsShown)
        m_pane.showEndpoint(endpoint, endpointPageUrl(m_session->client().target(), endpoint.agentId));
    if (!m_pane.isHidden() && (!isAsShown || !m_pane.hasDocument()))
        m_fetch->want(endpoint.agentId);
}

void SelectionDetails::stopReading()
{
    m_fetch->drop();
}

void SelectionDetails::takeDocument(const QString &agentId, const QJsonObject &document)
{
    if (agentId == m_shownId)
        m_pane.showDocument(document);
}

void SelectionDetails::takeFailure(const QString &agentId, const ApiRequest &request, const ApiError &error)
{
    if (agentId == m_shownId)
        m_pane.showDocumentProblem(m_session->explain(request, error).symptom);
}

void SelectionDetails::wantCase()
{
    if (const QList<Endpoint> endpoints = selected(); !endpoints.isEmpty())
        Q_EMIT caseWanted(endpoints);
}

void SelectionDetails::openInKibana(int row)
{
    if (!m_inventory || row < 0)
        return;
    const QString agentId = m_inventory->model().endpointAt(row).agentId;
    QDesktopServices::openUrl(endpointPageUrl(m_session->client().target(), agentId));
}

}
