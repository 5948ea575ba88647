// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/json/jsontreeview.h"

#include <QAction>
#include <QHeaderView>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QScrollBar>
#include <QStyledItemDelegate>
#include <QToolTip>

#include "models/base/plaintext.h"
#include "ui/parts/copyabletext.h"
#include "ui/style/icons.h"
#include "ui/style/styleproperties.h"
#include "ui/style/theme.h"

using namespace Qt::StringLiterals;

namespace reeve {

namespace {

constexpr int mostOpened = 1'000;
constexpr qsizetype longestToolTip = 2'000;

// Shows a value as one line of plain text, and more of it in the tooltip.
class JsonCell : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QString displayText(const QVariant &value, const QLocale &) const override { return oneLine(value.toString()); }
    bool helpEvent(
        QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &, const QModelIndex &index) override
    {
        if (event->type() != QEvent::ToolTip || !index.isValid())
            return false;
        const bool whole = index.column() == JsonTreeModel::ValueColumn && index.data(JsonScalarRole).toBool();
        const QString text = whole ? index.data(JsonTextRole).toString() : index.data(JsonPathRole).toString();
        QToolTip::showText(event->globalPos(), plainToolTip(text.left(longestToolTip)), view);
        return true;
    }
};

// Identifies an item. Ranges of a list share its path and differ in their key.
QString idOf(const QModelIndex &index)
{
    return index.data(JsonPathRole).toString() + u'\n' + index.data().toString();
}

}

JsonTreeView::JsonTreeView(QWidget *parent) : QTreeView(parent), m_model(new JsonTreeModel(this))
{
    setObjectName(u"documentTree"_s);
    setAccessibleName(tr("Values as a tree"));
    setModel(m_model);
    setItemDelegate(new JsonCell(this));
    setUniformRowHeights(true);
    setAlternatingRowColors(false);
    setSelectionBehavior(SelectRows);
    setIndentation(14);
    setFocusFrame(*this);
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(JsonTreeModel::ValueColumn, QHeaderView::Stretch);
    setContextMenuPolicy(Qt::ActionsContextMenu);
    addContextAction(u"jsonCopyValue"_s, tr("Copy value"), &JsonTreeView::copyValue)->setShortcut(QKeySequence::Copy);
    addContextAction(u"jsonCopyPath"_s, tr("Copy path"), &JsonTreeView::copyPath)
        ->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C));
    addContextAction(u"jsonOpenBelow"_s, tr("Expand all below"), &JsonTreeView::openBelow);
    addContextAction(u"jsonCloseBelow"_s, tr("Collapse all below"), &JsonTreeView::closeBelow);
}

QAction *JsonTreeView::addContextAction(const QString &name, const QString &text, void (JsonTreeView::*done)())
{
    auto *action = new QAction(text, this);
    action->setObjectName(name);
    action->setShortcutContext(Qt::WidgetShortcut);
    connect(action, &QAction::triggered, this, done);
    QTreeView::addAction(action);
    return action;
}

void JsonTreeView::showJson(JsonBytesPtr json, const QString &openAtFirst)
{
    if (json == m_model->json())
        return;
    QSet<QString> open;
    collectOpen({}, open);
    const bool isFirst = m_model->rowCount() == 0;
    const int place = verticalScrollBar()->value();
    m_model->setJson(std::move(json));
    if (isFirst && !openAtFirst.isEmpty())
        open.insert(openAtFirst + u'\n' + openAtFirst);
    reopen({}, open);
    verticalScrollBar()->setValue(place);
}

void JsonTreeView::collectOpen(const QModelIndex &parent, QSet<QString> &open) const
{
    for (int row = 0; row < m_model->rowCount(parent); ++row) {
        const QModelIndex index = m_model->index(row, 0, parent);
        if (!isExpanded(index))
            continue;
        open.insert(idOf(index));
        collectOpen(index, open);
    }
}

void JsonTreeView::reopen(const QModelIndex &parent, const QSet<QString> &open)
{
    if (open.isEmpty())
        return;
    for (int row = 0; row < m_model->rowCount(parent); ++row) {
        const QModelIndex index = m_model->index(row, 0, parent);
        if (!open.contains(idOf(index)))
            continue;
        setExpanded(index, true);
        reopen(index, open);
    }
}

void JsonTreeView::showPlace(const JsonPlace &place)
{
    const QModelIndex index = m_model->indexOf(place);
    if (!index.isValid())
        return;
    setCurrentIndex(index);
    scrollTo(index); // expands its parents
}

void JsonTreeView::copyValue()
{
    if (currentIndex().isValid())
        copyText(currentIndex().data(JsonTextRole).toString(), this);
}

void JsonTreeView::copyPath()
{
    if (currentIndex().isValid())
        copyText(currentIndex().data(JsonPathRole).toString(), this);
}

void JsonTreeView::openBelow()
{
    QModelIndexList waiting{currentIndex().siblingAtColumn(0)};
    for (int opened = 0; !waiting.isEmpty() && opened < mostOpened;) {
        const QModelIndex index = waiting.takeFirst();
        const int rows = m_model->rowCount(index);
        if (!index.isValid() || rows == 0)
            continue;
        setExpanded(index, true);
        opened += rows;
        for (int row = 0; row < rows; ++row)
            waiting.append(m_model->index(row, 0, index));
    }
}

void JsonTreeView::closeBelow()
{
    QModelIndexList waiting{currentIndex().siblingAtColumn(0)};
    while (!waiting.isEmpty()) {
        const QModelIndex index = waiting.takeLast();
        if (!index.isValid() || !isExpanded(index))
            continue;
        for (int row = 0; row < m_model->rowCount(index); ++row)
            waiting.append(m_model->index(row, 0, index));
        setExpanded(index, false);
    }
}

void JsonTreeView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Asterisk) // Qt would expand everything, whatever the number of rows
        openBelow();
    else if (event->matches(QKeySequence::Copy)) // Qt would copy the text of the cell
        copyValue();
    else
        QTreeView::keyPressEvent(event);
}

void JsonTreeView::resizeEvent(QResizeEvent *event)
{
    QTreeView::resizeEvent(event);
    setColumnWidth(JsonTreeModel::KeyColumn, viewport()->width() * 45 / 100);
    setColumnWidth(JsonTreeModel::TypeColumn, fontMetrics().horizontalAdvance(u"boolean"_s) + 2 * space::small);
}

}
