// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/cases/casespage.h"

#include <QStackedWidget>
#include <QVBoxLayout>

#include "models/cases/caserules.h"
#include "ui/cases/casecomposer.h"
#include "ui/cases/caselistview.h"

namespace reeve {

using namespace Qt::StringLiterals;

CasesPage::CasesPage(const QString &draftPath, QWidget *parent)
    : Page(parent)
    , m_list(new CaseListView(this))
    , m_composer(new CaseComposer(draftPath, this))
    , m_stack(new QStackedWidget(this))
{
    setObjectName(u"casesPage"_s);
    m_list->setObjectName(u"casesList"_s);
    m_composer->setObjectName(u"caseComposer"_s);
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_composer);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
    connect(m_list, &CaseListView::newCaseRequested, this, &CasesPage::newCase);
    connect(m_list, &CaseListView::connectionRequested, this, &CasesPage::connectionRequested);
    connect(m_list, &CaseListView::explanationRequested, this, &Page::explanationRequested);
    connect(m_list, &CaseListView::countsChanged, this, &Page::statusChanged);
    connect(m_list, &CaseListView::categoriesChanged, m_composer, &CaseComposer::setKnownCategories);
    connect(m_composer, &CaseComposer::backRequested, this, &CasesPage::showList);
    connect(m_composer, &CaseComposer::explanationRequested, this, &Page::explanationRequested);
    connect(m_composer, &CaseComposer::caseCreated, m_list, &CaseListView::refresh);
    connect(m_composer, &CaseComposer::draftChanged, this, &CasesPage::updateDraftMessage);
    connect(m_composer, &CaseComposer::caseCreated, this, &CasesPage::updateDraftMessage);
    updateDraftMessage();
}

void CasesPage::setSession(Session *session)
{
    m_list->setSession(session);
    m_composer->setSession(session);
}

void CasesPage::refresh()
{
    m_list->refresh();
    m_composer->readMissingSources();
}

QString CasesPage::unsavedWork() const
{
    if (!m_composer->hasNewUnsavedWork())
        return {};
    const QString title = trimmedAsKibana(m_composer->draft().title);
    return title.isEmpty() ? tr("A case you are writing is not created yet. Its draft is kept.")
                           : tr("The case “%1” is not created yet. Its draft is kept.").arg(title);
}

void CasesPage::compose(const CaseDraft &draft)
{
    m_stack->setCurrentWidget(m_composer);
    m_composer->readMissingSources();
    m_composer->compose(draft);
}

void CasesPage::newCase()
{
    m_stack->setCurrentWidget(m_composer);
    m_composer->readMissingSources();
    m_composer->focusFirstField();
}

void CasesPage::updateDraftMessage()
{
    const SubmissionState state = m_composer->submission().state();
    if (state == SubmissionState::Unknown)
        m_list->showUnresolvedCase(m_composer->draft().title.simplified());
    else if (m_composer->hasUnsavedWork())
        m_list->showDraft(m_composer->draft().title.simplified());
    else
        m_list->hideDraft();
}

void CasesPage::showList()
{
    updateDraftMessage();
    m_stack->setCurrentWidget(m_list);
}

}
