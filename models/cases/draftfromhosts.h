// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Starts a case about selected endpoints. Host names are untrusted text and are escaped for Markdown.

#include <QList>
#include <QString>
#include <QStringList>
#include <functional>

#include "models/cases/casedraft.h"

namespace reeve {

struct HostMention {
    QString name{};
    QString agentId{};
    QStringList addresses{};
    QString os{};
    QString fullName{}; // where it says more than name; stands behind it in the table

    bool operator==(const HostMention &) const = default;
};

// Title "3 endpoints: FRA-LT-0421, web-prod-17, db-3" and a Markdown table of the hosts, both within Kibana's limits.
// Hosts that do not fit are counted. Empty draft without hosts.
CaseDraft draftAbout(const QList<HostMention> &hosts);
// The same for total hosts, of which only the first are given: at least hostsThatFit() of them.
CaseDraft draftAbout(const QList<HostMention> &first, qsizetype total);
// The number of hosts, of that many in all, that fit into the table of draftAbout(). hostAt is called with ascending
// indices, and not beyond the first host that does not fit.
qsizetype hostsThatFit(qsizetype hosts, const std::function<HostMention(qsizetype)> &hostAt);

// Returns the text escaped so that Markdown shows it literally, in one line, also in the cell of a table.
QString markdownEscaped(const QString &text);

}
