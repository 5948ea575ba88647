// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The list of cases with its search, and a card of the chosen one beside it.

#include <QPointer>
#include <QWidget>

#include "models/cases/caselistmodel.h"
#include "models/connection/session.h"

class QStackedWidget;
class QTableView;
class QToolButton;

namespace reeve {

class CaseCard;
class EmptyState;
class MessageBar;
class ScrollPage;
class SearchField;

class CaseListView : public QWidget
{
    Q_OBJECT
public:
    explicit CaseListView(QWidget *parent = nullptr);

    void setSession(Session *session);
    void refresh();
    const CaseListModel &model() const { return m_model; }
    void showDraft(const QString &title); // that it waits in the composer; it may have no title yet
    void showUndecided(const QString &title); // a case that was sent and not heard of
    void showNoDraft();

Q_SIGNALS:
    void newCaseRequested();
    void connectionRequested();
    void explanationRequested(const reeve::Diagnosis &diagnosis);
    void countsChanged(const QString &text);
    void categoriesChanged(const QStringList &categories);

private:
    QWidget *buildHead();
    QWidget *buildTable();
    void showState();
    void showChosen();
    void tellCategories();

    QPointer<Session> m_session{};
    CaseListModel m_model;
    SearchField *m_search;
    QToolButton *m_refresh;
    MessageBar *m_message;
    MessageBar *m_draft;
    EmptyState *m_empty;
    QTableView *m_table;
    CaseCard *m_card;
    ScrollPage *m_cardArea = nullptr;
    QStackedWidget *m_stack;
};

}
