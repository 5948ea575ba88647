// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// One opened connection: its profile, the client that talks to it, and the failures seen on it.
// Pages are handed a Session and never build a client themselves.

#include <QHash>
#include <QObject>
#include <QSet>
#include <deque>
#include <memory>

#include "models/diagnosis/diagnosis.h"
#include "models/kibana/client.h"
#include "models/profiles/profile.h"

namespace reeve {

class Session : public QObject
{
    Q_OBJECT
public:
    // log outlives the session and may be null.
    Session(Profile profile, Target target, RequestLog *log, QObject *parent = nullptr);
    ~Session() override;

    const Profile &profile() const { return m_profile; }
    // Takes over what a saved change says about showing and protecting the connection: name, colour, environment. One
    // that is read-only from now on is locked at once. Where it leads, and as whom, stays.
    void adopt(const Profile &changed);
    Client &client() const { return *m_client; }

    // Failures, newest last, at most 100. Every failing request of the client lands here by itself, diagnosed; one
    // that was answered with "there is none" has not failed.
    const std::deque<Diagnosis> &findings() const { return m_findings; }
    // For findings that are no failing request: no data, odd rows.
    void report(Diagnosis diagnosis);
    // The diagnosis of an error of this session's client, as it stands in findings().
    Diagnosis explain(const ApiRequest &request, const ApiError &error) const;
    // When a family of Diagnosis last worked, UTC; invalid: not yet. A request that succeeds settles its family and the
    // connection's.
    QDateTime workedAt(const QString &family) const { return m_workedAt.value(family); }
    void settle(const QString &family); // for what is no request

Q_SIGNALS:
    void found(const reeve::Diagnosis &diagnosis);
    void settled(const QString &family); // only where a finding of it was open
    void adopted();

private:
    Profile m_profile;
    std::unique_ptr<Client> m_client;
    std::deque<Diagnosis> m_findings;
    QHash<QString, QDateTime> m_workedAt{};
    QSet<QString> m_open{}; // families that failed since they last worked
};

}
