// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Reads the rows of a query page by page in the server's order, as far as its window of 10,000 goes.

#include <QDateTime>
#include <QObject>
#include <memory>
#include <optional>

#include "models/endpoints/endpointquery.h"
#include "models/endpoints/pagecall.h"

namespace reeve {

class EndpointTableModel;

class LiveReader : public QObject
{
    Q_OBJECT
public:
    static constexpr int pageSize = 500;

    enum class State { Idle, Loading, Resting, Done, Failed, Cancelled }; // Resting: there is more, nobody asked yet

    LiveReader(Client &client, EndpointTableModel &model, QObject *parent = nullptr);

    State state() const { return m_state; }
    qint64 matching() const { return m_matching; } // -1: not known
    QDateTime asOf() const { return m_asOf; } // when the rows shown were read; invalid: none are
    bool isWindowReached() const;

    // Reads from the first page on. The rows shown stay until the answer is there; then those of the query replace
    // them. As many pages as atLeast rows need are read before that.
    void begin(const EndpointQuery &query, qint64 atLeast);
    bool canReadMore() const { return m_state == State::Resting; }
    void readMore();
    void cancel();
    void resume();

Q_SIGNALS:
    void changed(); // state, matching or time
    void failed(const reeve::ApiRequest &request, const reeve::ApiError &error);

private:
    void ask();
    void take(Outcome<EndpointPage> page);
    void fail(const ApiError &error);
    void keepForOthers();
    void showAll();
    bool hasMore() const;
    void setState(State state);

    Client &m_client;
    EndpointTableModel &m_model;
    EndpointQuery m_query{};
    std::optional<EndpointQuery> m_shownQuery{}; // what the rows shown answer
    std::shared_ptr<RowStore> m_rows; // of this reading; shown once it replaced the last
    std::unique_ptr<PageCall> m_call{};
    std::optional<ApiRequest> m_request{};
    int m_nextPage = 0;
    qint64 m_atLeast = 0;
    qint64 m_matching = -1;
    QDateTime m_asOf{};
    bool m_isShown = false;
    bool m_cameToEnd = false;
    State m_state = State::Idle;
};

}
