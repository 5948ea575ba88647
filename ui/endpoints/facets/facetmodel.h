// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The values of one column with their numbers of rows, as a checkable list in the order they are given: the first eight
// and the chosen ones, or all values, or those that contain a search text.

#include <QAbstractListModel>

#include "models/endpoints/rows/facets.h"

namespace reeve {

enum FacetRole {
    FacetValueRole = Qt::UserRole + 1, // QString: FacetValue::value
    FacetRowsRole, // qint64: number of rows
    FacetLargestRole, // qint64: number of rows of the most frequent value
};

class FacetModel : public QAbstractListModel
{
    Q_OBJECT
public:
    explicit FacetModel(EndpointColumn column, QObject *parent = nullptr);

    EndpointColumn column() const { return m_column; }
    void setValues(const QList<FacetValue> &values);
    void setSearchText(const QString &text); // ignores case; empty: no search
    void setShowAll(bool all); // false unless set
    bool hasHiddenValues() const // because they are not among the first ones
    {
        return m_shown.size() < m_values.size() && m_searchText.isEmpty();
    }
    qsizetype valueCount() const { return m_values.size(); }
    QStringList chosen() const;
    QModelIndex indexOf(const QString &value) const; // invalid if value is not in the list
    QString toolTipFor(const QModelIndex &index) const; // plain text for a tooltip

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    void chosenChanged(const QStringList &values); // all chosen values, after setData()

private:
    QList<qsizetype> indexesToShow(const QList<FacetValue> &values) const;
    void update(const QList<FacetValue> &values);
    const FacetValue &at(const QModelIndex &index) const { return m_values.at(m_shown.at(index.row())); }

    EndpointColumn m_column;
    QList<FacetValue> m_values{};
    QList<qsizetype> m_shown{}; // indexes in m_values
    qint64 m_largest = 0;
    qint64 m_rows = 0; // of all values
    QString m_searchText{};
    bool m_all = false;
};

}
