// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// JSON as a tree that is operated with keyboard or mouse; copies values and paths.

#include <QSet>
#include <QTreeView>

#include "models/json/jsontreemodel.h"

class QAction;

namespace reeve {

class JsonTreeView : public QTreeView
{
    Q_OBJECT
public:
    explicit JsonTreeView(QWidget *parent = nullptr);

    // Keeps expanded items and the scroll position. openAtFirst: a path to expand where nothing was shown before.
    void showJson(JsonBytesPtr json, const QString &openAtFirst = {});
    const JsonBytesPtr &json() const { return m_model->json(); }
    void setMasked(bool isMasked) { m_model->setMasked(isMasked); } // see JsonTreeModel
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
