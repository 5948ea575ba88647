// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// What opens below the switcher: the connections, a search when they are many, and new, edit, delete.

#include <QFrame>
#include <QUuid>

class QListView;
class QPushButton;
class QSortFilterProxyModel;

namespace reeve {

class ConnectionList;
class MessageBar;
class SearchField;

class ConnectionPopup : public QFrame
{
    Q_OBJECT
public:
    explicit ConnectionPopup(ConnectionList &connections, QWidget *parent); // connections outlives the popup

    void openBelow(const QWidget &anchor);

Q_SIGNALS:
    void connectionRequested(const QUuid &id);
    void newConnectionRequested();
    void manageConnectionsRequested();
    void editConnectionRequested(const QUuid &id);
    void deleteConnectionRequested(const QUuid &id); // confirmed

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override; // up and down in the search field move the list

private:
    void buildLayout();
    QWidget *buildButtons();
    QUuid chosen() const; // null: none
    void choose();
    void askToDelete();
    void updateState();

    ConnectionList &m_connections;
    QSortFilterProxyModel *m_filter;
    SearchField *m_search;
    QListView *m_list;
    MessageBar *m_question;
    QPushButton *m_new;
    QPushButton *m_manage;
    QPushButton *m_edit;
    QPushButton *m_delete;
};

}
