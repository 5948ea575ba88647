// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/endpoints/table/tableactions.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <array>

#include "models/endpoints/inventory/valuefilter.h"
#include "ui/endpoints/table/endpointheader.h"
#include "ui/endpoints/table/endpointtable.h"
#include "ui/parts/copyabletext.h"

namespace reeve {

namespace {

struct CommandKeys {
    TableCommand command;
    QKeyCombination keys;
};
constexpr std::array commandKeys{
    CommandKeys{TableCommand::Menu, Qt::SHIFT | Qt::Key_F10},
    CommandKeys{TableCommand::Copy, Qt::CTRL | Qt::Key_C},
    CommandKeys{TableCommand::CopyMenu, Qt::CTRL | Qt::SHIFT | Qt::Key_C},
    CommandKeys{TableCommand::FilterToValue, Qt::CTRL | Qt::SHIFT | Qt::Key_F},
    CommandKeys{TableCommand::SortAscending, Qt::ALT | Qt::Key_Up},
    CommandKeys{TableCommand::SortDescending, Qt::ALT | Qt::Key_Down},
    CommandKeys{TableCommand::ThenAscending, Qt::ALT | Qt::SHIFT | Qt::Key_Up},
    CommandKeys{TableCommand::ThenDescending, Qt::ALT | Qt::SHIFT | Qt::Key_Down},
    CommandKeys{TableCommand::ChooseColumns, Qt::CTRL | Qt::SHIFT | Qt::Key_L},
};

bool isDescending(TableCommand command)
{
    return command == TableCommand::SortDescending || command == TableCommand::ThenDescending;
}

bool isAlso(TableCommand command)
{
    return command == TableCommand::ThenAscending || command == TableCommand::ThenDescending;
}

}

QKeySequence keysOf(TableCommand command)
{
    const auto *const found = std::ranges::find(commandKeys, command, &CommandKeys::command);
    return found == commandKeys.end() ? QKeySequence() : QKeySequence(found->keys);
}

TableActions::TableActions(EndpointTable &table) : QObject(&table), m_table(table) { }

bool TableActions::handleKey(const QKeyEvent &event)
{
    const QKeyCombination pressed(event.modifiers() & ~Qt::KeypadModifier, Qt::Key(event.key()));
    const auto *const found = std::ranges::find(commandKeys, pressed, &CommandKeys::keys);
    if (found != commandKeys.end())
        perform(found->command);
    else if (event.keyCombination() == QKeyCombination(Qt::CTRL, Qt::Key_Insert)) // Qt's second shortcut for copying
        perform(TableCommand::Copy);
    else
        return false;
    return true;
}

void TableActions::perform(TableCommand command)
{
    switch (command) {
    case TableCommand::Menu:
        return popUpMenuAtCurrent();
    case TableCommand::Copy:
        return copySelection();
    case TableCommand::CopyMenu:
        return popUpCopyMenu();
    case TableCommand::FilterToValue:
        return filterTo(m_table.currentIndex());
    case TableCommand::SortAscending:
    case TableCommand::SortDescending:
    case TableCommand::ThenAscending:
    case TableCommand::ThenDescending:
        return sort(m_table.currentIndex().column(), command);
    case TableCommand::ChooseColumns:
        Q_EMIT m_table.columnsRequested();
    }
}

bool TableActions::canSort(int column, TableCommand command) const
{
    const auto which = static_cast<EndpointColumn>(column);
    return column >= 0 && (isAlso(command) ? m_table.header().canSortAlsoBy(which) : m_table.header().canSortBy(which));
}

void TableActions::sort(int column, TableCommand command)
{
    const auto which = static_cast<EndpointColumn>(column);
    if (!canSort(column, command))
        return;
    if (isAlso(command))
        m_table.header().sortAlsoBy(which, isDescending(command));
    else
        m_table.header().sortBy(which, isDescending(command));
}

void TableActions::filterTo(const QModelIndex &cell)
{
    if (const auto column = static_cast<EndpointColumn>(cell.column()); cell.isValid() && canFilterBy(column))
        Q_EMIT m_table.filterRequested(cell.row(), column);
}

bool TableActions::isTooMuch(qint64 rows)
{
    if (rows > EndpointTable::maximumRowsAtOnce)
        Q_EMIT m_table.copyRefused(EndpointTable::maximumRowsAtOnce);
    return rows > EndpointTable::maximumRowsAtOnce;
}

void TableActions::copySelection()
{
    if (isTooMuch(m_table.selectedRows().size()))
        return;
    if (const QString text = m_table.selectionAsText(); !text.isEmpty())
        QGuiApplication::clipboard()->setText(text);
}

void TableActions::copyAs(CopyPart part, int column, CopyFormat format)
{
    const QAbstractItemModel *model = m_table.model();
    if (!model || isTooMuch(part == CopyPart::Column ? model->rowCount() : m_table.selectedRows().size()))
        return;
    if (const QString text = copiedText(m_table.copyOrder(part, column), format); !text.isEmpty())
        return copyText(text, m_table.viewport());
    if (format == CopyFormat::Kql)
        Q_EMIT m_table.copyFailed(tr("Nothing was copied: these endpoints have no agent ID that KQL could ask for."));
}

}
