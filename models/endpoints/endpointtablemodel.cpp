// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/endpoints/endpointtablemodel.h"

#include <algorithm>

#include "models/endpoints/columns/endpointcolumns.h"
#include "models/endpoints/rows/rowstore.h"

namespace reeve {

namespace {

using Row = RowStore::Row;

constexpr int noPlace = -1;

QVariant sortKey(const RowStore &store, Row row, EndpointColumn column)
{
    const ColumnFacts &facts = factsOf(column);
    if (!facts.number)
        return facts.shown(store, row);
    const std::int64_t number = facts.number(store.record(row));
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
        return factsOf(column).shown(store, row);
    case Qt::AccessibleTextRole:
        return spoken(factsOf(column).shown(store, row));
    case HostStatusRole:
        return QVariant::fromValue(record.status);
    case PolicyStatusRole:
        return QVariant::fromValue(record.policyStatus);
    case IsolationRole:
        return QVariant::fromValue(record.isolation);
    case OutOfDateRole:
        return record.policyOutOfDate;
    case OddityRole:
        return odditiesInWords(record.oddities);
    case AgentIdRole:
        return qtText(store.text(row, RowText::AgentId));
    case SortKeyRole:
        return sortKey(store, row, column);
    default:
        return {};
    }
}

// For each row shown before: the row of next.store that is the same endpoint; noRow: none.
std::vector<Row> counterparts(const EndpointTableModel::Shown &before, const EndpointTableModel::Shown &next)
{
    if (before.store == next.store)
        return before.rows;
    std::vector<Row> rows(before.rows.size());
    std::ranges::transform(before.rows, rows.begin(),
        [&](Row row) { return next.store->find(before.store->identity(row)).value_or(TextArena::noRow); });
    return rows;
}

// For each row of a store: its place among the rows; noPlace: not there.
std::vector<int> placesOf(const std::vector<Row> &rows, std::size_t storeSize)
{
    std::vector<int> places(storeSize, noPlace);
    for (std::size_t i = 0; i < rows.size(); ++i)
        places[rows[i]] = static_cast<int>(i);
    return places;
}

}

EndpointTableModel::EndpointTableModel(QObject *parent) : QAbstractTableModel(parent)
{
    m_shown.store = std::make_shared<const RowStore>();
}

EndpointTableModel::~EndpointTableModel() = default;

int EndpointTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.rows.size());
}

int EndpointTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : endpointColumnCount;
}

QVariant EndpointTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row row = m_shown.rows[static_cast<std::size_t>(index.row())];
    return cell(*m_shown.store, row, static_cast<EndpointColumn>(index.column()), role);
}

QVariant EndpointTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= endpointColumnCount)
        return QAbstractTableModel::headerData(section, orientation, role);
    const auto column = static_cast<EndpointColumn>(section);
    if (role == Qt::DisplayRole)
        return endpointColumnTitle(column);
    if (role == Qt::AccessibleDescriptionRole)
        return spokenOrder(column);
    return {};
}

QVariant EndpointTableModel::spokenOrder(EndpointColumn column) const
{
    const auto found = std::ranges::find(m_order, column, &SortKey::column);
    if (found == m_order.end())
        return {};
    const QString sentence = found->descending ? tr("Sorted in descending order") : tr("Sorted in ascending order");
    if (m_order.size() == 1)
        return sentence;
    return tr("%1, column %2 of %3").arg(sentence).arg(found - m_order.begin() + 1).arg(m_order.size());
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
    return m_shown.store->endpoint(m_shown.rows[static_cast<std::size_t>(row)]);
}

int EndpointTableModel::rowOf(const QString &agentId) const
{
    const QByteArray id = agentId.toUtf8();
    const auto row = m_shown.store->find({id.constData(), static_cast<std::size_t>(id.size())});
    if (!row)
        return -1;
    const auto found = std::ranges::find(m_shown.rows, *row);
    return found == m_shown.rows.end() ? -1 : static_cast<int>(found - m_shown.rows.begin());
}

// In one piece: a view looks at all its rows after each.
void EndpointTableModel::append(const std::vector<Row> &rows)
{
    if (rows.empty())
        return;
    const int first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(rows.size()) - 1);
    m_shown.rows.insert(m_shown.rows.end(), rows.begin(), rows.end());
    endInsertRows();
}

void EndpointTableModel::show(Shown next)
{
    Q_EMIT aboutToReplace();
    replaceBy(std::move(next));
    Q_EMIT replaced();
}

// In steps that views and selections can follow: what goes is removed, what comes is added, then all is put in order.
void EndpointTableModel::replaceBy(Shown next)
{
    const bool isOtherStore = next.store != m_shown.store;
    const std::vector<int> places = placesOf(next.rows, next.store->size());
    std::vector<Row> same = counterparts(m_shown, next);
    std::vector<bool> kept(same.size());
    std::transform(same.begin(), same.end(), kept.begin(),
        [&](Row row) { return row != TextArena::noRow && places[row] != noPlace; });
    dropOthers(kept);
    std::erase_if(same, [&](Row row) { return row == TextArena::noRow || places[row] == noPlace; });
    m_shown.store = next.store;
    m_shown.rows = std::move(same);
    if (isOtherStore && rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, endpointColumnCount - 1));

    const std::vector<int> present = placesOf(m_shown.rows, next.store->size());
    std::vector<Row> added;
    std::ranges::copy_if(next.rows, std::back_inserter(added), [&](Row row) { return present[row] == noPlace; });
    append(added);
    if (m_shown.rows == next.rows)
        return;
    std::vector<int> newPlaces(m_shown.rows.size());
    std::ranges::transform(m_shown.rows, newPlaces.begin(), [&](Row row) { return places[row]; });
    permute(std::move(next.rows), newPlaces);
}

void EndpointTableModel::announceChanges(const std::vector<Row> &rows)
{
    if (rows.empty())
        return;
    const std::vector<int> places = placesOf(m_shown.rows, m_shown.store->size());
    int first = rowCount();
    int last = -1;
    for (const Row row : rows) {
        if (places[row] == noPlace)
            continue;
        first = std::min(first, places[row]);
        last = std::max(last, places[row]);
    }
    if (last >= first)
        Q_EMIT dataChanged(index(first, 0), index(last, endpointColumnCount - 1));
}

// Rows that go are moved to the end first, so that they leave in one piece.
void EndpointTableModel::dropOthers(const std::vector<bool> &kept)
{
    const auto count = static_cast<std::size_t>(std::ranges::count(kept, true));
    if (count == kept.size())
        return;
    std::vector<int> newPlaces(kept.size());
    std::vector<Row> order(kept.size());
    int keeping = 0;
    int going = static_cast<int>(count);
    for (std::size_t i = 0; i < kept.size(); ++i) {
        newPlaces[i] = kept[i] ? keeping++ : going++;
        order[static_cast<std::size_t>(newPlaces[i])] = m_shown.rows[i];
    }
    if (!std::ranges::is_partitioned(kept, [](bool keeps) { return keeps; }))
        permute(std::move(order), newPlaces);
    beginRemoveRows({}, static_cast<int>(count), rowCount() - 1);
    m_shown.rows.resize(count);
    endRemoveRows();
}

void EndpointTableModel::permute(std::vector<Row> order, const std::vector<int> &newPlaces)
{
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    QModelIndexList after;
    after.reserve(before.size());
    for (const QModelIndex &old : before)
        after += index(newPlaces[static_cast<std::size_t>(old.row())], old.column());
    m_shown.rows = std::move(order);
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

}
