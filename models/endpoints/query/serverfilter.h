// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Translates a local filter to what Kibana can filter by, KQL and host statuses, and reports where Kibana's result
// differs from the local one.

#include <QString>
#include <QStringList>

#include "models/endpoints/query/localfilter.h"

namespace reeve {

struct ServerFilter {
    QString kuery{}; // empty: every endpoint
    QStringList hostStatuses{}; // Kibana's values; empty: all
    QStringList leftOut{}; // terms that KQL cannot express, as typed; without them more endpoints match
    QStringList differences{}; // where Kibana matches differently; one translated sentence each

    bool operator==(const ServerFilter &) const = default;
};

// Translates terms and choices; problems are ignored. Words without a field are looked for in columns. hostStatuses: the
// statuses the query asks for already; conditions on the status narrow them, all other conditions become KQL.
ServerFilter kqlOf(const LocalFilter &filter, const QStringList &hostStatuses, const QList<EndpointColumn> &columns);

// The columns in which Kibana looks for words without a field, whichever columns the table shows.
const QList<EndpointColumn> &serverColumns();

// "Left out, as KQL cannot ask for it: ip:7f", translated; empty if nothing is left out.
QString leftOutText(const ServerFilter &filter);

}
