// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Creates one case, once. When the connection breaks after the request was sent, it is unknown whether the case exists:
// the case is then searched for, the result is reported, and the user decides. A POST is never repeated automatically.
//
//   Idle -> Sending -> Created | Failed | Unknown
//   Failed, Unknown -> Sending (submit again); Unknown -> Created (accept); any but Sending -> Idle (reset)
//   Idle -> Unknown (resume: it was sent before the last restart)

#include <QObject>
#include <QPointer>
#include <QTimer>
#include <optional>
#include <vector>

#include "models/cases/casedraft.h"
#include "models/cases/createdcase.h"
#include "models/cases/sentcase.h"
#include "models/kibana/client.h"

namespace reeve {

enum class SubmissionState {
    Idle,
    Sending,
    Created,
    Failed, // the server refused, or was never reached: no case was created
    Unknown, // the request was sent, and no answer says whether the case was created
};

// The search for the case in SubmissionState::Unknown.
enum class DuplicateSearch {
    NotSearched,
    Searching,
    One, // exactly one case matches: see createdCase(); most likely it is this one
    Several, // more than one matches
    None, // none matches, after several searches
    // None matches, and Kibana lists no case of that owner to this account at all: it may not see them, or there are
    // none. The case may exist unseen.
    NoneVisible,
    Failed, // the search failed, or the connection is not open any more: see searchError()
};

class CaseSubmission : public QObject
{
    Q_OBJECT
public:
    explicit CaseSubmission(QObject *parent = nullptr);

    // place: an id of the connection and space; a case is only searched for in the place that it was sent to. client is
    // null while no connection is open. A request under way is dropped, and the state becomes Unknown.
    void setClient(Client *client, const QString &place);
    // Milliseconds before each search, in order. Elasticsearch shows a new case with a delay.
    void setSearchDelays(std::vector<int> delays) { m_searchDelays = std::move(delays); }

    // False: not started, because a case is being sent or searched for, was created already (reset() first), or there
    // is no client.
    bool submit(const CaseDraft &draft);
    // Continues with an unresolved() case from before a restart; it is searched for once its connection is open.
    void resume(const SentCase &sent);
    void searchAgain(); // in Unknown
    bool accept(); // in Unknown with One: the user confirms that it is the case that was sent. False: not in that state
    void reset(); // to Idle; nothing while Sending

    // In Sending and Unknown: the case to store until its fate is known. Set before the request is sent.
    std::optional<SentCase> unresolved() const;
    const CaseDraft &draftSent() const { return m_sent.draft; } // the last one; blank while nothing was sent
    SubmissionState state() const { return m_state; }
    DuplicateSearch duplicateSearch() const { return m_duplicateSearch; }
    const std::optional<CreatedCase> &createdCase() const { return m_case; }
    int matchCount() const { return m_matchCount; } // matching cases, in Unknown after a search
    const ApiRequest &request() const { return m_request; }
    const ApiError &error() const { return m_error; } // in Failed and Unknown
    const ApiError &searchError() const { return m_searchError; }

Q_SIGNALS:
    void changed(); // state or duplicateSearch

private:
    void onAnswered(const Outcome<CreatedCase> &outcome);
    void onSearched(const Outcome<CasePage> &outcome);
    void enter(SubmissionState state, DuplicateSearch duplicateSearch = DuplicateSearch::NotSearched);
    void search();
    void searchLaterOr(DuplicateSearch conclusion); // the conclusion when no delay is left
    void concludeNone(); // None or NoneVisible, once Kibana has said whether it lists any case of the owner

    QPointer<Client> m_client{};
    QString m_place{};
    SentCase m_sent{};
    ApiRequest m_request{};
    ApiError m_error{};
    ApiError m_searchError{};
    std::optional<CreatedCase> m_case{};
    QStringList m_ownIds{}; // of cases known to come from earlier submissions
    int m_matchCount = 0;
    SubmissionState m_state = SubmissionState::Idle;
    DuplicateSearch m_duplicateSearch = DuplicateSearch::NotSearched;
    std::vector<int> m_searchDelays{500, 2000, 5000}; // ms
    size_t m_nextSearch = 0;
    QTimer m_searchTimer;
    Call m_call{};
};

}
