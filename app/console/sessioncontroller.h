// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Opens and closes the session of the console: of a saved connection with its secret, or of the embedded demo. At most
// one session is open at a time.

#include <QObject>
#include <memory>
#include <optional>

#include "app/console/embeddeddemo.h"
#include "models/connection/savedconnections.h"
#include "models/diagnosis/diagnosis.h"

namespace reeve {

class RequestLog;
class Session;

// Diagnosis id: the secret was stored for one session only, and that session has ended.
inline constexpr QLatin1StringView sessionSecretGoneId("session-secret-gone");

class SessionController : public QObject
{
    Q_OBJECT
public:
    // connections and log must outlive the controller.
    SessionController(SavedConnections &connections, RequestLog &log, QObject *parent = nullptr);
    ~SessionController() override;

    Session *session() const { return m_session.get(); } // null if no session is open; owned by the controller
    QUuid currentId() const { return m_currentId; } // of the connection that is open or being opened; null: none
    std::optional<Profile> demoProfile() const; // nullopt until the demo runs
    EmbeddedDemo *demo() const { return m_demo.get(); } // null until the demo runs

    // Closes the current session and opens the connection with this id, which may be the demo's. Emits
    // openingConnection(), then opened() or failed() later. Does nothing if the id is unknown.
    void open(const QUuid &id);
    // Starts the demo unless it runs, and opens it. The error is a translated sentence.
    tl::expected<void, QString> openDemo(const DemoOptions &options);
    void close();

    // Reads the secrets that are stored for profile and passes them to done, later; empty secrets if there are none or
    // they cannot be read.
    void fetchSecrets(const Profile &profile, std::function<void(ConnectionSecrets)> done);

Q_SIGNALS:
    void openingConnection(const reeve::Profile &profile);
    void opened(reeve::Session *session);
    void failed(const reeve::Profile &profile, const reeve::Diagnosis &diagnosis);
    void closed(); // the session still exists while this is emitted

private:
    void openWith(const Profile &profile, const ConnectionSecrets &secrets);
    void storeLastSuccess();
    void reportFailure(const Profile &profile, const ConnectionProblem &problem);

    SavedConnections &m_connections;
    RequestLog &m_log;
    std::unique_ptr<EmbeddedDemo> m_demo{};
    std::unique_ptr<Session> m_session{};
    std::unique_ptr<QObject> m_vaultRequest{}; // context of the running vault request; deleting it cancels the request
    QUuid m_currentId{};
};

}
