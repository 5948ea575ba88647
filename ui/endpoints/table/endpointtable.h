// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The endpoint table: selection of cells, menus and keys, copying. It emits what the user asks for and changes nothing
// but its own columns.

#include <QTimer>

#include "models/endpoints/export/copytext.h"
#include "ui/endpoints/table/columnlayout.h"
#include "ui/endpoints/table/frozentable.h"

namespace reeve {

class EndpointHeader;
class TableActions;
enum class CopyPart;

class EndpointTable : public FrozenTable
{
    Q_OBJECT
public:
    explicit EndpointTable(QWidget *parent = nullptr);

    static constexpr int maximumRowsAtOnce = 20'000; // that are copied or searched on the GUI thread

    // model has the roles of EndpointTableModel and outlives the table or the next call; null: the table is empty.
    void setEndpoints(QAbstractItemModel *model);
    EndpointHeader &header() const { return *m_header; }

    ColumnLayout columnLayout() const;
    void setColumnLayout(const ColumnLayout &layout); // applied when there is a model

    void keyboardSearch(const QString &text) override; // does nothing in tables of more than maximumRowsAtOnce rows
    void layOutNow(); // gives all rows their geometry now instead of before the next paint

    QList<int> selectedRows() const; // rows with a selected cell, ascending, each once
    QString selectionAsText() const; // see cellsAsText()
    // Returns the arguments of copiedText() for a part of the table; column is used with CopyPart::Column only. Empty if
    // the model is not an EndpointTableModel.
    CopyOrder copyOrder(CopyPart part, int column = -1) const;
    void setOpenAddress(const QString &address); // Kibana's host name, for the menu
    void setCaseRefused(const QString &reason); // why no case can be created, translated; empty: one can

Q_SIGNALS:
    void selectionSettled(); // queued, once for any number of changes of the selection or of selected rows
    void detailRequested();
    void caseRequested();
    void openRequested(int row);
    void filterRequested(int row, reeve::EndpointColumn column);
    void columnsRequested(); // the user wants to choose columns
    void columnLayoutChanged();
    void copyFailed(const QString &reason); // translated plain text
    void copyRefused(int maximumRows); // more rows are selected than can be copied

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    QItemSelectionModel::SelectionFlags selectionCommand(const QModelIndex &index, const QEvent *event) const override;

private:
    void tuneForSpeed();

    EndpointHeader *m_header;
    TableActions *m_actions;
    ColumnLayout m_layout = defaultColumnLayout();
    QTimer m_settle{};
    QTimer m_repaintTimer{}; // repaints the ages of check-ins
};

}
