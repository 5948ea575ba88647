// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The graphical console: builds every service once, passes it to the main window's pages, and connects them. Used on
// the GUI thread only.

#include <QObject>
#include <QPointer>
#include <QSettings>
#include <QString>
#include <memory>

#include "app/cli/apppaths.h"
#include "app/console/sessioncontroller.h"
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
class ExplorerPage;
class MainWindow;
class TroubleshootingPage;
struct Endpoint;

class Console : public QObject
{
    Q_OBJECT
public:
    // application must outlive the console.
    Console(QApplication &application, const AppPaths &paths);
    ~Console() override;

    MainWindow &window() const { return *m_window; }
    // The pages are created on the first call of one of these, or after the first paint of the window. The window owns
    // them.
    EndpointsPage &endpoints();
    CasesPage &cases();
    ExplorerPage &explorer();
    TroubleshootingPage &troubleshooting();
    SessionController &sessions() { return m_sessions; }
    RequestLog &log() { return m_log; }
    SavedConnections &connections() { return m_connections; }

    // Shows the window, then opens the connection that was used last. Without one, the first-run page is shown.
    void start();
    // Shows the window, then starts the embedded demo and connects to it.
    void startDemo(const DemoOptions &options);
    // Opens the connection wizard: for the saved connection with the id edited, or for a new connection if the id is
    // null or unknown. step: see ConnectionWizard::currentStep(). Never null; the wizard deletes itself when it is
    // closed.
    ConnectionWizard *openWizard(const QUuid &edited = {}, int step = 0);
    // Shows the connections dialog, or raises the one that is open. Never null; it deletes itself when it is closed.
    ConnectionsDialog *manageConnections();

private:
    void createPages();
    void callAfterFirstPaint(std::function<void()> function);
    void connectWindow();
    void connectSessions();
    void openDemo(const DemoOptions &options);
    void showConnections();
    void onStoreChangedElsewhere();
    void probeKeychain();
    void updateVaultState(); // shows SessionOnly if the open connection keeps its secret so, else the keychain's state
    bool isSecretGone(const Profile &profile) const;
    void deleteConnection(const QUuid &id);
    void editConnection(const QUuid &id, int step);
    void onRemedyRequested(Remedy remedy);
    void refresh();
    // Opens the case composer for the selected endpoints. selectedCount: number of selected endpoints, of which
    // endpoints holds the first ones.
    void composeCase(const QList<Endpoint> &endpoints, qsizetype selectedCount);

    QApplication &m_application;
    QString m_caseDraftFile;
    QString m_requestDraftsFile;
    QString m_baselineFolder;
    QSettings m_settings;
    RequestLog m_log{};
    KeychainVault m_keychain{};
    SessionVault m_session{};
    bool m_keychainAnswered = false;
    ProfileStore m_store;
    SavedConnections m_connections;
    SessionController m_sessions;
    std::unique_ptr<MainWindow> m_window;
    QPointer<ConnectionsDialog> m_connectionsDialog{};
    EndpointsPage *m_endpoints = nullptr;
    CasesPage *m_cases = nullptr;
    ExplorerPage *m_explorer = nullptr;
    TroubleshootingPage *m_troubleshooting = nullptr;
};

}
