// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The request log as a table, newest first. Follows the log while it grows, changes and forgets.

#include <QAbstractTableModel>
#include <deque>

#include "models/kibana/requestlog.h"

namespace reeve {

enum class RequestLogColumn { Time, Method, Path, Status, Result, Duration, Size };
inline constexpr int requestLogColumnCount = 7;

enum RequestLogRole {
    RequestFailedRole = Qt::UserRole + 1, // bool, any column
    RequestNumberRole, // qint64, any column; see LoggedRequest
};

class RequestLogModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    explicit RequestLogModel(const RequestLog &log, QObject *parent = nullptr); // log outlives the model

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    const LoggedRequest &entry(int row) const;

private:
    void append(const LoggedRequest &entry);
    void change(const LoggedRequest &entry);
    void drop(int count);
    void clear();

    std::deque<LoggedRequest> m_entries; // newest first; our own, because the log speaks after it has changed
};

// One line of plain text without anything secret, for a ticket; times in UTC.
QString requestLogLine(const LoggedRequest &entry);

}
