// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The inventory's table: fast to scroll, copies what is selected, and says what the person wants with it.

#include <QTimer>

#include "models/endpoints/export/copytext.h"
#include "ui/endpoints/table/columnlayout.h"
#include "ui/endpoints/table/frozentable.h"

class QMenu;

namespace reeve {

class EndpointHeader;

enum class CopyPart { Selection, Rows, Column }; // Rows: those with a selected cell, as wide as the table

class EndpointTable : public FrozenTable
{
    Q_OBJECT
public:
    explicit EndpointTable(QWidget *parent = nullptr);

    // model speaks the roles of EndpointTableModel; null: nothing is shown.
    void setEndpoints(QAbstractItemModel *model);
    EndpointHeader &header() const { return *m_header; }

    ColumnLayout columnLayout() const;
    void setColumnLayout(const ColumnLayout &layout); // kept and applied as soon as there are columns

    void layOutNow(); // so that rows have their places before the next paint

    QList<int> selectedRows() const; // each row with a selected cell once, ascending
    QString selectionAsText() const; // tab-separated lines; cells between, which are not selected, are empty
    // Column: all of one column's cells, else it is not looked at. Nothing where the model is not of endpoints.
    CopyOrder copyOrder(CopyPart part, int column = -1) const;
    void setOpenAddress(const QString &address) { m_openAddress = address; } // shown before it is opened

Q_SIGNALS:
    void selectionSettled(); // once after any number of changes of the selection or of what is in it
    void detailWanted();
    void caseWanted();
    void openWanted(int row);
    void filterWanted(int row, reeve::EndpointColumn column);
    void columnLayoutChanged();
    void copyFailed(const QString &reason); // plain text
    void copyRefused(int mostRows); // more are selected; an export takes any number

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void tuneForSpeed();
    void fillMenu(QMenu &menu, const QModelIndex &index);
    void addCopyActions(QMenu &menu, const QModelIndex &index);
    void addColumnCopy(QMenu &menu, int column);
    void showHeaderMenu(int column, const QPoint &global);
    bool isTooMuch(qint64 rows); // to be copied; says so
    void copySelection();
    void copyAs(CopyPart part, int column, CopyFormat format);

    EndpointHeader *m_header;
    ColumnLayout m_layout = defaultColumnLayout();
    QTimer m_settle{};
    QTimer m_minute{}; // ages of check-ins are painted anew
    QString m_openAddress{};
};

}
