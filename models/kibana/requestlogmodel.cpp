// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/kibana/requestlogmodel.h"

#include <QLocale>
#include <algorithm>
#include <array>

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

struct Column {
    const char *title;
    QString (*text)(const LoggedRequest &);
    bool figures = false;
};

QString resultOf(const LoggedRequest &entry)
{
    if (!entry.finished)
        return RequestLogModel::tr("waiting");
    if (entry.failed || entry.fault == Fault::Cancelled)
        return faultName(entry.fault);
    return RequestLogModel::tr("ok");
}

QString durationOf(const LoggedRequest &entry)
{
    return entry.elapsedMs < 0 ? QString() : RequestLogModel::tr("%1 ms").arg(QLocale().toString(entry.elapsedMs));
}

constexpr std::array<Column, requestLogColumnCount> columns{
    Column{QT_TRANSLATE_NOOP("reeve::RequestLogModel", "Time"),
        [](const LoggedRequest &entry) { return entry.sentAt.toLocalTime().toString(u"HH:mm:ss.zzz"); }},
    Column{QT_TRANSLATE_NOOP("reeve::RequestLogModel", "Method"),
        [](const LoggedRequest &entry) { return verbName(entry.verb); }},
    Column{QT_TRANSLATE_NOOP("reeve::RequestLogModel", "Path"), [](const LoggedRequest &entry) { return entry.path; }},
    Column{QT_TRANSLATE_NOOP("reeve::RequestLogModel", "Status"),
        [](const LoggedRequest &entry) { return entry.status ? QString::number(entry.status) : QString(); }, true},
    Column{QT_TRANSLATE_NOOP("reeve::RequestLogModel", "Result"), resultOf},
    Column{QT_TRANSLATE_NOOP("reeve::RequestLogModel", "Duration"), durationOf, true},
    Column{QT_TRANSLATE_NOOP("reeve::RequestLogModel", "Size"),
        [](const LoggedRequest &entry) {
            return entry.finished && entry.status ? QLocale().formattedDataSize(entry.receivedBytes) : QString();
        },
        true},
};

QVariant alignmentOf(const Column &column)
{
    return QVariant::fromValue(Qt::Alignment(column.figures ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
}

}

RequestLogModel::RequestLogModel(const RequestLog &log, QObject *parent)
    : QAbstractTableModel(parent), m_entries(log.entries().rbegin(), log.entries().rend())
{
    connect(&log, &RequestLog::appended, this, &RequestLogModel::onAppended);
    connect(&log, &RequestLog::changed, this, &RequestLogModel::onChanged);
    connect(&log, &RequestLog::dropped, this, &RequestLogModel::onDropped);
    connect(&log, &RequestLog::cleared, this, &RequestLogModel::onCleared);
}

int RequestLogModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

int RequestLogModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : requestLogColumnCount;
}

QVariant RequestLogModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const LoggedRequest &entry = m_entries[size_t(index.row())];
    const Column &column = columns[size_t(index.column())];
    switch (role) {
    case Qt::DisplayRole:
        return column.text(entry);
    case Qt::TextAlignmentRole:
        return alignmentOf(column);
    case Qt::AccessibleDescriptionRole:
        return requestLogLine(entry);
    case RequestFailedRole:
        return entry.failed;
    case RequestNumberRole:
        return entry.number;
    default:
        return {};
    }
}

QVariant RequestLogModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    const bool ours = orientation == Qt::Horizontal && section >= 0 && section < requestLogColumnCount;
    if (!ours)
        return QAbstractTableModel::headerData(section, orientation, role);
    const Column &column = columns[size_t(section)];
    if (role == Qt::DisplayRole)
        return tr(column.title);
    return role == Qt::TextAlignmentRole ? alignmentOf(column) : QVariant();
}

const LoggedRequest &RequestLogModel::entry(int row) const
{
    return m_entries[size_t(row)];
}

void RequestLogModel::onAppended(const LoggedRequest &entry)
{
    beginInsertRows({}, 0, 0);
    m_entries.push_front(entry);
    endInsertRows();
}

void RequestLogModel::onChanged(const LoggedRequest &entry)
{
    const auto found = std::ranges::find(m_entries, entry.number, &LoggedRequest::number);
    if (found == m_entries.end())
        return;
    *found = entry;
    const int row = int(found - m_entries.begin());
    Q_EMIT dataChanged(index(row, 0), index(row, requestLogColumnCount - 1));
}

void RequestLogModel::onDropped(int count)
{
    const int rows = rowCount();
    const int leaving = std::min(count, rows);
    if (leaving <= 0)
        return;
    beginRemoveRows({}, rows - leaving, rows - 1);
    m_entries.erase(m_entries.end() - leaving, m_entries.end());
    endRemoveRows();
}

void RequestLogModel::onCleared()
{
    beginResetModel();
    m_entries.clear();
    endResetModel();
}

QString requestLogLine(const LoggedRequest &entry)
{
    QStringList words{
        entry.sentAt.toUTC().toString(Qt::ISODateWithMs), verbName(entry.verb), entry.origin + entry.path};
    if (entry.status)
        words << QString::number(entry.status);
    words << resultOf(entry);
    if (entry.elapsedMs >= 0)
        words << durationOf(entry);
    return words.join(u' ');
}

}
