// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// One opened connection: its profile, its client, and the failures seen on it. Pages use a Session and never create a
// client themselves.

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
    // Applies name, colour, environment and read-only setting of a changed profile. The client follows a
    // changed read-only setting at once. Address and sign-in stay.
    void adopt(const Profile &changed);
    Client &client() const { return *m_client; }

    // Failures, newest last, at most 100. Every failed request of the client is added with its diagnosis, except
    // absences (see isAbsence()).
    const std::deque<Diagnosis> &findings() const { return m_findings; }
    // Adds a finding that is not a failed request, such as an empty inventory.
    void report(Diagnosis diagnosis);
    // The diagnosis of an error of this session's client, as in findings().
    Diagnosis explain(const ApiRequest &request, const ApiError &error) const;
    // The last success of a family (see family.h), UTC; invalid: none yet.
    QDateTime workedAt(const QString &family) const { return m_workedAt.value(family); }
    // Records a success of a family. A successful request does this for its own family and the connection's.
    void settle(const QString &family);

Q_SIGNALS:
    void found(const reeve::Diagnosis &diagnosis); // added to findings()
    void settled(const QString &family); // a success ended the family's findings
    void adopted();

private:
    Profile m_profile;
    std::unique_ptr<Client> m_client;
    std::deque<Diagnosis> m_findings;
    QHash<QString, QDateTime> m_workedAt{};
    QSet<QString> m_open{}; // families that failed since their last success
};

}
