// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The commands on the endpoint table's cells and columns, with their context menus and keys. Keys apply to the current
// cell.

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
    ThenAscending, // as a further column of the present order
    ThenDescending,
    ChooseColumns, // its keys belong to the page, which has the shortcut
};
QKeySequence keysOf(TableCommand command); // empty: none

enum class CopyPart { Selection, Rows, Column }; // Rows: all visible columns of rows with a selected cell

class TableActions : public QObject
{
    Q_OBJECT
public:
    explicit TableActions(EndpointTable &table); // becomes a child of table

    bool handleKey(const QKeyEvent &event); // executes the command of these keys; false if there is none
    void popUpMenu(const QModelIndex &cell, const QPoint &global); // global: screen coordinates
    void popUpMenuAtCurrent(); // below the current cell, after scrolling to it
    void popUpColumnMenu(int column, const QPoint &global);
    void setOpenAddress(const QString &address) { m_openAddress = address; } // see EndpointTable
    void setCaseRefused(const QString &reason) { m_caseRefusal = reason; } // see EndpointTable

private:
    void perform(TableCommand command);
    void sort(int column, TableCommand command);
    bool canSort(int column, TableCommand command) const;
    void filterTo(const QModelIndex &cell);
    bool isTooMuch(qint64 rows); // to be copied; emits copyRefused() then
    void copySelection();
    void copyAs(CopyPart part, int column, CopyFormat format);

    QMenu *newMenu(const QString &name);
    QPoint belowCurrent() const; // in screen coordinates, after scrolling to the current cell
    void popUpCopyMenu();
    void fillMenu(QMenu &menu, const QModelIndex &cell);
    void addCopyActions(QMenu &menu, const QModelIndex &cell);
    void addColumnCopy(QMenu &menu, int column);
    void addSortActions(QMenu &menu, int column);
    void addColumnActions(QMenu &menu);

    EndpointTable &m_table;
    QString m_openAddress{};
    QString m_caseRefusal{};
};

}
