// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The console: every service built once and passed down to the main window.

#include <QObject>
#include <QPointer>
#include <QSettings>
#include <QString>
#include <memory>

#include "app/commandline.h"
#include "app/sessioncontroller.h"
#include "models/kibana/requestlog.h"
#include "models/profiles/profilestore.h"
#include "models/vault/keychainvault.h"
#include "models/vault/sessionvault.h"

class QApplication;

namespace reeve {

class CasesPage;
class ConnectionWizard;
class ConnectionsDialog;
class EndpointsPage;
class MainWindow;
class TroubleshootingPage;

// Where the console keeps what it keeps. No secret is in any of it.
struct AppPaths {
    QString connectionsFile{}; // INI
    QString windowFile{}; // INI: geometry, columns, appearance
    QString caseDraftFile{}; // JSON
    QString looksFolder{}; // the last look at each fleet; empty: none is kept
};
AppPaths usualPlaces(); // below the person's configuration and data folders

class Console : public QObject
{
    Q_OBJECT
public:
    Console(QApplication &application, const AppPaths &places);
    ~Console() override;

    MainWindow &window() const { return *m_window; }
    // Made when they are asked for, or right after the first paint.
    EndpointsPage &endpoints();
    CasesPage &cases();
    TroubleshootingPage &troubleshooting();
    SessionController &sessions() { return m_sessions; }
    RequestLog &log() { return m_log; }
    SavedConnections &connections() { return m_connections; }

    // Shows the window; opens the connection last used, or the page for a first run.
    void start();
    void startDemo(const DemoOptions &wish);
    // The wizard for a new connection, or for this one at that step. Shown; deletes itself.
    ConnectionWizard *openWizard(const QUuid &edited = {}, int step = 0);
    // The list of all connections, shown beside the window; one at a time.
    ConnectionsDialog *manageConnections();

private:
    void createPages();
    void oncePainted(std::function<void()> then);
    void connectWindow();
    void connectConnector();
    void openDemo(const DemoOptions &wish);
    void showConnections();
    void followStore();
    void askKeychain();
    void showSecretsHome(); // of the connection that is open, else of those to come
    bool isSecretGone(const Profile &profile) const;
    void remove(const QUuid &id);
    void edit(const QUuid &id, int step);
    void act(Remedy remedy);
    void refresh();
    void composeAbout(const QList<struct Endpoint> &endpoints, qsizetype all); // the first of all that are selected

    QApplication &m_application;
    QString m_draftFile;
    QString m_looksFolder;
    QSettings m_settings;
    RequestLog m_log{};
    KeychainVault m_keychain{};
    SessionVault m_session{};
    VaultState m_vaultState = VaultState::SessionOnly; // the keychain's, once it has answered
    bool m_keychainAnswered = false;
    ProfileStore m_store;
    SavedConnections m_connections;
    SessionController m_sessions;
    std::unique_ptr<MainWindow> m_window;
    QPointer<ConnectionsDialog> m_manager{};
    EndpointsPage *m_endpoints = nullptr;
    CasesPage *m_cases = nullptr;
    TroubleshootingPage *m_troubleshooting = nullptr;
};

int runConsole(QApplication &application, const CommandLine &line);

}
