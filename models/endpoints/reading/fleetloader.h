// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Reads every endpoint of a query, past the server's window: in slices that one answer holds, a few at a time.
// Then it compares: the server's count of every slice with what was read of it, and what enrolled last. Slices that
// differ are read again, at most three times; what differs after that is told. Failures that pass are ridden out.

#include <QDateTime>
#include <QElapsedTimer>
#include <QObject>
#include <QTimer>
#include <deque>
#include <map>
#include <memory>
#include <optional>

#include "models/endpoints/query/endpointquery.h"
#include "models/endpoints/reading/pagecall.h"
#include "models/endpoints/reading/retrypolicy.h"
#include "models/endpoints/reading/slicereconciler.h"
#include "models/endpoints/reading/storelock.h"

namespace reeve {

// What was not the same from the first answer to the last. An endpoint that came into a slice while another left it can
// go unseen, unless it enrolled meanwhile: then it is found among the newest. No cheap proof is known: Kibana tells the
// ids of a slice only with its whole documents.
struct FleetDifference {
    qint64 came = 0; // after their slice had been read; they are among the rows
    qint64 left = 0; // after they had been read; they are not
    QStringList leftNames{}; // their host names, or agent ids where there is none; the first hundred
    qint64 unread = 0; // by the last counts: at least so many more than were read
    qint64 leftover = 0; // by the last counts: at least so many of the rows are not there any more

    qint64 unaccounted() const { return unread + leftover; }
    bool operator==(const FleetDifference &) const = default;
};

class FleetLoader : public QObject
{
    Q_OBJECT
public:
    enum class State { Idle, Loading, Done, Failed, Cancelled };
    struct Wait {
        Fault fault = Fault::Unknown; // why
        int seconds = 0; // from when it began
    };

    // rowsAtOnce: the page size; fleets above it are cut into slices of about four fifths of it.
    explicit FleetLoader(Client &client, int rowsAtOnce = 5'000, QObject *parent = nullptr);
    ~FleetLoader() override;

    // Words and sort order of the query are not sent. Starts with an empty store of its own.
    void begin(const EndpointQuery &query);
    void cancel(); // what has come stays
    void resume(); // after a failure or cancel: goes on with what is missing

    State state() const { return m_state; }
    // Another store once it is Done, when rows were left out of it: those of endpoints that left meanwhile.
    std::shared_ptr<const RowStore> rows() const { return m_rows; }
    // Keeps rows() as they are for a worker that reads them: answers that come meanwhile are stored afterwards.
    StoreHold holdRows() { return m_lock.hold(); }
    qint64 matching() const { return m_matching; } // by the server's latest count; -1: not known
    FleetDifference difference() const { return m_difference; } // once it is Done
    bool isOfOneMoment() const { return m_ledger.parts().size() <= 1; } // what was read; else see FleetDifference
    bool isComparing() const { return m_state == State::Loading && m_phase != Phase::Reading; }
    std::optional<Wait> waiting() const; // for a server that does not answer, or asked for it
    // Between these the rows were read, and may have been so at any moment of it. UTC
    QDateTime since() const { return m_since; }
    QDateTime asOf() const { return m_asOf; } // when the server last answered

Q_SIGNALS:
    void changed(); // state or counts
    // Rows of the store, of one answer: those new to it, and those that were known and are written anew.
    void arrived(const std::vector<std::uint32_t> &added, const std::vector<std::uint32_t> &replaced);
    void failed(const reeve::ApiRequest &request, const reeve::ApiError &error);

private:
    enum class Phase { Reading, Comparing, Rereading, Tidying };
    enum class Purpose { FirstCount, Slice, Newest, Count };
    struct Task {
        Purpose purpose = Purpose::FirstCount;
        SliceReconciler::Part part = 0;
        int rowsAtOnce = 1;
        RetryState tries{};
    };
    struct Arrival {
        std::vector<RowStore::Row> added{};
        std::vector<RowStore::Row> replaced{};
        std::vector<RowStore::Row> all{};
    };
    struct Flight {
        Task task{};
        ApiRequest request{};
        std::unique_ptr<PageCall> call{};
        std::optional<EndpointPage> page{}; // its answer, until it is stored
    };

    void launch();
    void start(Task task);
    void onPageRead(int flight, Outcome<EndpointPage> page);
    void storeNextAnswer();
    void makeRoom(const EndpointPage &page);
    Arrival store(const Task &task, const EndpointPage &page);
    void plan(qint64 total);
    Arrival store(const EndpointPage &page);
    void settleOrCut(const Task &task, const EndpointPage &page, const std::vector<RowStore::Row> &rows);
    void storeNewest(const Task &task, const EndpointPage &page, const std::vector<RowStore::Row> &rows);
    void proceed();
    void compare();
    void readAgain();
    void conclude();
    void tidy();
    void handle(Task task, const ApiRequest &request, const ApiError &error);
    void stop(State state);
    void setState(State state);

    Client &m_client;
    const int m_rowsAtOnce;
    EndpointQuery m_query{};
    std::shared_ptr<RowStore> m_rows;
    SliceReconciler m_ledger{};
    std::deque<Task> m_waiting{};
    std::map<int, Flight> m_flights{};
    StoreLock m_lock;
    QTimer m_storing{}; // one answer for each turn of the event loop: together they could take longer than a frame
    OffThread m_tidying{};
    QTimer m_pause{}; // nothing is asked while it runs
    Wait m_wait{};
    QElapsedTimer m_quiet{}; // since anything was answered
    int m_nextFlight = 0;
    int m_round = 0;
    std::size_t m_differing = 0; // slices, in the last round
    Phase m_phase = Phase::Reading;
    qint64 m_matching = -1;
    qint64 m_total = 0; // documents, by the latest answer about the whole fleet
    FleetDifference m_difference{};
    QDateTime m_since{};
    QDateTime m_asOf{};
    State m_state = State::Idle;
};

}
