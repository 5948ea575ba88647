// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The popup of the connection switcher: list of connections (with a search field from seven on), and buttons to create,
// manage, edit and delete.

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
    explicit ConnectionPopup(ConnectionList &connections, QWidget *parent); // connections must outlive the popup

    void openBelow(const QWidget &anchor);

Q_SIGNALS:
    void connectionRequested(const QUuid &id);
    void newConnectionRequested();
    void manageConnectionsRequested();
    void editConnectionRequested(const QUuid &id);
    void deleteConnectionRequested(const QUuid &id); // emitted after the user has confirmed

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(
        QObject *watched, QEvent *event) override; // arrow keys in the search field move the list's selection

private:
    void buildLayout();
    QWidget *buildButtons();
    QUuid currentId() const; // of the selected row; null: none
    void requestCurrent();
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
