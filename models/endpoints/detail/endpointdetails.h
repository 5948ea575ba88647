// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Loads what Kibana reports about the endpoint that is selected, each part when it is first shown.

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

// The state of a part. An older value stays while the part is loaded again, and if that fails.
template<typename T> struct Reading {
    std::optional<T> value{};
    std::optional<FailedCall> failure{}; // of the last attempt; nullopt: it succeeded
    bool isAbsent = false; // Kibana answered that there is none
    bool isUnderWay = false; // a request is in progress

    bool isSettled() const { return value || failure || isAbsent; }
};

class EndpointDetails : public QObject
{
    Q_OBJECT
public:
    explicit EndpointDetails(QObject *parent = nullptr);

    // Cancels requests and clears all parts. client must stay valid until another one, or null, is set.
    void setClient(Client *client);
    // Selects an endpoint: cancels requests and clears all parts if it is another one. Empty: none. Requests are sent 250 ms
    // after the last call, so that moving through a list sends none.
    void setAgentId(const QString &agentId);
    const QString &agentId() const { return m_agentId; }

    void load(DetailPart part); // loads the part, unless it is settled and not stale, or is being loaded
    void retry(DetailPart part); // loads the part again in any case
    void renew(); // marks all parts as stale: they keep their values and are loaded again by the next load()
    void readOlderActions(); // loads the next page of past actions, if there is one
    void hangUp(); // cancels requests; what has arrived stays

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
    std::set<DetailPart> m_wanted{}; // to be loaded after the delay, or once the document has the id of the Fleet agent
    Asked<QJsonObject> m_document{};
    Asked<FleetAgent> m_agent{};
    Asked<PolicyResponse> m_policy{};
    Asked<QList<PendingAction>> m_pending{};
    Asked<ResponseActions> m_past{};
};

}
