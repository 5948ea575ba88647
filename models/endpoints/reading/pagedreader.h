// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The reader of Live mode: reads the rows of a query page by page in Kibana's order, at most endpointWindow of them.

#include <memory>
#include <optional>

#include "models/endpoints/query/endpointquery.h"
#include "models/endpoints/reading/inventoryreader.h"
#include "models/endpoints/reading/pagecall.h"

namespace reeve {

class EndpointTableModel;

class PagedReader final : public InventoryReader
{
    Q_OBJECT
public:
    static constexpr int pageSize = 500;

    // client and model must outlive the reader. since, asOf: when the rows that the model shows already were read, UTC;
    // invalid: it shows none.
    PagedReader(Client &client, EndpointTableModel &model, const QDateTime &since = {}, const QDateTime &asOf = {});

    InventoryState state() const override;
    qint64 loaded() const override;
    qint64 matching() const override { return m_matching; }
    QDateTime asOf() const override { return m_asOf; }
    QDateTime since() const override { return m_since; }
    bool isGrowing() const override { return m_isShown && m_state != State::Done; }
    bool isWindowReached() const override;
    QString note() const override;
    QString completenessWarning() const override;
    std::optional<EndpointQuery> shownQuery() const override { return m_shownQuery; }

    // Reads as many pages as are shown now before they replace the rows shown.
    void begin(const EndpointQuery &query) override;
    bool canReadMore() const override { return m_state == State::Resting; }
    void readMore() override;
    void cancel() override;
    void resume() override;

private:
    enum class State { Idle, Loading, Resting, Done, Failed, Cancelled }; // Resting: more pages can be read

    void ask();
    void onPageRead(Outcome<EndpointPage> page);
    void fail(const ApiError &error);
    void showAll();
    void showNothing();
    bool hasMore() const;
    void setState(State state);

    Client &m_client;
    EndpointTableModel &m_model;
    EndpointQuery m_query{};
    std::optional<EndpointQuery> m_shownQuery{}; // nullopt: no rows of this reader are shown
    std::shared_ptr<RowStore> m_rows; // of this reading; shown once m_isShown
    std::unique_ptr<PageCall> m_call{};
    std::optional<ApiRequest> m_request{};
    int m_nextPage = 0;
    int m_shownPages = 0;
    qint64 m_atLeast = 0;
    qint64 m_total = -1; // Kibana's count in this reading; -1: not known yet
    qint64 m_matching = -1; // Kibana's count in the reading that is shown; -1: not known
    QDateTime m_started{}; // when this reading began
    QDateTime m_since{};
    QDateTime m_asOf{};
    bool m_isShown = false;
    bool m_reachedEnd = false;
    State m_state = State::Idle;
};

}
