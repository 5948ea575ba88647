// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// A list of objects in an answer as a table with sorting, a filter, a choice of columns, and export.

#include <QWidget>
#include <functional>

#include "models/base/offthread.h"
#include "models/export/exportformat.h"
#include "models/json/jsonsearch.h"
#include "models/json/jsontable.h"

class QAction;
class QMenu;
class QTableView;
class QToolButton;

namespace reeve {

class JsonTableModel;
class MessageBar;
class SearchField;
class SecondaryLabel;

class AnswerTable : public QWidget
{
    Q_OBJECT
public:
    explicit AnswerTable(QWidget *parent = nullptr);

    void showTable(JsonTablePtr table); // null: none
    const JsonTablePtr &table() const;
    void setMasked(bool isMasked);
    std::function<CellMatches()> search(const QString &text) const; // over what is shown now; for worker threads
    void showCell(int position, int column);
    void exportTo(const QString &path); // what is shown, in the format of its extension

Q_SIGNALS:
    void orderChanged(); // rows, their order or the columns are others now

private:
    QToolButton *addButton(const QString &name, const QString &iconName, const QString &text);
    void addActions();
    void addRowAction(const QString &name, const QString &text, void (AnswerTable::*done)());
    void buildLayout();
    void applyOrder();
    void onOrdered(std::vector<int> rows);
    void onHeaderClicked(int column);
    void fillColumns();
    void updateCount();
    QList<int> shownColumns() const; // in reading direction
    QList<int> selectedRows() const;
    void copyValue();
    void copyPath();
    void copyRow();
    void copyRows();
    void askForFile();

    JsonTableModel *m_model;
    SearchField *m_filter;
    SecondaryLabel *m_count;
    QToolButton *m_columns;
    QToolButton *m_export;
    QMenu *m_columnMenu;
    MessageBar *m_message;
    QTableView *m_view;
    TableOrder m_order{};
    OffThread m_ordering{};
    OffThread m_writing{};
};

}
