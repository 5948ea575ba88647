// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Reads the rows of a query page by page in the server's order, as far as its window of 10,000 goes.

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

    // since, asOf: when the rows were read that the model shows already, UTC; invalid: it shows none.
    PagedReader(Client &client, EndpointTableModel &model, const QDateTime &since = {}, const QDateTime &asOf = {});

    InventoryState state() const override;
    qint64 loaded() const override;
    qint64 matching() const override { return m_matching; }
    QDateTime asOf() const override { return m_asOf; }
    QDateTime since() const override { return m_since; }
    bool isGrowing() const override { return m_isShown && m_state != State::Done; }
    bool isWindowReached() const override;
    QString remark() const override;
    QString caveat() const override;
    std::optional<EndpointQuery> shownQuery() const override { return m_shownQuery; }

    // As many pages as rows are shown now are read before they take their place.
    void begin(const EndpointQuery &query) override;
    bool canReadMore() const override { return m_state == State::Resting; }
    void readMore() override;
    void cancel() override;
    void resume() override;

private:
    enum class State { Idle, Loading, Resting, Done, Failed, Cancelled }; // Resting: there is more, nobody asked yet

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
    std::optional<EndpointQuery> m_shownQuery{}; // what the rows shown answer
    std::shared_ptr<RowStore> m_rows; // of this reading; shown once it replaced the last
    std::unique_ptr<PageCall> m_call{};
    std::optional<ApiRequest> m_request{};
    int m_nextPage = 0;
    int m_shownPages = 0;
    qint64 m_atLeast = 0;
    qint64 m_total = -1; // by the answers of this reading
    qint64 m_matching = -1; // of the reading that is shown
    QDateTime m_started{}; // this reading
    QDateTime m_since{};
    QDateTime m_asOf{};
    bool m_isShown = false;
    bool m_reachedEnd = false;
    State m_state = State::Idle;
};

}
