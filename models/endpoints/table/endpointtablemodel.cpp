// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/endpoints/table/endpointtablemodel.h"

#include <algorithm>

#include "models/base/offthread.h"
#include "models/endpoints/rows/columncells.h"
#include "models/endpoints/rows/rowchange.h"
#include "models/endpoints/rows/rowstore.h"

namespace reeve {

namespace {

using Row = RowStore::Row;

QVariant sortKey(const RowStore &store, Row row, EndpointColumn column)
{
    const CellNumber cellNumberOf = cellNumber(columnDefinition(column).cell.kind);
    if (!cellNumberOf)
        return cellText(store, row, column);
    const std::int64_t number = cellNumberOf(store.record(row));
    return number == noNumber ? QVariant() : QVariant::fromValue(static_cast<qlonglong>(number));
}

// An empty cell says nothing when it is read out.
QVariant spoken(const QVariant &shown)
{
    return shown.toString().isEmpty() ? QVariant(EndpointTableModel::tr("Not reported")) : shown;
}

QVariant cell(const RowStore &store, Row row, EndpointColumn column, int role)
{
    const RowRecord &record = store.record(row);
    switch (role) {
    case Qt::DisplayRole:
        return cellText(store, row, column);
    case Qt::AccessibleTextRole:
        return spoken(cellText(store, row, column));
    case HostStatusRole:
        return QVariant::fromValue(record.status);
    case PolicyStatusRole:
        return QVariant::fromValue(record.policyStatus);
    case IsolationRole:
        return QVariant::fromValue(record.isolation);
    case OutOfDateRole:
        return record.policyOutOfDate;
    case DocumentIssuesRole:
        return documentIssuesText(record.issues);
    case AgentIdRole:
        return qtText(store.text(row, RowText::AgentId));
    case SortKeyRole:
        return sortKey(store, row, column);
    default:
        return {};
    }
}

}

EndpointTableModel::EndpointTableModel(QObject *parent)
    : QAbstractTableModel(parent)
    , m_shown(std::make_shared<ShownRows>(ShownRows{std::make_shared<const RowStore>(), {}}))
{
}

EndpointTableModel::~EndpointTableModel() = default;

int EndpointTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown->rows.size());
}

int EndpointTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : endpointColumnCount;
}

QVariant EndpointTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row row = m_shown->rows[static_cast<std::size_t>(index.row())];
    return cell(*m_shown->store, row, static_cast<EndpointColumn>(index.column()), role);
}

QVariant EndpointTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= endpointColumnCount)
        return QAbstractTableModel::headerData(section, orientation, role);
    const auto column = static_cast<EndpointColumn>(section);
    if (role == Qt::DisplayRole)
        return endpointColumnTitle(column);
    if (role == Qt::AccessibleDescriptionRole)
        return sortOrderText(column);
    return {};
}

QVariant EndpointTableModel::sortOrderText(EndpointColumn column) const
{
    const auto found = std::ranges::find(m_order, column, &SortKey::column);
    if (found == m_order.end())
        return {};
    if (m_order.size() == 1)
        return found->descending ? tr("Sorted in descending order") : tr("Sorted in ascending order");
    const QString sentence = found->descending ? tr("Sorted in descending order, column %1 of %2")
                                               : tr("Sorted in ascending order, column %1 of %2");
    return sentence.arg(found - m_order.begin() + 1).arg(m_order.size());
}

void EndpointTableModel::setOrder(const QList<SortKey> &order)
{
    if (m_order == order)
        return;
    m_order = order;
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, endpointColumnCount - 1);
}

bool EndpointTableModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_more.can && m_more.can();
}

void EndpointTableModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        m_more.fetch();
}

Endpoint EndpointTableModel::endpointAt(int row) const
{
    if (row < 0 || row >= rowCount())
        return {};
    return m_shown->store->endpoint(m_shown->rows[static_cast<std::size_t>(row)]);
}

