// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The values of one column with their counts, as a list to tick: the most frequent ones, all of them, or those that
// contain some words. Counts nothing itself.

#include <QAbstractListModel>

#include "models/endpoints/rows/facets.h"

namespace reeve {

enum FacetRole {
    FacetValueRole = Qt::UserRole + 1, // QString as in FacetValue::value
    FacetRowsRole, // qint64
    FacetLargestRole, // qint64: rows of the most frequent value
};

class FacetModel : public QAbstractListModel
{
    Q_OBJECT
public:
    explicit FacetModel(EndpointColumn column, QObject *parent = nullptr);

    EndpointColumn column() const { return m_column; }
    void setValues(const QList<FacetValue> &values);
    void setWords(const QString &words); // any case; with words nothing is held back
    void setAll(bool all);
    bool isHoldingBack() const { return m_shown.size() < m_values.size() && m_words.isEmpty(); }
    qsizetype valueCount() const { return m_values.size(); }
    QStringList chosen() const;
    QModelIndex indexOf(const QString &value) const; // invalid: not shown
    QString helpFor(const QModelIndex &index) const; // plain text for a tooltip

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    void chosenChanged(const QStringList &values); // by setData()

private:
    QList<qsizetype> wanted(const QList<FacetValue> &values) const; // their places
    void arrange(const QList<FacetValue> &values);
    const FacetValue &at(const QModelIndex &index) const { return m_values.at(m_shown.at(index.row())); }

    EndpointColumn m_column;
    QList<FacetValue> m_values{};
    QList<qsizetype> m_shown{}; // places in m_values
    qint64 m_largest = 0;
    qint64 m_rows = 0; // of all values
    QString m_words{};
    bool m_all = false;
};

}
