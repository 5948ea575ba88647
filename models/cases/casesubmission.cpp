// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/cases/casesubmission.h"

#include <algorithm>

#include "models/cases/casereader.h"
#include "models/cases/caserequests.h"
#include "models/cases/caserules.h"
#include "models/cases/casetext.h"

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

// Kibana writes a case in several steps, so a 500 or a gateway's answer may come after the case was made,
// and so does an answer of success that cannot be read.
bool mayExist(const ApiError &error)
{
    return error.mayHaveActed || error.fault == Fault::ServerFault || error.fault == Fault::GatewayFailed
        || error.fault == Fault::BadBody;
}

bool fits(const CreatedCase &found, const CaseDraft &draft)
{
    return found.title == trimmedAsKibana(draft.title) && found.description == trimmedAsKibana(draft.description)
        && found.owner == ownerId(draft.owner) && found.severity == severityId(draft.severity);
}

// Date math is counted from the server's clock, so the two clocks need not agree. The margin covers the way there.
CaseQuery recentCases(const SentCase &sent)
{
    constexpr qint64 marginSeconds = 60;
    const qint64 seconds = std::max<qint64>(0, sent.at.secsTo(QDateTime::currentDateTimeUtc()));
    return {.owners = {ownerId(sent.draft.owner)}, .from = u"now-%1s"_s.arg(seconds + marginSeconds)};
}

}

CaseSubmission::CaseSubmission(QObject *parent) : QObject(parent)
{
    m_lookTimer.setSingleShot(true);
    connect(&m_lookTimer, &QTimer::timeout, this, &CaseSubmission::look);
}

void CaseSubmission::setClient(Client *client, const QString &place)
{
    if (client == m_client && place == m_place)
        return;
    m_client = client;
    if (std::exchange(m_place, place) != place)
        m_ownIds.clear(); // another Kibana may give out the same ids
    m_lookTimer.stop();
    m_call.reset();
    if (m_state == SubmissionState::Sending) {
        m_error = {.fault = Fault::Cancelled,
            .detail = tr("The connection was closed before the server had answered."),
            .mayHaveActed = true};
        enter(SubmissionState::Unknown);
    } else if (m_state == SubmissionState::Unknown) {
        enter(SubmissionState::Unknown);
        if (m_client && m_place == m_sent.place)
            lookAgain();
    }
}

void CaseSubmission::resume(const SentCase &sent)
{
    if (m_state != SubmissionState::Idle)
        return;
    m_sent = sent;
    m_request = createCase(sent.draft);
    m_error = {.fault = Fault::Cancelled,
        .detail = tr("Reeve was closed before it was known whether this case was created."),
        .mayHaveActed = true};
    enter(SubmissionState::Unknown);
}

std::optional<SentCase> CaseSubmission::unresolved() const
{
    if (m_state == SubmissionState::Sending || m_state == SubmissionState::Unknown)
        return m_sent;
    return {};
}

bool CaseSubmission::submit(const CaseDraft &draft)
{
    const bool busy = m_state == SubmissionState::Sending || m_duplicateSearch == DuplicateSearch::Looking;
    if (busy || m_state == SubmissionState::Created || !m_client)
        return false;
    m_sent = {draft, m_place, QDateTime::currentDateTimeUtc()};
    m_request = createCase(draft);
    m_case.reset();
    m_fitting = 0;
    enter(SubmissionState::Sending);
    m_call = ask<CreatedCase>(
        *m_client, m_request, caseIn, [this](const Outcome<CreatedCase> &outcome) { answered(outcome); });
    return true;
}

void CaseSubmission::answered(const Outcome<CreatedCase> &outcome)
{
    if (outcome) {
        m_case = *outcome;
        m_ownIds.append(outcome->id);
        return enter(SubmissionState::Created);
    }
    m_error = outcome.error();
    if (!mayExist(m_error))
        return enter(SubmissionState::Failed);
    enter(SubmissionState::Unknown);
    lookAgain();
}

void CaseSubmission::enter(SubmissionState state, DuplicateSearch duplicateSearch)
{
    m_state = state;
    m_duplicateSearch = duplicateSearch;
    Q_EMIT changed();
}

void CaseSubmission::lookAgain()
{
    if (m_state != SubmissionState::Unknown || m_duplicateSearch == DuplicateSearch::Looking)
        return;
    if (!m_client || m_place != m_sent.place) {
        m_searchError = {.fault = Fault::Cancelled, .detail = tr("The connection the case was sent to is not open.")};
        return enter(SubmissionState::Unknown, DuplicateSearch::CouldNotLook);
    }
    m_nextLook = 0;
    enter(SubmissionState::Unknown, DuplicateSearch::Looking);
    lookLaterOr(DuplicateSearch::None);
}

void CaseSubmission::lookLaterOr(DuplicateSearch conclusion)
{
    if (m_nextLook < m_lookDelays.size())
        m_lookTimer.start(m_lookDelays[m_nextLook++]);
    else
        enter(SubmissionState::Unknown, conclusion);
}

void CaseSubmission::look()
{
    if (!m_client)
        return enter(SubmissionState::Unknown, DuplicateSearch::CouldNotLook);
    const auto request = findCases(recentCases(m_sent), 1, maxCasesPerPage);
    m_call =
        ask<CasePage>(*m_client, request, casePageIn, [this](const Outcome<CasePage> &outcome) { looked(outcome); });
}

void CaseSubmission::looked(const Outcome<CasePage> &outcome)
{
    if (!outcome) {
        m_searchError = outcome.error();
        return lookLaterOr(DuplicateSearch::CouldNotLook);
    }
    QList<CreatedCase> found;
    std::ranges::copy_if(outcome->cases, std::back_inserter(found),
        [this](const CreatedCase &each) { return fits(each, m_sent.draft) && !m_ownIds.contains(each.id); });
    m_fitting = static_cast<int>(found.size());
    if (found.isEmpty())
        return lookLaterOr(DuplicateSearch::None);
    m_case = found.first();
    enter(SubmissionState::Unknown, found.size() == 1 ? DuplicateSearch::One : DuplicateSearch::Several);
}

bool CaseSubmission::accept()
{
    if (m_state != SubmissionState::Unknown || m_duplicateSearch != DuplicateSearch::One)
        return false;
    m_ownIds.append(m_case->id);
    enter(SubmissionState::Created);
    return true;
}

void CaseSubmission::reset()
{
    if (m_state == SubmissionState::Sending)
        return;
    m_lookTimer.stop();
    m_call.reset();
    m_case.reset();
    enter(SubmissionState::Idle);
}

}
