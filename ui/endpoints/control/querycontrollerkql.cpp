// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
// QueryController's handling of KQL: showing the filter as KQL, applying KQL, and reporting KQL that Kibana rejects.
#include <QLocale>

#include "models/connection/session.h"
#include "models/endpoints/inventory/modequery.h"
#include "models/endpoints/query/serverfilter.h"
#include "ui/endpoints/area/inventoryarea.h"
#include "ui/endpoints/control/querycontroller.h"
#include "ui/endpoints/filter/filterbar.h"
#include "ui/endpoints/filter/kqldialog.h"
#include "ui/endpoints/table/endpointtable.h"

using namespace Qt::StringLiterals;

namespace reeve {

void QueryController::onKqlRequested()
{
    if (!m_inventory)
        return;
    const EndpointQuery query = this->query();
    const bool isLive = m_inventory->mode() == ReadingMode::Live;
    const QList<FilterProblem> problems = readFilter(query.searchText).problems;
    auto *dialog =
        new KqlDialog(isLive ? serverFilter(query) : serverFilter(query, visibleColumns(m_area.table().columnLayout())),
            problems.isEmpty() ? QString() : problems.constFirst().sentence, &m_area);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &KqlDialog::useRequested, this, &QueryController::onKqlUseRequested);
    dialog->open();
}

// The KQL and the host statuses replace the search text and all choices.
void QueryController::onKqlUseRequested(const ServerFilter &filter)
{
    if (!m_inventory) // the connection was closed while the dialog was open
        return;
    EndpointQuery query = m_inventory->query();
    query.searchText.clear();
    query.choices.clear();
    query.kuery = filter.kuery;
    query.hostStatuses = filter.hostStatuses;
    m_filter.showQuery(query);
    if (m_inventory->mode() == ReadingMode::Live)
        setQuery(query);
    else
        applyModeQuery(ReadingMode::Live, queryFor(ReadingMode::Live, query));
}

void QueryController::onQueryFailed(const ApiError &error, const Diagnosis &diagnosis)
{
    const QString kuery = m_inventory->query().kuery.trimmed();
    if (kuery.isEmpty())
        return;
    if (diagnosis.id == "filter-too-long"_L1)
        return m_filter.setKqlProblem(tr("The server refused KQL of this length (%1). Shorten it.").arg(error.status));
    // Kibana: what Elasticsearch refuses is answered with status 500 or 400 and no details.
    const bool perhapsKql = error.fault == Fault::ServerFault || error.fault == Fault::BadRequest;
    if (perhapsKql)
        m_filter.setKqlProblem(tr("Kibana answered with an error (%1), as it does for values that Elasticsearch "
                                  "refuses, such as * in an IP address, and for KQL that has too many conditions.")
                                   .arg(error.status));
}

}
