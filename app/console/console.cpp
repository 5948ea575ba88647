// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/console/console.h"

#include <QApplication>

#include "app/console/firstpaint.h"
#include "models/cases/draftfromhosts.h"
#include "models/connection/secretkeys.h"
#include "models/connection/session.h"
#include "models/endpoints/changes/snapshotfile.h"
#include "ui/cases/casespage.h"
#include "ui/connections/connectionsdialog.h"
#include "ui/endpoints/detail/casehosts.h"
#include "ui/endpoints/endpointspage.h"
#include "ui/explorer/explorerpage.h"
#include "ui/mainwindow.h"
#include "ui/parts/accessiblebuttons.h"
#include "ui/style/appearance.h"
#include "ui/troubleshooting/troubleshootingpage.h"
#include "ui/wizard/connectionwizard.h"

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

std::unique_ptr<QSettings> iniFile(const QString &path)
{
    return std::make_unique<QSettings>(path, QSettings::IniFormat);
}

}

Console::Console(QApplication &application, const AppPaths &paths)
    : m_application(application)
    , m_caseDraftFile(paths.caseDraftFile)
    , m_requestDraftsFile(paths.requestDraftsFile)
    , m_baselineFolder(paths.baselineFolder)
    , m_settings(paths.windowFile, QSettings::IniFormat)
    , m_store(iniFile(paths.connectionsFile))
    , m_connections(m_store, m_keychain, m_session)
    , m_sessions(m_connections, m_log)
{
    applyAppearance(application, WindowSettings(m_settings).appearance());
    installAccessibleButtons();
    m_window = std::make_unique<MainWindow>(m_settings); // after the style: setting another one would lay it out again
    connectWindow();
    connectSessions();
    connect(&m_store, &ProfileStore::changed, this, &Console::showConnections);
    connect(&m_store, &ProfileStore::changedElsewhere, this, &Console::onStoreChangedElsewhere);
    m_store.watch();
}

Console::~Console()
{
    m_sessions.close();
}

// Creating the pages takes about as long as the rest of the start, so the window is painted first.
void Console::createPages()
{
    if (m_endpoints)
        return;
    m_endpoints = new EndpointsPage(m_settings, m_baselineFolder);
    m_cases = new CasesPage(m_caseDraftFile);
    m_explorer = new ExplorerPage(m_requestDraftsFile);
    m_explorer->setSettings(&m_settings);
    m_troubleshooting = new TroubleshootingPage(m_log);
    m_window->addPage(u"endpoints"_s, m_endpoints);
    m_window->addPage(u"cases"_s, m_cases);
    m_window->addPage(u"explorer"_s, m_explorer);
    m_window->addTroubleshooting(m_troubleshooting);
    m_troubleshooting->setSecretSource([this](const Profile &profile, std::function<void(ConnectionSecrets)> done) {
        m_sessions.fetchSecrets(profile, std::move(done));
    });
    // The test uses a client of its own, so only a refresh shows whether the pages are served again.
    connect(m_troubleshooting, &TroubleshootingPage::testPassed, this, [this] {
        if (!m_window->isLastRequestAnswered())
            refresh();
    });
    connect(m_endpoints, &EndpointsPage::caseRequested, this, &Console::composeCase);
    connect(m_cases, &CasesPage::connectionRequested, this, [this] { openWizard(); });
    m_window->restorePage();
}

EndpointsPage &Console::endpoints()
{
    createPages();
    return *m_endpoints;
}

CasesPage &Console::cases()
{
    createPages();
    return *m_cases;
}

ExplorerPage &Console::explorer()
{
    createPages();
    return *m_explorer;
}

TroubleshootingPage &Console::troubleshooting()
{
    createPages();
    return *m_troubleshooting;
}

void Console::connectWindow()
{
    MainWindow *window = m_window.get();
    connect(window, &MainWindow::connectionRequested, &m_sessions, &SessionController::open);
    connect(window, &MainWindow::newConnectionRequested, this, [this] { openWizard(); });
    connect(window, &MainWindow::manageConnectionsRequested, this, &Console::manageConnections);
    connect(window, &MainWindow::editConnectionRequested, this, [this](const QUuid &id) { editConnection(id, 0); });
    connect(window, &MainWindow::deleteConnectionRequested, this, &Console::deleteConnection);
    connect(window, &MainWindow::cancelOpeningRequested, this, [this] {
        m_sessions.close();
        m_window->setSession(nullptr);
    });
    connect(window, &MainWindow::demoRequested, this, [this] { startDemo({}); });
    connect(window, &MainWindow::refreshRequested, this, &Console::refresh);
    connect(window, &MainWindow::exportRequested, this, [this] {
        m_window->showPage(u"endpoints"_s);
        endpoints().exportEndpoints();
    });
    connect(window, &MainWindow::remedyRequested, this, &Console::onRemedyRequested);
    connect(window, &MainWindow::appearanceRequested, this,
        [this](Appearance appearance) { applyAppearance(m_application, appearance); });
}

