// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Everything known about one endpoint as groups of labelled values: first from its table row, later from its document
// and from Fleet.

#include <QJsonObject>
#include <QList>
#include <optional>

#include "models/endpoints/detail/fleetagent.h"
#include "models/endpoints/values/endpoint.h"

namespace reeve {

struct DetailField {
    QString label{}; // translated
    std::optional<QString> value{}; // nullopt: not loaded, not shown; empty: not reported, shown as "–"
    bool isCode = false; // an id or address: gets a copy button
    QString raw{}; // the server's own form if value is a readable form of it; empty: same as value

    bool operator==(const DetailField &) const = default;
};

struct DetailGroup {
    QString title{}; // translated
    QList<DetailField> fields{};

    bool operator==(const DetailGroup &) const = default;
};

// The endpoint's agent as Fleet reports it.
struct FleetAgentState {
    std::optional<FleetAgent> agent{}; // nullopt: not loaded
    bool isAbsent = false; // Fleet has no such agent
    bool isUnderWay = false; // it is being loaded
    QString problem{}; // why loading failed, translated; empty: it did not fail

    bool operator==(const FleetAgentState &) const = default;
};

// document: the reply to readEndpoint(), {metadata, host_status, policy_info, last_checkin}; empty: not loaded. now:
// the time that ages are relative to. Groups and labels are the same for every endpoint.
QList<DetailGroup> detailsOf(const Endpoint &endpoint, const QJsonObject &document = {},
    const FleetAgentState &agent = {}, const QDateTime &now = QDateTime::currentDateTimeUtc());

// The value of "Fleet status" while the agent is being loaded, translated.
QString awaitedStatusText();

// Lines such as "Host name: WS-1" below the title of their group, for the clipboard.
QString detailsAsText(const QList<DetailGroup> &groups);

}
