// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Reads all endpoints of a query, also more than endpointWindow: in slices that fit into one answer, a few at a time.
// Then it compares Kibana's count of every slice with the rows read and reads the newest endpoints once more. Slices that
// differ are read again, up to three times; the difference that remains is in difference(). Temporary failures are
// retried, and a slice whose address is too long for a server on the way is read in halves.

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

// How the fleet changed while it was read. An endpoint that came into a slice while another one left it may be missing,
// unless it enrolled meanwhile: then it is among the newest. Kibana returns the ids of a slice only with whole documents,
// so that there is no cheap way to be certain.
struct FleetDifference {
    qint64 came = 0; // endpoints that came after their slice had been read; among the rows
    qint64 left = 0; // endpoints that left after they had been read; not among the rows
    QStringList leftNames{}; // host names of the first hundred that left, or agent ids without one
    qint64 unread = 0; // lower bound of endpoints that Kibana counts but that were not read
    qint64 leftover = 0; // lower bound of rows that Kibana does not count any more

    qint64 unaccounted() const { return unread + leftover; }
    bool operator==(const FleetDifference &) const = default;
};

class DocumentSpool;

class FleetLoader : public QObject
{
    Q_OBJECT
public:
    enum class State { Idle, Loading, Done, Failed, Cancelled };
    struct Wait {
        Fault fault = Fault::Unknown; // the reason
        int seconds = 0; // its whole duration
    };

    // client must outlive the loader. rowsAtOnce: the page size; a larger fleet is cut into slices of about four fifths
    // of it.
    explicit FleetLoader(Client &client, int rowsAtOnce = 5'000, QObject *parent = nullptr);
    ~FleetLoader() override;

    // Starts a reading with a new, empty store. Only KQL and host statuses of the query are sent. If the KQL is not valid
    // nothing is sent: the loader is Done in the next turn of the event loop, without rows, and matching() is not known.
    // Keeps the whole document of every row of rows() in the spool, which outlives the loader; null, as at first: not.
    void keepDocuments(DocumentSpool *spool) { m_spool = spool; }
    // Starts a reading with a new, empty store. Only KQL and host statuses of the query are sent.
    void begin(const EndpointQuery &query);
    void cancel(); // the rows that have arrived stay
    void resume(); // after a failure or cancel(): reads what is missing

    State state() const { return m_state; }
    // The store that is filled. Replaced by another one when the state becomes Done, if rows had to be removed.
    std::shared_ptr<const RowStore> rows() const { return m_rows; }
    // Keeps rows() unchanged while the hold lives, for a worker that reads them. Answers that arrive meanwhile are
    // stored afterwards.
    StoreHold holdRows() { return m_lock.hold(); }
    qint64 matching() const { return m_matching; } // Kibana's latest count; -1: not known
    FleetDifference difference() const { return m_difference; } // valid in state Done
    // The rows came in one answer; otherwise some may be missing, see FleetDifference.
    bool wasReadAtOnce() const { return m_reconciler.parts().size() <= 1; }
    bool isComparing() const { return m_state == State::Loading && m_phase != Phase::Reading; }
    std::optional<Wait> waiting() const; // the pause before a request is sent again; nullopt: none
    // Each row was read at some time between these two. UTC
    QDateTime since() const { return m_since; }
    QDateTime asOf() const { return m_asOf; } // when Kibana last answered

Q_SIGNALS:
    void changed(); // state or counts
    // The rows of the store that one answer has added and replaced.
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
        std::optional<EndpointPage> page{}; // the answer until it is stored; nullopt: it has not come
    };

    void launch();
    void endUnasked();
    void start(Task task);
    ApiRequest requestFor(const Task &task) const;
    qsizetype addressLength(const ApiRequest &request) const; // bytes of path and query
    bool divide(const Task &task);
    void onPageRead(int flight, Outcome<EndpointPage> page);
    void storeNextAnswer();
    void reserveFor(const EndpointPage &firstPage);
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
    DocumentSpool *m_spool = nullptr;
    SliceReconciler m_reconciler{};
    std::deque<Task> m_waiting{};
    std::map<int, Flight> m_flights{};
    StoreLock m_lock;
    QTimer m_storing{}; // stores one answer per turn of the event loop: several could take longer than a frame
    OffThread m_tidying{};
    QTimer m_pause{}; // no request is sent while it runs
    Wait m_wait{};
    QElapsedTimer m_quiet{}; // since the last good answer
    int m_nextFlight = 0;
    int m_round = 0;
    qsizetype m_refusedLength = 0; // bytes of the shortest address that was refused as too long; 0: none
    std::size_t m_differing = 0; // number of slices that differed in the last round
    Phase m_phase = Phase::Reading;
    qint64 m_matching = -1;
    qint64 m_total = 0; // documents of the whole fleet by the latest answer
    FleetDifference m_difference{};
    QDateTime m_since{};
    QDateTime m_asOf{};
    State m_state = State::Idle;
};

}
