// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Everything known about one endpoint as groups of labelled values: from its row at once, from its document later.

#include <QJsonObject>
#include <QList>
#include <optional>

#include "models/endpoints/detail/fleetagent.h"
#include "models/endpoints/values/endpoint.h"

namespace reeve {

struct DetailField {
    QString label{}; // translated
    std::optional<QString> value{}; // nothing: not known yet, not shown; empty: the document does not tell
    bool isCode = false; // an id or an address: fixed font, a copy button
    QString raw{}; // as the server writes it, where value is another form of that

    bool operator==(const DetailField &) const = default;
};

struct DetailGroup {
    QString title{}; // translated
    QList<DetailField> fields{};

    bool operator==(const DetailGroup &) const = default;
};

// What Fleet says of the agent beside the endpoint.
struct AgentNews {
    std::optional<FleetAgent> agent{};
    bool isAbsent = false; // Fleet has none
    bool isUnderWay = false;
    QString problem{}; // why it is not known; empty: nobody asked, or it is known

    bool operator==(const AgentNews &) const = default;
};

// document: the answer of readEndpoint(), {metadata, host_status, policy_info, last_checkin}; empty: not read yet.
// The groups and labels are the same whatever the endpoint; only values come and go.
QList<DetailGroup> detailsOf(const Endpoint &endpoint, const QJsonObject &document = {}, const AgentNews &agent = {},
    const QDateTime &now = QDateTime::currentDateTimeUtc());

// The value of "Fleet status" while Fleet's answer is awaited.
QString awaitedStatusText();

// "Host name: WS-1" lines below their group's title, for the clipboard.
QString detailsAsText(const QList<DetailGroup> &groups);

}
