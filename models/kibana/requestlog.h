// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The last requests of all connections, in memory only, for the troubleshooting page. Nothing secret enters it:
// no Authorization, no bodies, no user info; query values are kept, as they are the person's own search.

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
    Fault fault = Fault::Unknown; // why it failed; Cancelled where we hung up
    bool failed = false;
    bool finished = false;
    qint64 elapsedMs = -1;
    qint64 receivedBytes = 0; // of the body, inflated

    bool operator==(const LoggedRequest &) const = default;
};

class RequestLog : public QObject
{
    Q_OBJECT
public:
    // capacity: how many are kept, oldest dropped first.
    explicit RequestLog(int capacity = 500, QObject *parent = nullptr);

    const std::deque<LoggedRequest> &entries() const { return m_entries; }
    qint64 begin(const ApiRequest &request, const QUrl &url); // returns the entry's number
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
