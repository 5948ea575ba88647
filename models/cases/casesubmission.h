// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Creates one case, once. When the connection dies after the request has left, nobody knows whether the case exists:
// then it looks for it, says what it found, and leaves the decision to the person. It never repeats a POST by itself.
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
    Failed, // the server refused, or was never reached: no case was made
    Unknown, // the request left and no answer says what became of it
};

// What looking for the case in Unknown has brought.
enum class DuplicateSearch {
    NotLooked,
    Looking,
    One, // exactly one case fits: see createdCase(); most likely it is this one
    Several, // more than one fits
    None, // none fits, after several looks
    CouldNotLook, // the search failed, or the connection is not open any more: see searchError()
};

class CaseSubmission : public QObject
{
    Q_OBJECT
public:
    explicit CaseSubmission(QObject *parent = nullptr);

    // place: names the connection and space, so that a search never looks elsewhere. Null while none is open;
    // a request under way is then given up, as Unknown.
    void setClient(Client *client, const QString &place);
    // Milliseconds after which to look, one after the other: Elasticsearch shows a new case a little later.
    void setLookDelays(std::vector<int> delays) { m_lookDelays = std::move(delays); }

    // false: refused, as one is being sent, looked for, or created already (reset() first), or no client is there.
    bool submit(const CaseDraft &draft);
    // Takes up what unresolved() told before a restart; it is looked for once its connection is open.
    void resume(const SentCase &sent);
    void lookAgain(); // in Unknown
    bool accept(); // in Unknown with One: the person says that it is theirs
    void reset();

    // In Sending and Unknown: what has to be remembered until it is known. Told before the request leaves.
    std::optional<SentCase> unresolved() const;
    SubmissionState state() const { return m_state; }
    DuplicateSearch duplicateSearch() const { return m_duplicateSearch; }
    const std::optional<CreatedCase> &createdCase() const { return m_case; }
    int fitting() const { return m_fitting; } // cases that fit, in Unknown after a look
    const ApiRequest &request() const { return m_request; }
    const ApiError &error() const { return m_error; } // in Failed and Unknown
    const ApiError &searchError() const { return m_searchError; }

Q_SIGNALS:
    void changed(); // state or duplicateSearch

private:
    void answered(const Outcome<CreatedCase> &outcome);
    void enter(SubmissionState state, DuplicateSearch duplicateSearch = DuplicateSearch::NotLooked);
    void look();
    void looked(const Outcome<CasePage> &outcome);
    void lookLaterOr(DuplicateSearch conclusion);

    QPointer<Client> m_client{};
    QString m_place{};
    SentCase m_sent{};
    ApiRequest m_request{};
    ApiError m_error{};
    ApiError m_searchError{};
    std::optional<CreatedCase> m_case{};
    QStringList m_ownIds{}; // of cases known to come from earlier submissions
    int m_fitting = 0;
    SubmissionState m_state = SubmissionState::Idle;
    DuplicateSearch m_duplicateSearch = DuplicateSearch::NotLooked;
    std::vector<int> m_lookDelays{500, 2000, 5000};
    size_t m_nextLook = 0;
    QTimer m_lookTimer;
    Call m_call{};
};

}
