// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Reads every endpoint of a query, past the server's window: in slices that one answer holds, a few at a time.
// Reads that fail for a moment are repeated a little later; when the server asks for patience, it is given.

#include <QDateTime>
#include <QObject>
#include <QTimer>
#include <deque>
#include <map>
#include <memory>

#include "models/endpoints/endpointquery.h"
#include "models/endpoints/fleetslice.h"
#include "models/endpoints/pagecall.h"

namespace reeve {

class FleetLoader : public QObject
{
    Q_OBJECT
public:
    enum class State { Idle, Loading, Done, Failed, Cancelled };

    // rowsAtOnce: the page size; fleets above it are cut into slices of about four fifths of it.
    explicit FleetLoader(Client &client, int rowsAtOnce = 5'000, QObject *parent = nullptr);
    ~FleetLoader() override;

    // Words and sort order of the query are not sent. Starts with an empty store of its own.
    void begin(const EndpointQuery &query);
    void cancel(); // what has come stays
    void resume(); // after a failure or cancel: goes on with what is missing

    State state() const { return m_state; }
    std::shared_ptr<const RowStore> rows() const { return m_rows; }
    qint64 matching() const { return m_matching; } // by the server's latest count; -1: not known
    // How many endpoints the server counts more than have been read, once it is Done. What came and went in between,
    // one for one, does not show here.
    qint64 missing() const;
    QDateTime asOf() const { return m_asOf; } // when the server last answered, UTC

Q_SIGNALS:
    void changed(); // state or counts
    // Rows of the store, of one answer: those new to it, and those that were known and are written anew.
    void arrived(const std::vector<std::uint32_t> &added, const std::vector<std::uint32_t> &replaced);
    void failed(const reeve::ApiRequest &request, const reeve::ApiError &error);

private:
    enum class Purpose { FirstCount, Slice, Newest, LastCount };
    struct Task {
        Purpose purpose = Purpose::FirstCount;
        FleetSlice slice{};
        int rowsAtOnce = 1;
        int failures = 0;
        int refusals = 0; // for now, as too many requests
    };
    struct Flight {
        Task task{};
        ApiRequest request{};
        std::unique_ptr<PageCall> call{};
    };

    void launch();
    void start(Task task);
    void take(int flight, Outcome<EndpointPage> page);
    void store(const EndpointPage &page);
    void follow(const Task &task, const EndpointPage &page);
    void plan(qint64 total);
    void cutOrKeep(const Task &task, const EndpointPage &page);
    void conclude(qint64 total);
    void handle(Task task, const ApiRequest &request, const ApiError &error);
    void stop(State state);
    void setState(State state);

    Client &m_client;
    const int m_rowsAtOnce;
    EndpointQuery m_query{};
    std::shared_ptr<RowStore> m_rows;
    std::deque<Task> m_waiting{};
    std::map<int, Flight> m_flights{};
    QTimer m_pause{}; // nothing is asked while it runs
    int m_nextFlight = 0;
    qint64 m_matching = -1;
    bool m_lookedForNewest = false;
    QDateTime m_asOf{};
    State m_state = State::Idle;
};

}
