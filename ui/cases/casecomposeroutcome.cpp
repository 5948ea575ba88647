// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QStackedWidget>

#include "models/cases/caseaddress.h"
#include "ui/cases/casecard.h"
#include "ui/cases/casecomposer.h"
#include "ui/cases/caseform.h"
#include "ui/cases/submissionreport.h"
#include "ui/parts/messagebar.h"

namespace reeve {

void CaseComposer::submitDraft()
{
    const bool undecided = m_submission.state() == SubmissionState::Unknown;
    if (m_pages->currentIndex() != 0 || undecided || m_sources.isLoadingConfiguration())
        return;
    m_form->commitPending();
    if (const auto problems = m_form->problems(); !problems.empty()) {
        m_form->showAllProblems();
        return m_form->focusProblem(problems.front());
    }
    m_journal.flush();
    m_submission.submit(draft());
}

void CaseComposer::onSubmissionChanged()
{
    m_journal.setSent(m_submission.unresolved());
    noteAccess();
    switch (m_submission.state()) {
    case SubmissionState::Idle:
    case SubmissionState::Sending:
        m_outcome->clear();
        break;
    case SubmissionState::Failed:
        if (m_session)
            m_outcome->showDiagnosis(m_session->explain(m_submission.request(), m_submission.error()));
        break;
    case SubmissionState::Unknown:
        showUnknown();
        break;
    case SubmissionState::Created:
        m_outcome->clear();
        showCreated();
        break;
    }
    updateState();
}

void CaseComposer::noteAccess()
{
    if (m_submission.state() == SubmissionState::Failed)
        m_access.noteFailed(m_submission.error());
    if (m_submission.state() == SubmissionState::Created && m_session)
        m_access.noteCreated(m_submission.draftSent().owner);
}

QString CaseComposer::ownerHint() const
{
    const CaseOwner owner = draft().owner;
    if (!m_session)
        return {};
    const bool settingsFailed = !m_sources.isLoadingConfiguration() && !m_sources.configuration().isKnown;
    if (settingsFailed && m_access.creating(owner) != OwnerRight::Refused)
        return tr("The case settings of %1 could not be read: custom fields and templates are not offered.")
            .arg(ownerTitle(owner));
    switch (m_access.creating(owner)) {
    case OwnerRight::Unknown:
        return tr("Unknown until it is tried: whether this account may create cases of %1.").arg(ownerTitle(owner));
    case OwnerRight::Allowed:
        return tr("This account has created a case of %1.").arg(ownerTitle(owner));
    case OwnerRight::Refused:
        return tr("Kibana has refused this account to create cases of %1.").arg(ownerTitle(owner));
    }
    return {};
}

void CaseComposer::showUnknown()
{
    const SubmissionReport report = submissionReport(m_submission);
    std::vector<MessageAction> actions;
    for (const ReportAction action : report.actions)
        actions.push_back({reportActionText(action), [this, action] {
            switch (action) {
            case ReportAction::Accept:
                m_submission.accept();
                return;
            case ReportAction::LookAgain:
                return m_submission.searchAgain();
            case ReportAction::CreateAgain:
                m_submission.submit(draft());
                return;
            }
        }});
    m_outcome->showMessage(report.tone, report.text, std::move(actions));
}

void CaseComposer::showCreated()
{
    m_journal.remove();
    m_notice->clear();
    const CreatedCase created = *m_submission.createdCase();
    m_card->showCase(created, m_session ? caseAddress(m_session->client().target(), created) : QUrl());
    m_pages->setCurrentIndex(1);
    if (isVisible())
        m_card->setFocus(); // the button that had it is gone with the form
    Q_EMIT caseCreated(created);
}

}
