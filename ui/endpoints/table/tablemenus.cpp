// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QMenu>

#include "models/base/plaintext.h"
#include "models/endpoints/inventory/valuefilter.h"
#include "models/endpoints/table/endpointtablemodel.h"
#include "ui/endpoints/table/copymenu.h"
#include "ui/endpoints/table/endpointheader.h"
#include "ui/endpoints/table/endpointtable.h"
#include "ui/endpoints/table/tableactions.h"
#include "ui/parts/copyabletext.h"
#include "ui/style/icons.h"

using namespace Qt::StringLiterals;

namespace reeve {

namespace {

QString textAt(const QModelIndex &index, EndpointColumn column)
{
    return index.siblingAtColumn(static_cast<int>(column)).data(Qt::DisplayRole).toString();
}

bool hasEndpoints(const EndpointTable &table)
{
    return qobject_cast<const EndpointTableModel *>(table.model());
}

template<typename Context, typename Done>
QAction *add(QMenu &menu, const QString &name, const QString &text, Context *context, Done done,
    const QString &iconName = {}, const QKeySequence &keys = {})
{
    QAction *action = menu.addAction(iconName.isEmpty() ? QIcon() : icon(iconName), text, context, done);
    action->setObjectName(name);
    action->setShortcut(keys);
    return action;
}

}

QMenu *TableActions::newMenu(const QString &name)
{
    auto *menu = new QMenu(&m_table);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(name);
    menu->setToolTipsVisible(true);
    return menu;
}

QPoint TableActions::belowCurrent() const
{
    m_table.scrollTo(m_table.currentIndex());
    return m_table.viewport()->mapToGlobal(m_table.visualRect(m_table.currentIndex()).bottomLeft());
}

// Without a current cell the first visible one becomes current.
void TableActions::popUpMenuAtCurrent()
{
    if (!m_table.currentIndex().isValid())
        m_table.setCurrentIndex(m_table.indexAt({1, 1}));
    if (m_table.currentIndex().isValid())
        popUpMenu(m_table.currentIndex(), belowCurrent());
}

void TableActions::popUpMenu(const QModelIndex &cell, const QPoint &global)
{
    QMenu *menu = newMenu(u"endpointsMenu"_s);
    fillMenu(*menu, cell);
    menu->popup(global);
}

void TableActions::popUpCopyMenu()
{
    if (!m_table.currentIndex().isValid())
        return;
    QMenu *menu = newMenu(u"copyMenu"_s);
    addCopyActions(*menu, m_table.currentIndex());
    menu->popup(belowCurrent());
}

void TableActions::popUpColumnMenu(int column, const QPoint &global)
{
    QMenu *menu = newMenu(u"columnMenu"_s);
    addSortActions(*menu, column);
    menu->addSeparator();
    if (hasEndpoints(m_table)) {
        add(
            *menu, u"copyColumn"_s, tr("Copy column"), this,
            [this, column] { copyAs(CopyPart::Column, column, CopyFormat::Text); }, u"copy"_s);
        addColumnCopy(*menu, column);
        menu->addSeparator();
    }
    addColumnActions(*menu);
    menu->popup(global);
}

void TableActions::fillMenu(QMenu &menu, const QModelIndex &index)
{
    // Rows may be replaced while the menu is open.
    const QPersistentModelIndex cell(index);
    const auto column = static_cast<EndpointColumn>(index.column());
    addCopyActions(menu, index);
    menu.addSeparator();
    if (canFilterBy(column))
        add(
            menu, u"filterToValue"_s, isListColumn(column) ? tr("Filter to these values") : tr("Filter to this value"),
            this, [this, cell] { filterTo(cell); }, u"funnel"_s, keysOf(TableCommand::FilterToValue));
    QAction *newCase = add(
        menu, u"newCase"_s, tr("New case from selection"), &m_table, &EndpointTable::caseRequested, u"briefcase"_s);
    newCase->setEnabled(m_caseRefusal.isEmpty());
    newCase->setToolTip(plainToolTip(m_caseRefusal));
    newCase->setStatusTip(m_caseRefusal);
    const QString open = m_openAddress.isEmpty() ? tr("Open in Kibana") : tr("Open in Kibana (%1)").arg(m_openAddress);
    add(
        menu, u"openInKibana"_s, open, this,
        [this, cell] {
            if (cell.isValid())
                Q_EMIT m_table.openRequested(cell.row());
        },
        u"external-link"_s)
        ->setEnabled(!m_openAddress.isEmpty());
    menu.addSeparator();
    addSortActions(menu, index.column());
    menu.addSeparator();
    addColumnActions(menu);
}

void TableActions::addCopyActions(QMenu &menu, const QModelIndex &index)
{
    add(
        menu, u"copySelection"_s, tr("Copy"), this, [this] { copySelection(); }, u"copy"_s, QKeySequence::Copy);
    if (hasEndpoints(m_table)) {
        addCopyMenu(menu, u"copyAs"_s, tr("Copy as"), everyCopyFormat().sliced(1), this,
            [this](CopyFormat format) { copyAs(CopyPart::Selection, -1, format); });
        if (auto *formats = menu.findChild<QMenu *>(u"copyAs"_s); formats && menu.objectName() != "copyMenu"_L1)
            formats->menuAction()->setShortcut(keysOf(TableCommand::CopyMenu));
        addCopyMenu(menu, u"copyRowsAs"_s, tr("Copy whole rows as"), everyCopyFormat(), this,
            [this](CopyFormat format) { copyAs(CopyPart::Rows, -1, format); });
        addColumnCopy(menu, index.column());
    }
    const QString host = textAt(index, EndpointColumn::HostName);
    add(menu, u"copyHostName"_s, tr("Copy host name"), this, [this, host] { copyText(host, m_table.viewport()); });
    const QString id = index.data(AgentIdRole).toString();
    add(menu, u"copyAgentId"_s, tr("Copy agent id"), this, [this, id] { copyText(id, m_table.viewport()); });
}

void TableActions::addColumnCopy(QMenu &menu, int column)
{
    addCopyMenu(menu, u"copyColumnAs"_s, tr("Copy whole column as"), everyCopyFormat(), this,
        [this, column](CopyFormat format) { copyAs(CopyPart::Column, column, format); });
}

void TableActions::addSortActions(QMenu &menu, int column)
{
    const auto addSort = [&](const QString &name, const QString &text, TableCommand command) {
        QAction *action = add(
            menu, name, text, this, [this, column, command] { sort(column, command); }, {}, keysOf(command));
        action->setEnabled(canSort(column, command));
        if (!action->isEnabled())
            action->setToolTip(plainToolTip(m_table.header().toolTipFor(column)));
    };
    addSort(u"sortAscending"_s, tr("Sort ascending"), TableCommand::SortAscending);
    addSort(u"sortDescending"_s, tr("Sort descending"), TableCommand::SortDescending);
    if (!canSort(column, TableCommand::ThenAscending))
        return;
    addSort(u"thenAscending"_s, tr("Then sort ascending"), TableCommand::ThenAscending);
    addSort(u"thenDescending"_s, tr("Then sort descending"), TableCommand::ThenDescending);
}

void TableActions::addColumnActions(QMenu &menu)
{
    QAction *freeze = add(menu, u"freezeFirst"_s, tr("Freeze first column"), &m_table, &EndpointTable::setFirstFrozen);
    freeze->setCheckable(true);
    freeze->setChecked(m_table.isFirstFrozen());
    add(menu, u"chooseColumns"_s, tr("Choose columns"), &m_table, &EndpointTable::columnsRequested, u"columns-3"_s,
        keysOf(TableCommand::ChooseColumns));
}

}
