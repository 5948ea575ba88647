// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Keeps the selected cells of a view through a refresh: remembers them by agent id when rows go, and selects them
// again when rows with these ids come back. A selection made by hand in between wins.

#include <QAbstractItemView>
#include <QHash>
#include <QObject>
#include <functional>

namespace reeve {

class SelectionKeeper : public QObject
{
    Q_OBJECT
public:
    using RowOf = std::function<int(const QString &agentId)>; // -1: not there

    explicit SelectionKeeper(QAbstractItemView *view);

    // Follows this model; call it after the view got the model. Forgets what was kept.
    void follow(QAbstractItemModel *model, RowOf rowOf);
    bool isWaiting() const { return !m_kept.isEmpty(); } // for rows that have not come back yet
    void forget();

private:
    struct Span {
        int left = 0;
        int right = 0;
    };
    void keep();
    void keepRange(const QItemSelectionRange &range);
    void giveBack();
    void stopWaiting();

    QAbstractItemView *m_view;
    RowOf m_rowOf{};
    QHash<QString, QList<Span>> m_kept{};
    QString m_currentId{};
    int m_currentColumn = 0;
    bool m_givingBack = false;
};

}
