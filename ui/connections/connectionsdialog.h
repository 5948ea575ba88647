// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Every saved connection in one list: search, open, new, edit, duplicate, delete, reorder, import and export.
// Stays open beside the window.

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
    explicit ConnectionsDialog(SavedConnections &connections, QWidget *parent = nullptr); // connections outlive it

    void importFiles(const QStringList &files); // what could not be read is said, the rest is saved
    void exportTo(const QString &fileOrFolder); // what is selected; a folder for several

    void showProblem(const QString &sentence);

Q_SIGNALS:
    void connectionRequested(const QUuid &id);
    void newConnectionRequested();
    void editConnectionRequested(const QUuid &id);
    void deleteConnectionRequested(const QUuid &id); // confirmed

protected:
    bool focusNextPrevChild(bool next) override { return focusInReadingOrder(*this, next); }

private:
    void buildLayout();
    QWidget *buildButtons();
    QPushButton *addButton(QVBoxLayout &column, const QString &name, const QString &iconName, const QString &text);
    void connectButtons();
    QList<Profile> selected() const; // in the order of the list
    QUuid current() const; // of the only selected one; null: none or several
    void select(const QUuid &id);
    void selectFirst();
    void showState();
    void open();
    void duplicate();
    void askToDelete();
    void move(int by);
    void chooseImport();
    void chooseExport();

    SavedConnections &m_connections;
    ConnectionTable *m_table;
    QSortFilterProxyModel *m_filter;
    SearchField *m_search;
    QTreeView *m_view;
    MessageBar *m_message;
    QUuid m_kept{}; // selected before the list was read again
    QUuid m_asked{}; // whether to delete it
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
