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

// Kibana writes a case in several steps, so it may exist after a 500 or a gateway's error, and after an answer of
// success that cannot be read.
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

// Date math counts from the server's clock, so the two clocks need not agree. The margin covers the time of travel.
CaseQuery recentCases(const SentCase &sent)
{
    constexpr qint64 marginSeconds = 60;
    const qint64 seconds = std::max<qint64>(0, sent.at.secsTo(QDateTime::currentDateTimeUtc()));
    return {.owners = {ownerId(sent.draft.owner)}, .from = u"now-%1s"_s.arg(seconds + marginSeconds)};
}

}

CaseSubmission::CaseSubmission(QObject *parent) : QObject(parent)
{
    m_searchTimer.setSingleShot(true);
    connect(&m_searchTimer, &QTimer::timeout, this, &CaseSubmission::search);
}

void CaseSubmission::setClient(Client *client, const QString &place)
{
    if (client == m_client && place == m_place)
        return;
    m_client = client;
    if (std::exchange(m_place, place) != place)
        m_ownIds.clear(); // another Kibana may use the same ids
    m_searchTimer.stop();
    m_call.reset();
    if (m_state == SubmissionState::Sending) {
        m_error = {.fault = Fault::Cancelled,
            .detail = tr("The connection was closed before the server had answered."),
            .mayHaveActed = true};
        enter(SubmissionState::Unknown);
    } else if (m_state == SubmissionState::Unknown) {
        enter(SubmissionState::Unknown);
        if (m_client && m_place == m_sent.place)
            searchAgain();
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
    const bool busy = m_state == SubmissionState::Sending || m_duplicateSearch == DuplicateSearch::Searching;
    if (busy || m_state == SubmissionState::Created || !m_client)
        return false;
    m_sent = {draft, m_place, QDateTime::currentDateTimeUtc()};
    m_request = createCase(draft);
    m_case.reset();
    m_matchCount = 0;
    enter(SubmissionState::Sending);
    m_call = ask<CreatedCase>(
        *m_client, m_request, caseIn, [this](const Outcome<CreatedCase> &outcome) { onAnswered(outcome); });
    return true;
}

void CaseSubmission::onAnswered(const Outcome<CreatedCase> &outcome)
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
    searchAgain();
}

void CaseSubmission::enter(SubmissionState state, DuplicateSearch duplicateSearch)
{
    m_state = state;
    m_duplicateSearch = duplicateSearch;
    Q_EMIT changed();
}

void CaseSubmission::searchAgain()
{
    if (m_state != SubmissionState::Unknown || m_duplicateSearch == DuplicateSearch::Searching)
        return;
    if (!m_client || m_place != m_sent.place) {
        m_searchError = {.fault = Fault::Cancelled, .detail = tr("The connection the case was sent to is not open.")};
        return enter(SubmissionState::Unknown, DuplicateSearch::Failed);
    }
    m_nextSearch = 0;
    enter(SubmissionState::Unknown, DuplicateSearch::Searching);
    searchLaterOr(DuplicateSearch::None);
}

void CaseSubmission::searchLaterOr(DuplicateSearch conclusion)
{
    if (m_nextSearch < m_searchDelays.size())
        m_searchTimer.start(m_searchDelays[m_nextSearch++]);
    else if (conclusion == DuplicateSearch::None)
        concludeNone();
    else
        enter(SubmissionState::Unknown, conclusion);
}

// Kibana: for an owner whose cases the account may not see, it lists nothing, with status 200.
void CaseSubmission::concludeNone()
{
    if (!m_client)
        return enter(SubmissionState::Unknown, DuplicateSearch::Failed);
    const auto request = findCases({.owners = {ownerId(m_sent.draft.owner)}}, 1, 1);
    m_call = ask<CasePage>(*m_client, request, casePageIn, [this](const Outcome<CasePage> &outcome) {
        const Call done = std::move(m_call);
        if (!outcome) {
            m_searchError = outcome.error();
            return enter(SubmissionState::Unknown, DuplicateSearch::Failed);
        }
        const bool listsSome = outcome->total > 0 || !outcome->cases.isEmpty();
        enter(SubmissionState::Unknown, listsSome ? DuplicateSearch::None : DuplicateSearch::NoneVisible);
    });
}

void CaseSubmission::search()
{
    if (!m_client)
        return enter(SubmissionState::Unknown, DuplicateSearch::Failed);
    const auto request = findCases(recentCases(m_sent), 1, maxCasesPerPage);
    m_call = ask<CasePage>(
        *m_client, request, casePageIn, [this](const Outcome<CasePage> &outcome) { onSearched(outcome); });
}

void CaseSubmission::onSearched(const Outcome<CasePage> &outcome)
{
    if (!outcome) {
        m_searchError = outcome.error();
        return searchLaterOr(DuplicateSearch::Failed);
    }
    QList<CreatedCase> found;
    std::ranges::copy_if(outcome->cases, std::back_inserter(found),
        [this](const CreatedCase &each) { return fits(each, m_sent.draft) && !m_ownIds.contains(each.id); });
    m_matchCount = static_cast<int>(found.size());
    if (found.isEmpty())
        return searchLaterOr(DuplicateSearch::None);
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
    m_searchTimer.stop();
    m_call.reset();
    m_case.reset();
    enter(SubmissionState::Idle);
}

}
