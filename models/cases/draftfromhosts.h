// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Starts a case about endpoints somebody selected. Host names are text of strangers: escaped for Markdown.

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

    bool operator==(const HostMention &) const = default;
};

// Title "3 endpoints: FRA-LT-0421, web-prod-17, db-3" and a table of the hosts, both within Kibana's limits;
// what does not fit is counted in words.
CaseDraft draftAbout(const QList<HostMention> &hosts);
// The same of that many hosts in all, of which the first are given: at least as many as a draft has room for.
CaseDraft draftAbout(const QList<HostMention> &first, qsizetype all);
// How many of that many hosts the table of draftAbout() has room for; hostAt is asked no further than that.
qsizetype hostsWithRoom(qsizetype hosts, const std::function<HostMention(qsizetype)> &hostAt);

// text so that Markdown shows it as it is, in one line, also in a table's cell.
QString markdownEscaped(const QString &text);

}
