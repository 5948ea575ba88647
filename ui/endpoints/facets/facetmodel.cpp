// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/endpoints/facets/facetmodel.h"

#include <QLocale>
#include <algorithm>

#include "models/base/plaintext.h"
#include "models/endpoints/rows/facettext.h"

using namespace Qt::StringLiterals;

namespace reeve {

namespace {
constexpr qsizetype shownUnasked = 8;
constexpr qsizetype notWorthHiding = 2; // the button to show them takes as much room

// Letters and their marks as one character, so that texts that look the same are found.
QString composed(const QString &text)
{
    return text.normalized(QString::NormalizationForm_C);
}

}

FacetModel::FacetModel(EndpointColumn column, QObject *parent) : QAbstractListModel(parent), m_column(column) { }

void FacetModel::setValues(const QList<FacetValue> &values)
{
    if (m_values != values)
        update(values);
}

void FacetModel::setSearchText(const QString &text)
{
    m_searchText = composed(text.simplified());
    update(m_values);
}

void FacetModel::setShowAll(bool all)
{
    m_all = all;
    update(m_values);
}

QList<qsizetype> FacetModel::indexesToShow(const QList<FacetValue> &values) const
{
    const bool all = m_all || values.size() <= shownUnasked + notWorthHiding;
    QList<qsizetype> places;
    for (qsizetype place = 0; place < values.size(); ++place) {
        const FacetValue &value = values.at(place);
        const bool isFound = composed(facetValueText(m_column, value.value)).contains(m_searchText, Qt::CaseInsensitive);
        if (m_searchText.isEmpty() ? all || place < shownUnasked || value.isChosen : isFound)
            places += place;
    }
    return places;
}

// The list is reset only if its length changes: otherwise the texts change in place while the user types.
void FacetModel::update(const QList<FacetValue> &values)
{
    const QList<qsizetype> shown = indexesToShow(values);
    const bool isAnotherList = shown.size() != m_shown.size();
    if (isAnotherList)
        beginResetModel();
    m_values = values;
    m_shown = shown;
    m_largest = m_rows = 0;
    for (const FacetValue &value : values) {
        m_largest = std::max(m_largest, value.rows);
        m_rows += value.rows;
    }
    if (isAnotherList)
        endResetModel();
    else if (!shown.isEmpty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

QStringList FacetModel::chosen() const
{
    QStringList values;
    for (const FacetValue &value : m_values) {
        if (value.isChosen)
            values += value.value;
    }
    return values;
}

QModelIndex FacetModel::indexOf(const QString &value) const
{
    const auto found =
        std::ranges::find_if(m_shown, [&](qsizetype place) { return m_values.at(place).value == value; });
    return found == m_shown.end() ? QModelIndex() : index(static_cast<int>(found - m_shown.begin()));
}

QString FacetModel::toolTipFor(const QModelIndex &index) const
{
    const FacetValue &value = at(index);
    const QString share = shareText(value.rows, m_rows);
    return share.isEmpty()
        ? tr("%1\n%2").arg(facetValueText(m_column, value.value), endpointsText(value.rows))
        : tr("%1\n%2, %3").arg(facetValueText(m_column, value.value), endpointsText(value.rows), share);
}

int FacetModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

QVariant FacetModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const FacetValue &value = at(index);
    switch (role) {
    case Qt::DisplayRole:
        return facetValueText(m_column, value.value);
    case Qt::CheckStateRole:
        return value.isChosen ? Qt::Checked : Qt::Unchecked;
    case Qt::AccessibleTextRole: {
        const QString text = tr("%1, %2").arg(facetValueText(m_column, value.value), endpointsText(value.rows));
        return value.isChosen ? tr("%1, chosen").arg(text) : text;
    }
    case FacetValueRole:
        return value.value;
    case FacetRowsRole:
        return value.rows;
    case FacetLargestRole:
        return m_largest;
    default:
        return {};
    }
}

bool FacetModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !index.isValid())
        return false;
    m_values[m_shown.at(index.row())].isChosen = value.toInt() == Qt::Checked;
    Q_EMIT dataChanged(index, index);
    Q_EMIT chosenChanged(chosen());
    return true;
}

Qt::ItemFlags FacetModel::flags(const QModelIndex &index) const
{
    return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemIsUserCheckable | Qt::ItemNeverHasChildren : Qt::NoItemFlags;
}

}
