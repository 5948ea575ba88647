// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Everything the server tells about the one endpoint somebody looks at, each part read only when it is wanted.

#include <QJsonObject>
#include <QObject>
#include <QTimer>
#include <optional>
#include <set>

#include "models/endpoints/detail/fleetagent.h"
#include "models/endpoints/detail/policyresponse.h"
#include "models/endpoints/detail/responseactions.h"
#include "models/kibana/client.h"

namespace reeve {

enum class DetailPart { Document, FleetAgent, PolicyResponse, PendingActions, PastActions };

struct FailedCall {
    ApiRequest request{};
    ApiError error{};
};

// What is known of a part. An older value stays while it is read anew and where that fails.
template<typename T> struct Reading {
    std::optional<T> value{};
    std::optional<FailedCall> failure{}; // of the last attempt
    bool isAbsent = false; // the server answered that there is none
    bool isUnderWay = false;

    bool isSettled() const { return value || failure || isAbsent; }
};

class EndpointDetails : public QObject
{
    Q_OBJECT
public:
    explicit EndpointDetails(QObject *parent = nullptr);

    void setClient(Client *client); // outlives its stay; forgets everything
    // Another endpoint: hangs up and forgets. Nothing is asked before the look has rested for 250 ms. Empty: at none.
    void setAgentId(const QString &agentId);
    const QString &agentId() const { return m_agentId; }

    void want(DetailPart part); // asks unless there is an answer or a failure already, or it is on its way
    void retry(DetailPart part); // asks again, whatever is known
    void renew(); // what is known may be old: it stays, and is asked again when it is wanted
    void readOlderActions(); // one page more, if there is one
    void hangUp(); // what has arrived stays

    const Reading<QJsonObject> &document() const { return m_document.reading; }
    const Reading<FleetAgent> &fleetAgent() const { return m_agent.reading; }
    const Reading<PolicyResponse> &policyResponse() const { return m_policy.reading; }
    const Reading<QList<PendingAction>> &pendingActions() const { return m_pending.reading; }
    const Reading<ResponseActions> &pastActions() const { return m_past.reading; }

Q_SIGNALS:
    void changed(reeve::DetailPart part);

private:
    template<typename T> struct Asked {
        Reading<T> reading{};
        Call call{};
        bool isStale = false;
    };
    template<typename F> void withPart(DetailPart part, F &&f);
    template<typename F> void withEach(F &&f);
    template<typename T>
    void ask(DetailPart part, Asked<T> &asked, const ApiRequest &request, Outcome<T> (*read)(const Reply &));
    template<typename T> void settle(DetailPart part, Asked<T> &asked, const ApiRequest &request, Outcome<T> outcome);
    void begin(DetailPart part);
    void beginAgent();
    void askForActions(int page);
    void sendRequested();
    void forget();

    Client *m_client = nullptr;
    QString m_agentId{};
    QTimer m_rest{};
    std::set<DetailPart> m_wanted{}; // once the look rests, or the document tells Fleet's id
    Asked<QJsonObject> m_document{};
    Asked<FleetAgent> m_agent{};
    Asked<PolicyResponse> m_policy{};
    Asked<QList<PendingAction>> m_pending{};
    Asked<ResponseActions> m_past{};
};

}
