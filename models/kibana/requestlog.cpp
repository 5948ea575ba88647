// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/kibana/requestlog.h"

#include <QUrl>

namespace reeve {

RequestLog::RequestLog(int capacity, QObject *parent) : QObject(parent), m_capacity(capacity) { }

qint64 RequestLog::begin(const ApiRequest &request, const QUrl &url)
{
    LoggedRequest entry;
    entry.number = m_next++;
    entry.sentAt = QDateTime::currentDateTimeUtc();
    entry.verb = request.verb;
    entry.origin = url.toString(QUrl::RemoveUserInfo | QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment);
    entry.path = QString::fromLatin1(
        url.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority | QUrl::RemoveUserInfo | QUrl::RemoveFragment));
    if (std::ssize(m_entries) >= m_capacity) {
        m_entries.pop_front();
        Q_EMIT dropped(1);
    }
    m_entries.push_back(entry);
    Q_EMIT appended(entry);
    return entry.number;
}

void RequestLog::end(qint64 number, int status, qint64 elapsedMs, qint64 receivedBytes, const ApiError *error)
{
    // Numbers are consecutive, so the index follows from the first; dropped and cleared entries are ignored.
    if (m_entries.empty() || number < m_entries.front().number || number > m_entries.back().number)
        return;
    LoggedRequest &entry = m_entries[static_cast<size_t>(number - m_entries.front().number)];
    entry.status = status;
    entry.elapsedMs = elapsedMs;
    entry.receivedBytes = receivedBytes;
    entry.finished = true;
    entry.failed = error && error->fault != Fault::Cancelled; // nothing failed where we hung up
    if (error)
        entry.fault = error->fault;
    Q_EMIT changed(entry);
}

void RequestLog::clear()
{
    m_entries.clear();
    Q_EMIT cleared();
}

}
