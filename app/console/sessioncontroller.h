// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Opens and closes the console's session, either for a saved connection, with its secrets from the vault, or for the
// embedded demo. At most one session is open at a time.

#include <QObject>
#include <memory>
#include <optional>

#include "app/console/embeddeddemo.h"
#include "models/connection/savedconnections.h"
#include "models/diagnosis/diagnosis.h"

namespace reeve {

class RequestLog;
class Session;

// Diagnosis::id in failed() if the secret was kept in memory only, and the program has been restarted since.
inline constexpr QLatin1StringView sessionSecretGoneId("session-secret-gone");

class SessionController : public QObject
{
    Q_OBJECT
public:
    // connections and log must outlive the controller.
    SessionController(SavedConnections &connections, RequestLog &log, QObject *parent = nullptr);
    ~SessionController() override;

    Session *session() const { return m_session.get(); } // null if no session is open; owned by the controller
    // Id of the connection that is open, being opened, or failed to open last; null: none.
    QUuid currentId() const { return m_currentId; }
    std::optional<Profile> demoProfile() const; // nullopt until the demo runs
    EmbeddedDemo *demo() const { return m_demo.get(); } // null until the demo runs

    // Closes the current session and opens the connection with this id. For a saved connection, emits
    // openingConnection() at once, and opened() or failed() later; for the running demo, emits opened() or failed() at
    // once. Does nothing if the id is unknown. No request is sent: the server may turn out to be unreachable later.
    void open(const QUuid &id);
    // Starts the demo unless it is running, and opens it. options are ignored if it is running. The error is a
    // translated sentence.
    tl::expected<void, QString> openDemo(const DemoOptions &options);
    // Closes the session and emits closed(), or cancels the opening of one without a signal.
    void close();

    // Reads the secrets stored for profile and passes them to done, later; empty secrets if there are none or they
    // cannot be read. done is not called after the controller is destroyed.
    void fetchSecrets(const Profile &profile, std::function<void(ConnectionSecrets)> done);

Q_SIGNALS:
    void openingConnection(const reeve::Profile &profile);
    void opened(reeve::Session *session); // owned by the controller, valid until closed()
    void failed(const reeve::Profile &profile, const reeve::Diagnosis &diagnosis); // no session is open
    void closed(); // a session is about to be deleted; session() still returns it

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
