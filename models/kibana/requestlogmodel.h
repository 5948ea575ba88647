// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The request log as a table model, newest first. Follows the changes of the log.

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
    const LoggedRequest &entry(int row) const; // row must be valid

private:
    void onAppended(const LoggedRequest &entry);
    void onChanged(const LoggedRequest &entry);
    void onDropped(int count);
    void onCleared();

    std::deque<LoggedRequest> m_entries; // newest first; a copy, because the log emits its signals after it has changed
};

// One line of plain text for a ticket, without secrets; times in UTC.
QString requestLogLine(const LoggedRequest &entry);

}
