// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The dialog with all saved connections: search, open, create, edit, duplicate, delete, reorder, import, export. Not
// modal.

#include <QDialog>
#include <QUuid>

#include "ui/parts/readingorder.h"

class QPushButton;
class QSortFilterProxyModel;
class QTreeView;
class QVBoxLayout;

namespace reeve {

class ConnectionTable;
class MessageBar;
class SavedConnections;
class SearchField;
struct Profile;

class ConnectionsDialog : public QDialog
{
    Q_OBJECT
public:
    explicit ConnectionsDialog(SavedConnections &connections, QWidget *parent = nullptr); // connections must outlive it

    void importFiles(const QStringList &files); // saves what can be read, reports the rest
    void exportTo(const QString &fileOrFolder); // the selected connections; a folder if there are several

    void showProblem(const QString &sentence); // translated

Q_SIGNALS:
    void connectionRequested(const QUuid &id);
    void newConnectionRequested();
    void editConnectionRequested(const QUuid &id);
    void deleteConnectionRequested(const QUuid &id); // emitted after the user has confirmed

protected:
    bool focusNextPrevChild(bool next) override { return focusInReadingOrder(*this, next); }

private:
    void buildLayout();
    QWidget *buildButtons();
    QPushButton *addButton(QVBoxLayout &column, const QString &name, const QString &iconName, const QString &text);
    void connectButtons();
    QList<Profile> selectedProfiles() const; // in the order of the rows
    QUuid currentId() const; // of the selected connection; null if none or several are selected
    void selectConnection(const QUuid &id);
    void selectFirst();
    void updateButtons();
    void openSelected();
    void duplicateSelected();
    void askToDelete();
    void moveSelected(int by); // rows; negative: up
    void chooseImport();
    void chooseExport();

    SavedConnections &m_connections;
    ConnectionTable *m_table;
    QSortFilterProxyModel *m_filter;
    SearchField *m_search;
    QTreeView *m_view;
    MessageBar *m_message;
    QUuid m_idBeforeReset{}; // selected before the model was reset
    QUuid m_idToDelete{}; // the connection that the delete question is about
    QPushButton *m_open = nullptr;
    QPushButton *m_new = nullptr;
    QPushButton *m_edit = nullptr;
    QPushButton *m_duplicate = nullptr;
    QPushButton *m_delete = nullptr;
    QPushButton *m_up = nullptr;
    QPushButton *m_down = nullptr;
    QPushButton *m_import = nullptr;
    QPushButton *m_export = nullptr;
};

}
