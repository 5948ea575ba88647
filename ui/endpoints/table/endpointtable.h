// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The inventory's table: fast to scroll, copies what is selected, and says what the person wants with it.

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

    static constexpr int mostAtOnce = 20'000; // rows that are copied or searched through; more would hold the window up

    // model speaks the roles of EndpointTableModel; null: nothing is shown.
    void setEndpoints(QAbstractItemModel *model);
    EndpointHeader &header() const { return *m_header; }

    ColumnLayout columnLayout() const;
    void setColumnLayout(const ColumnLayout &layout); // kept and applied as soon as there are columns

    void keyboardSearch(const QString &letters) override; // for a cell of the column that begins with them
    void layOutNow(); // so that rows have their places before the next paint

    QList<int> selectedRows() const; // each row with a selected cell once, ascending
    QString selectionAsText() const; // tab-separated lines; cells between, which are not selected, are empty
    // Column: all of one column's cells, else it is not looked at. Nothing where the model is not of endpoints.
    CopyOrder copyOrder(CopyPart part, int column = -1) const;
    void setOpenAddress(const QString &address); // shown before it is opened

Q_SIGNALS:
    void selectionSettled(); // once after any number of changes of the selection or of what is in it
    void detailRequested();
    void caseRequested();
    void openRequested(int row);
    void filterRequested(int row, reeve::EndpointColumn column);
    void columnsRequested(); // to be chosen
    void columnLayoutChanged();
    void copyFailed(const QString &reason); // plain text
    void copyRefused(int mostRows); // more are selected; an export takes any number

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
    QTimer m_minute{}; // ages of check-ins are painted anew
};

}
