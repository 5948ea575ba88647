// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/endpoints/changes/changelist.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QStyledItemDelegate>

#include "models/base/plaintext.h"
#include "models/endpoints/values/endpointcolumn.h"
#include "ui/endpoints/table/statusappearance.h"
#include "ui/style/icons.h"
#include "ui/style/theme.h"

using namespace Qt::StringLiterals;

namespace reeve {

namespace {

// Shows a cell as one line of plain text, with the icon of the kind of change.
class ChangeCell : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QString displayText(const QVariant &value, const QLocale &) const override { return oneLine(value.toString()); }

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        if (index.column() != ChangeListModel::Kind)
            return;
        const StatusAppearance appearance = appearanceOf(static_cast<ChangeKind>(index.data(ChangeKindRole).toInt()));
        option->icon = icon(appearance.iconName, appearance.tone);
        option->decorationSize = {14, 14};
        option->features |= QStyleOptionViewItem::HasDecoration;
    }
};

}

ChangeList::ChangeList(QWidget *parent) : QTableView(parent), m_model(new ChangeListModel(this))
{
    setObjectName(u"changeList"_s);
    setAccessibleName(tr("Changes since the last look"));
    setModel(m_model);
    setItemDelegate(new ChangeCell(this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setWordWrap(false);
    setShowGrid(false);
    setTabKeyNavigation(false);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    horizontalHeader()->setSectionResizeMode(ChangeListModel::Kind, QHeaderView::Interactive);
    fitRows();
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ChangeList::onCurrentChanged);
    connect(this, &QAbstractItemView::clicked, this,
        &ChangeList::onCurrentChanged); // a click on the current row chooses it again
    connect(this, &QAbstractItemView::doubleClicked, this, &ChangeList::rowRequested);
}

void ChangeList::fitRows()
{
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + space::small);
    setColumnWidth(ChangeListModel::Kind, fontMetrics().averageCharWidth() * 16 + space::huge);
}

void ChangeList::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitRows();
}

ChangeList::RowKey ChangeList::rowKeyAt(int row) const
{
    const QModelIndex index = m_model->index(row, 0);
    return {static_cast<ChangeKind>(index.data(ChangeKindRole).toInt()), index.data(AgentIdRole).toString()};
}

int ChangeList::rowOf(const RowKey &key) const
{
    return key.agentId.isEmpty() ? -1 : m_model->rowOf(key.kind, key.agentId);
}

void ChangeList::setChanges(const std::shared_ptr<const FleetChanges> &changes, const ChangeKinds &kinds)
{
    const QScopedValueRollback replacing(m_isReplacing, true);
    const RowKey current = rowKeyAt(currentIndex().row());
    const int topRow = rowAt(0);
    const RowKey top = rowKeyAt(topRow);
    const int offset = topRow < 0 ? 0 : rowViewportPosition(topRow);
    m_model->show(changes, kinds);
    executeDelayedItemsLayout();
    updateGeometries(); // updates the range of the scroll bar
    if (const int row = rowOf(current); row >= 0 && row != currentIndex().row())
        selectionModel()->setCurrentIndex(
            m_model->index(row, 0), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    if (const int row = rowOf(top); row >= 0)
        verticalScrollBar()->setValue(verticalScrollBar()->value() + rowViewportPosition(row) - offset);
}

void ChangeList::onCurrentChanged(const QModelIndex &current)
{
    if (m_isReplacing || !current.isValid())
        return;
    const RowKey key = rowKeyAt(current.row());
    Q_EMIT chosen(key.kind, key.agentId, current.siblingAtColumn(ChangeListModel::Host).data().toString());
}

void ChangeList::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (currentIndex().isValid())
            Q_EMIT rowRequested();
        event->accept();
    } else {
        QTableView::keyPressEvent(event);
    }
}

}
