// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The latest requests of all connections, in memory only, for the troubleshooting page. Holds no Authorization header,
// no bodies and no user info. Holds query values, which are the user's own search.

#include <QDateTime>
#include <QObject>
#include <QString>
#include <deque>

#include "models/kibana/fault.h"
#include "models/kibana/request.h"

namespace reeve {

struct LoggedRequest {
    qint64 number = 0; // counts up from 1
    QDateTime sentAt{}; // UTC
    Verb verb = Verb::Get;
    QString origin{}; // https://host:port
    QString path{}; // with space, base path and query
    int status = 0; // 0: no answer came
    Fault fault = Fault::Unknown; // the error where failed; Cancelled where the caller dropped it
    bool failed = false; // with another fault than Cancelled
    bool finished = false;
    qint64 elapsedMs = -1; // -1: not finished
    qint64 receivedBytes = 0; // of the body, inflated

    bool operator==(const LoggedRequest &) const = default;
};

class RequestLog : public QObject
{
    Q_OBJECT
public:
    // capacity: the number of entries kept; the oldest is dropped first.
    explicit RequestLog(int capacity = 500, QObject *parent = nullptr);

    const std::deque<LoggedRequest> &entries() const { return m_entries; }
    qint64 begin(const ApiRequest &request, const QUrl &url); // returns the number of the new entry
    // error: null for a success. Ignores the number of a dropped entry.
    void end(qint64 number, int status, qint64 elapsedMs, qint64 receivedBytes, const ApiError *error);
    void clear();

Q_SIGNALS:
    void appended(const reeve::LoggedRequest &entry);
    void changed(const reeve::LoggedRequest &entry);
    void dropped(int count); // from the front
    void cleared();

private:
    std::deque<LoggedRequest> m_entries;
    int m_capacity;
    qint64 m_next = 1;
};

}