void Console::connectSessions()
{
    connect(&m_sessions, &SessionController::openingConnection, this, [this](const Profile &profile) {
        showConnections();
        m_window->showOpening(profile);
        troubleshooting().setProfile(profile);
    });
    connect(&m_sessions, &SessionController::opened, this, [this](Session *session) {
        showConnections();
        m_window->setSession(session);
        updateVaultState();
    });
    connect(&m_sessions, &SessionController::failed, this, [this](const Profile &profile, const Diagnosis &diagnosis) {
        m_window->showOpening(profile);
        if (diagnosis.id == sessionSecretGoneId) { // nothing has failed: the secret is asked for
            troubleshooting().setProfile(profile);
            m_window->showSecretNeeded();
            return editConnection(profile.id, 1);
        }
        m_window->showOpeningFailed(diagnosis);
        troubleshooting().setProfile(profile);
        troubleshooting().report(diagnosis);
    });
    connect(&m_sessions, &SessionController::closed, this, [this] {
        m_window->setSession(nullptr);
        updateVaultState();
    });
}

// The connection being opened is shown before the list is set: otherwise a window without connections would lay out the
// first-run page in vain.
void Console::start()
{
    const QUuid last = m_store.lastUsed();
    if (const auto profile = m_store.find(last))
        m_window->showOpening(*profile);
    showConnections();
    callAfterFirstPaint([this, last] {
        if (!last.isNull())
            m_sessions.open(last);
    });
}

// The window is shown before the demo's server starts.
void Console::startDemo(const DemoOptions &options)
{
    m_window->showOpening(EmbeddedDemo::profileTemplate());
    showConnections();
    callAfterFirstPaint([this, options] { openDemo(options); });
}

// The keychain is probed after the first paint, because the first probe loads libsecret and seven libraries more.
void Console::callAfterFirstPaint(std::function<void()> function)
{
    const auto continueStart = [this, function = std::move(function)] {
        probeKeychain();
        createPages();
        function();
    };
    if (m_window->isVisible())
        return continueStart();
    new FirstPaint(*m_window, continueStart);
    m_window->show();
}

void Console::openDemo(const DemoOptions &options)
{
    forgetSnapshots(m_baselineFolder, EmbeddedDemo::profileId()); // the demo generates another fleet in every run
    if (const auto opened = m_sessions.openDemo(options); !opened) {
        m_window->setSession(nullptr);
        m_window->showMessage(Tone::Bad, tr("The demo did not start: %1").arg(opened.error()));
    }
}

void Console::showConnections()
{
    const StoredProfiles stored = m_store.list();
    QList<Profile> profiles(stored.profiles.begin(), stored.profiles.end());
    if (const auto demo = m_sessions.demoProfile())
        profiles.append(*demo);
    m_window->setConnections(profiles, m_sessions.currentId());
    if (!stored.broken.empty())
        m_window->showMessage(Tone::Warning,
            tr("%Ln saved connection(s) could not be read and will not be changed. %1", nullptr,
                int(stored.broken.size()))
                .arg(stored.broken.front().reason));
}

// Adopts what another window has changed in the connection that is open here; its target stays as it was opened.
void Console::onStoreChangedElsewhere()
{
    Session *session = m_sessions.session();
    const auto stored = session ? m_store.find(session->profile().id) : std::nullopt;
    if (!stored || *stored == session->profile())
        return;
    session->adopt(*stored);
    if (*stored != session->profile())
        m_window->showMessage(Tone::Warning,
            tr("“%1” was changed in another window. Open it again to work with the change; until then it is used as it "
               "was.")
                .arg(stored->name));
}

void Console::probeKeychain()
{
    m_keychain.setStateChanged([this] { updateVaultState(); });
    m_keychain.probe(this, [this](VaultState) {
        m_keychainAnswered = true;
        updateVaultState();
    });
}

void Console::updateVaultState()
{
    const std::optional<Profile> open = m_window->openProfile();
    const bool forSession = open && open->secretHome == SecretHome::Session;
    const VaultState keychain = m_keychain.state();
    const bool usable = (m_keychainAnswered || keychain == VaultState::Waiting) && keychain != VaultState::Unreachable;
    m_window->setVaultState(usable && !forSession ? keychain : VaultState::SessionOnly);
}

