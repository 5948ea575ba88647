// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The list of cases with a search field and a filter by status, and a card of the selected case beside it.

#include <QPointer>
#include <QWidget>
#include <functional>
#include <vector>

#include "models/cases/caselistmodel.h"
#include "models/connection/session.h"

class QPushButton;
class QStackedWidget;
class QTableView;
class QToolButton;

namespace reeve {

class CaseCard;
class EmptyState;
class MessageBar;
class ScrollPage;
class SearchField;
class StatusFilter;

class CaseListView : public QWidget
{
    Q_OBJECT
public:
    explicit CaseListView(QWidget *parent = nullptr);

    void setSession(Session *session); // null: the list is empty
    void refresh();
    const CaseListModel &model() const { return m_model; }
    void showDraft(const QString &title); // shows that there is an unfinished draft; title may be empty
    void showUnresolvedCase(const QString &title); // shows that it is not known whether the case was created
    void hideDraft();

Q_SIGNALS:
    void newCaseRequested();
    void connectionRequested();
    void explanationRequested(const reeve::Diagnosis &diagnosis);
    void countsChanged(const QString &text); // translated: "12 cases"
    void categoriesChanged(const QStringList &categories); // of the listed cases, sorted, without duplicates

private:
    struct EmptyAction {
        QString text{};
        std::function<void()> run{};
    };

    QWidget *buildHead();
    QWidget *buildTable();
    void connectModel();
    void showState();
    void showEmptyState();
    void showNoMatch();
    void showEmpty(
        const QString &iconName, const QString &headline, const QString &text, std::vector<EmptyAction> actions);
    EmptyAction newCaseAction();
    EmptyAction showAllAction(); // drops search and filter
    void showReadOnly();
    void hideColumns();
    void onCurrentRowChanged();
    void updateCategories();

    QPointer<Session> m_session{};
    CaseListModel m_model;
    SearchField *m_search;
    StatusFilter *m_statuses;
    QToolButton *m_refresh;
    QPushButton *m_create;
    MessageBar *m_message;
    MessageBar *m_draft;
    EmptyState *m_empty;
    std::vector<EmptyAction> m_emptyActions{};
    QTableView *m_table;
    CaseCard *m_card;
    ScrollPage *m_cardArea = nullptr;
    QStackedWidget *m_stack;
};

}
