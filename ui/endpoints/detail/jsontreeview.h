// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// A JSON document as a tree that is operated with keyboard or mouse; copies values and paths.

#include <QSet>
#include <QTreeView>

#include "models/endpoints/detail/jsontreemodel.h"

class QAction;

namespace reeve {

class JsonTreeView : public QTreeView
{
    Q_OBJECT
public:
    explicit JsonTreeView(QWidget *parent = nullptr);

    void showDocument(const QJsonObject &document); // keeps expanded items and the scroll position
    const QJsonObject &document() const { return m_model->document(); }
    void showPlace(const JsonPlace &place); // expands its parents and makes it current

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QAction *addContextAction(const QString &name, const QString &text, void (JsonTreeView::*done)());
    void copyValue();
    void copyPath();
    void openBelow(); // expands the current item, at most 1,000 rows
    void closeBelow();
    void collectOpen(const QModelIndex &parent, QSet<QString> &open) const;
    void reopen(const QModelIndex &parent, const QSet<QString> &open);

    JsonTreeModel *m_model;
};

}