// Returns whether the secret was stored for one session only, and that session has ended.
bool Console::isSecretGone(const Profile &profile) const
{
    return profile.secretHome == SecretHome::Session && !m_session.holds(secretKey(profile));
}

ConnectionWizard *Console::openWizard(const QUuid &edited, int step)
{
    // Before the keychain's first answer it counts as ready; saving reports a keychain that does not answer.
    const VaultState keychain = m_keychainAnswered ? m_keychain.state() : VaultState::Ready;
    auto *wizard =
        new ConnectionWizard({.log = &m_log, .connections = &m_connections, .keychain = keychain}, m_window.get());
    wizard->setAttribute(Qt::WA_DeleteOnClose);
    if (const auto profile = m_store.find(edited))
        wizard->edit(*profile, isSecretGone(*profile));
    connect(wizard, &QDialog::accepted, this, [this, wizard, edited] {
        const QUuid saved = wizard->draft().profile.id;
        if (edited.isNull())
            m_window->showPage(u"endpoints"_s);
        // A connection edited from the list while another one is open is not opened.
        if (edited.isNull() || saved == m_sessions.currentId() || m_sessions.currentId().isNull())
            m_sessions.open(saved);
    });
    if (step > 0)
        wizard->goTo(step);
    wizard->open();
    return wizard;
}

ConnectionsDialog *Console::manageConnections()
{
    if (!m_connectionsDialog) {
        m_connectionsDialog = new ConnectionsDialog(m_connections, m_window.get());
        m_connectionsDialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_connectionsDialog, &ConnectionsDialog::connectionRequested, m_window.get(),
            &MainWindow::chooseConnection);
        connect(m_connectionsDialog, &ConnectionsDialog::newConnectionRequested, this, [this] { openWizard(); });
        connect(m_connectionsDialog, &ConnectionsDialog::editConnectionRequested, this,
            [this](const QUuid &id) { editConnection(id, 0); });
        connect(m_connectionsDialog, &ConnectionsDialog::deleteConnectionRequested, this, &Console::deleteConnection);
    }
    m_connectionsDialog->show();
    m_connectionsDialog->raise();
    m_connectionsDialog->activateWindow();
    return m_connectionsDialog;
}

void Console::editConnection(const QUuid &id, int step)
{
    if (id == EmbeddedDemo::profileId())
        return m_window->showMessage(Tone::Information, tr("The demo's connection cannot be edited."));
    openWizard(id, step);
}

void Console::deleteConnection(const QUuid &id)
{
    if (id == EmbeddedDemo::profileId()) {
        m_sessions.close();
        return showConnections();
    }
    m_connections.remove(id, this, [this, id](const auto &removed) {
        if (id == m_sessions.currentId() && !m_store.find(id))
            m_sessions.close();
        if (!m_store.find(id))
            forgetSnapshots(m_baselineFolder, id);
        showConnections();
        if (!removed && m_connectionsDialog)
            m_connectionsDialog->showProblem(removed.error().sentence);
        else if (!removed)
            m_window->showMessage(Tone::Warning, removed.error().sentence);
    });
}

void Console::onRemedyRequested(Remedy remedy)
{
    const QUuid current = m_sessions.currentId();
    switch (remedy) {
    case Remedy::EditConnection:
        return editConnection(current, 0);
    case Remedy::TrustCertificate:
        return editConnection(
            current, 3); // the test step shows the presented certificate and accepts the authority's file
    case Remedy::ReplaceSecret:
        return editConnection(current, 1);
    case Remedy::ChooseSpace:
        return editConnection(current, 2);
    case Remedy::Retry:
        return m_sessions.session() ? refresh() : m_sessions.open(current);
    case Remedy::ClearFilters:
        m_window->showPage(u"endpoints"_s);
        return endpoints().clearFilters();
    case Remedy::Unlock: // handled by the main window
    case Remedy::TestConnection:
    case Remedy::ShowRequestLog:
    case Remedy::SeePrivileges:
    case Remedy::CopyDetails:
        return; // handled by the troubleshooting page
    }
}

void Console::refresh()
{
    if (!m_sessions.session())
        return;
    endpoints().refresh();
    cases().refresh();
}

void Console::composeCase(const QList<Endpoint> &endpoints, qsizetype selectedCount)
{
    QList<HostMention> hosts;
    for (const Endpoint &endpoint : endpoints)
        hosts.append(mentionOf(endpoint));
    m_window->showPage(u"cases"_s);
    cases().compose(draftAbout(hosts, selectedCount));
}

}
