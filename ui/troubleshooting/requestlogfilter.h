// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Which requests the log shows, and in which tone: failures stand out by icon and word.

#include <QSortFilterProxyModel>

namespace reeve {

class RequestLogFilter : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void setFailuresOnly(bool only);
    void setText(const QString &text); // in the path, method, status or result; upper and lower case are the same

    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    bool m_failuresOnly = false;
    QString m_text{};
};

}
