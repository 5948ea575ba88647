// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// What a filter of this program is as a question to the server: KQL and host statuses, and where the server's answer
// is not the same.

#include <QString>
#include <QStringList>

#include "models/endpoints/query/localfilter.h"

namespace reeve {

struct ServerFilter {
    QString kuery{}; // empty: every endpoint
    QStringList hostStatuses{}; // Kibana's names; empty: all
    QStringList leftOut{}; // parts that cannot be said in KQL, as people type them; more endpoints match without them
    QStringList differences{}; // what the server takes otherwise, one translated sentence each

    bool operator==(const ServerFilter &) const = default;
};

// The terms and choices of a filter without problems; words are looked for in the columns. hostStatuses: those that
// are asked for anyway. Status is asked for by hostStatuses, everything else by KQL.
ServerFilter kqlOf(const LocalFilter &filter, const QStringList &hostStatuses, const QList<EndpointColumn> &columns);

// The columns that words are looked for in where the server filters, whatever the table shows.
const QList<EndpointColumn> &serverColumns();

// "Left out, as KQL cannot ask for it: ip:7f", translated; empty where nothing is.
QString leftOutText(const ServerFilter &filter);

}
