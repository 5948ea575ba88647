// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Filters the rows of RequestLogModel, and adds an icon and a colour to the result of failed requests.

#include <QSortFilterProxyModel>

namespace reeve {

class RequestLogFilter : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void setFailuresOnly(bool only);
    void setText(const QString &text); // searched in path, method, status and result, ignoring case; empty: no filter

    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    bool m_failuresOnly = false;
    QString m_text{};
};

}