int EndpointTableModel::rowOf(const QString &agentId) const
{
    const QByteArray id = agentId.toUtf8();
    const auto row = m_shown->store->find({id.constData(), static_cast<std::size_t>(id.size())});
    if (!row)
        return -1;
    const auto found = std::ranges::find(m_shown->rows, *row);
    return found == m_shown->rows.end() ? -1 : static_cast<int>(found - m_shown->rows.begin());
}

std::shared_ptr<const ShownRows> EndpointTableModel::shareRows()
{
    m_isShared = true;
    return m_shown;
}

// In one piece: a view looks at all its rows after each.
void EndpointTableModel::append(const Rows &rows)
{
    if (rows.empty())
        return;
    if (std::exchange(m_isShared, false))
        m_shown = std::make_shared<ShownRows>(*m_shown);
    const int first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(rows.size()) - 1);
    m_shown->rows.insert(m_shown->rows.end(), rows.begin(), rows.end());
    endInsertRows();
}

void EndpointTableModel::show(ShownRows next)
{
    show(changeBetween(shareRows(), std::move(next)));
}

void EndpointTableModel::show(RowChange change)
{
    if (change.before != m_shown)
        return show(ShownRows{change.store, change.rows()});
    Q_EMIT aboutToReplace();
    for (RowStep &step : change.steps) {
        switch (step.move) {
        case RowMove::Order:
            reorder(std::move(step.rows), step.places);
            break;
        case RowMove::Removal:
            removeEnd(std::move(step.rows));
            break;
        case RowMove::Renumbering:
            renumber(change.store, std::move(step.rows));
            break;
        case RowMove::Addition:
            addEnd(std::move(step.rows));
            break;
        }
    }
    Q_EMIT replaced(change.places);
    freeOffThread(std::move(change));
}

void EndpointTableModel::announceChanges(const Rows &rows)
{
    if (rows.empty())
        return;
    const std::vector<bool> isChanged = [&] {
        std::vector<bool> marks(m_shown->store->size());
        for (const Row row : rows)
            marks[row] = true;
        return marks;
    }();
    const auto matches = [&](Row row) { return isChanged[row]; };
    const auto first = std::ranges::find_if(m_shown->rows, matches);
    if (first == m_shown->rows.end())
        return;
    const auto last = std::find_if(m_shown->rows.rbegin(), m_shown->rows.rend(), matches);
    Q_EMIT dataChanged(index(static_cast<int>(first - m_shown->rows.begin()), 0),
        index(static_cast<int>(m_shown->rows.rend() - last) - 1, endpointColumnCount - 1));
}

// A worker may still share the previous rows, and freeing them takes long: they are not changed.
void EndpointTableModel::setRows(Rows rows)
{
    m_isShared = false;
    auto old = std::exchange(m_shown, std::make_shared<ShownRows>(ShownRows{m_shown->store, std::move(rows)}));
    freeOffThread(std::move(old));
}

void EndpointTableModel::reorder(Rows rows, const std::vector<int> &places)
{
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    QModelIndexList after;
    after.reserve(before.size());
    for (const QModelIndex &old : before)
        after += index(places[static_cast<std::size_t>(old.row())], old.column());
    setRows(std::move(rows));
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

void EndpointTableModel::removeEnd(Rows rows)
{
    beginRemoveRows({}, static_cast<int>(rows.size()), rowCount() - 1);
    setRows(std::move(rows));
    endRemoveRows();
}

void EndpointTableModel::renumber(std::shared_ptr<const RowStore> store, Rows rows)
{
    setRows(std::move(rows));
    m_shown->store = std::move(store);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, endpointColumnCount - 1));
}

void EndpointTableModel::addEnd(Rows rows)
{
    beginInsertRows({}, rowCount(), static_cast<int>(rows.size()) - 1);
    setRows(std::move(rows));
    endInsertRows();
}

}
