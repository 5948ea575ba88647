// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The list of changes of a fleet. Arrow keys and clicks choose a change, Enter and double clicks go to its endpoint's
// row in the table. The current change and the scroll position survive an update.

#include <QTableView>

#include "models/endpoints/changes/changelistmodel.h"

namespace reeve {

class ChangeList : public QTableView
{
    Q_OBJECT
public:
    explicit ChangeList(QWidget *parent = nullptr);

    // Lists the changes of these kinds; null: none.
    void setChanges(const std::shared_ptr<const FleetChanges> &changes, const ChangeKinds &kinds);
    const ChangeListModel &changeModel() const { return *m_model; }

Q_SIGNALS:
    void chosen(reeve::ChangeKind kind, const QString &agentId, const QString &host); // by the user
    void rowRequested(); // for the current change

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct RowKey {
        ChangeKind kind = ChangeKind::New;
        QString agentId{}; // empty: no row
    };

    RowKey rowKeyAt(int row) const;
    int rowOf(const RowKey &key) const;
    void onCurrentChanged(const QModelIndex &current);
    void fitRows();

    ChangeListModel *m_model;
    bool m_isReplacing = false;
};

}
