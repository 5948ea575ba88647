// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Opens and closes the one connection the console is on: a saved one with its secret, or the embedded demo.

#include <QObject>
#include <memory>
#include <optional>

#include "app/embeddeddemo.h"
#include "models/connection/savedconnections.h"
#include "models/diagnosis/diagnosis.h"

namespace reeve {

class RequestLog;
class Session;

// The id of the diagnosis for a secret that went with the session it was kept for.
inline constexpr QLatin1StringView sessionOverId("session-secret-gone");

class SessionController : public QObject
{
    Q_OBJECT
public:
    // Both outlive the connector.
    SessionController(SavedConnections &connections, RequestLog &log, QObject *parent = nullptr);
    ~SessionController() override;

    Session *session() const { return m_session.get(); } // null: nothing is open
    QUuid current() const { return m_current; } // open or opening; null: neither
    std::optional<Profile> demoProfile() const; // once the demo runs
    EmbeddedDemo *demo() const { return m_demo.get(); }

    void open(const QUuid &id); // the demo's id too
    // Starts the demo if need be. The error is a sentence.
    tl::expected<void, QString> openDemo(const DemoOptions &wish);
    void close();

    // The secrets of this connection as it stands there, later; empty ones when there are none.
    void fetchSecrets(const Profile &profile, std::function<void(ConnectionSecrets)> done);

Q_SIGNALS:
    void openingConnection(const reeve::Profile &profile);
    void opened(reeve::Session *session);
    void failed(const reeve::Profile &profile, const reeve::Diagnosis &diagnosis);
    void closed(); // before the session goes

private:
    void openWith(const Profile &profile, const ConnectionSecrets &secrets);
    void noteSuccess();
    void refuse(const Profile &profile, const ConnectionProblem &problem);

    SavedConnections &m_connections;
    RequestLog &m_log;
    std::unique_ptr<EmbeddedDemo> m_demo{};
    std::unique_ptr<Session> m_session{};
    std::unique_ptr<QObject> m_waiting{}; // whoever asks the vault; dropped when the answer is no longer wanted
    QUuid m_current{};
};

}
