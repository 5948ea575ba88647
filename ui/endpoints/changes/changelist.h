// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The list of changes: arrow keys and clicks choose one, Enter goes to its row. Newer changes move neither the chosen one
// nor what is looked at.

#include <QTableView>

#include "models/endpoints/changes/changelistmodel.h"

namespace reeve {

class ChangeList : public QTableView
{
    Q_OBJECT
public:
    explicit ChangeList(QWidget *parent = nullptr);

    void show(const std::shared_ptr<const FleetChanges> &changes, const ChangeKinds &kinds);
    const ChangeListModel &changeModel() const { return *m_model; }

Q_SIGNALS:
    void chosen(reeve::ChangeKind kind, const QString &agentId, const QString &host); // by the person
    void rowRequested(); // of the chosen one

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Place {
        ChangeKind kind = ChangeKind::New;
        QString agentId{}; // empty: none
    };

    Place placeAt(int row) const;
    int rowOf(const Place &place) const;
    void onCurrentChanged(const QModelIndex &current);
    void fitRows();

    ChangeListModel *m_model;
    bool m_isReplacing = false;
};

}
