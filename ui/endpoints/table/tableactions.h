// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// What can be done with the table's cells and columns, by menu and by keyboard alone: every command of the menus that
// has keys shows them, and they work on the current cell.

#include <QKeySequence>
#include <QObject>

#include "models/endpoints/export/copytext.h"

class QAction;
class QKeyEvent;
class QMenu;
class QModelIndex;

namespace reeve {

class EndpointTable;

enum class TableCommand {
    Menu,
    Copy,
    CopyMenu,
    FilterToValue,
    SortAscending,
    SortDescending,
    ThenAscending, // among the equals of the columns that rows are sorted by already
    ThenDescending,
    ChooseColumns, // its keys work in the whole page, which has to listen for them
};
QKeySequence keysOf(TableCommand command);

enum class CopyPart { Selection, Rows, Column }; // Rows: those with a selected cell, as wide as the table

class TableActions : public QObject
{
    Q_OBJECT
public:
    explicit TableActions(EndpointTable &table); // its child

    bool handleKey(const QKeyEvent &event); // whether its keys are those of a command, which is done then
    void popUpMenu(const QModelIndex &cell, const QPoint &global);
    void popUpMenuAtCurrent(); // below the current cell, which is brought into sight
    void popUpColumnMenu(int column, const QPoint &global);
    void setOpenAddress(const QString &address) { m_openAddress = address; }

private:
    void perform(TableCommand command);
    void sort(int column, TableCommand command);
    bool canSort(int column, TableCommand command) const;
    void filterTo(const QModelIndex &cell);
    bool isTooMuch(qint64 rows); // to be copied; says so
    void copySelection();
    void copyAs(CopyPart part, int column, CopyFormat format);

    QMenu *newMenu(const QString &name);
    QPoint belowCurrent() const; // global; the current cell is brought into sight
    void popUpCopyMenu();
    void fillMenu(QMenu &menu, const QModelIndex &cell);
    void addCopyActions(QMenu &menu, const QModelIndex &cell);
    void addColumnCopy(QMenu &menu, int column);
    void addSortActions(QMenu &menu, int column);
    void addColumnActions(QMenu &menu);

    EndpointTable &m_table;
    QString m_openAddress{};
};

}
