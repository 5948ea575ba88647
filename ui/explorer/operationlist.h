// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The list of operations with its search.

#include <QWidget>

#include "models/operations/operationlistmodel.h"

class QTreeView;

namespace reeve {

class SearchField;
class SecondaryLabel;

class OperationList : public QWidget
{
    Q_OBJECT
public:
    explicit OperationList(QWidget *parent = nullptr);

    void setCatalogue(const std::shared_ptr<const Catalogue> &catalogue);
    void setVersion(const QString &version);
    void select(const QString &key); // "PUT /api/fleet/settings"; clears a search that hides it

Q_SIGNALS:
    void operationChosen(const QString &key);

private:
    void onSearchSettled(const QString &text);
    void onCurrentChanged(const QModelIndex &current);
    void updateCount();
    void keepSelection();

    OperationListModel *m_model;
    SearchField *m_search;
    QTreeView *m_tree;
    SecondaryLabel *m_count;
    QString m_current{};
};

}
