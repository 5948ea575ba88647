// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/console.h"

#include <QApplication>
#include <QDir>
#include <QStandardPaths>
#include <cstdio>

#include "app/firstpaint.h"
#include "app/tour/tour.h"
#include "models/cases/draftfromhosts.h"
#include "models/connection/secretkeys.h"
#include "models/connection/session.h"
#include "models/endpoints/changes/snapshotfile.h"
#include "ui/cases/casespage.h"
#include "ui/connections/connectionsdialog.h"
#include "ui/endpoints/detail/casehosts.h"
#include "ui/endpoints/endpointspage.h"
#include "ui/mainwindow.h"
#include "ui/parts/accessiblebuttons.h"
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

AppPaths usualPlaces()
{
    const QString configuration = QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation);
    const QString data = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    QDir().mkpath(data);
    return {
        .connectionsFile = configuration + "/connections.ini"_L1,
        .windowFile = configuration + "/window.ini"_L1,
        .caseDraftFile = data + "/case-draft.json"_L1,
        .looksFolder = data + "/fleets"_L1,
    };
}

Console::Console(QApplication &application, const AppPaths &places)
    : m_application(application)
    , m_draftFile(places.caseDraftFile)
    , m_looksFolder(places.looksFolder)
    , m_settings(places.windowFile, QSettings::IniFormat)
    , m_store(iniFile(places.connectionsFile))
    , m_connections(m_store, m_keychain, m_session)
    , m_sessions(m_connections, m_log)
{
    applyAppearance(application, WindowSettings(m_settings).appearance());
    installAccessibleButtons();
    m_window = std::make_unique<MainWindow>(m_settings); // in the style that is set: another would lay it out anew
    connectWindow();
    connectConnector();
    connect(&m_store, &ProfileStore::changed, this, &Console::showConnections);
    connect(&m_store, &ProfileStore::changedElsewhere, this, &Console::followStore);
    m_store.watch();
}

Console::~Console()
{
    m_sessions.close();
}

// The window is painted before its pages are made: they take as long as all the rest.
void Console::createPages()
{
    if (m_endpoints)
        return;
    m_endpoints = new EndpointsPage(m_settings, m_looksFolder);
    m_cases = new CasesPage(m_draftFile);
    m_troubleshooting = new TroubleshootingPage(m_log);
    m_window->addPage(u"endpoints"_s, m_endpoints);
    m_window->addPage(u"cases"_s, m_cases);
    m_window->addTroubleshooting(m_troubleshooting);
    m_troubleshooting->setSecretSource([this](const Profile &profile, std::function<void(ConnectionSecrets)> done) {
        m_sessions.fetchSecrets(profile, std::move(done));
    });
    // The test has a client of its own: whether the pages are served again, only they can tell.
    connect(m_troubleshooting, &TroubleshootingPage::testPassed, this, [this] {
        if (!m_window->isAnswered())
            refresh();
    });
    connect(m_endpoints, &EndpointsPage::caseRequested, this, &Console::composeAbout);
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
    connect(window, &MainWindow::editConnectionRequested, this, [this](const QUuid &id) { edit(id, 0); });
    connect(window, &MainWindow::deleteConnectionRequested, this, &Console::remove);
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
    connect(window, &MainWindow::remedyRequested, this, &Console::act);
    connect(window, &MainWindow::appearanceRequested, this,
        [this](Appearance appearance) { applyAppearance(m_application, appearance); });
}

void Console::connectConnector()
{
    connect(&m_sessions, &SessionController::openingConnection, this, [this](const Profile &profile) {
        showConnections();
        m_window->showOpening(profile);
        troubleshooting().setProfile(profile);
    });
    connect(&m_sessions, &SessionController::opened, this, [this](Session *session) {
        showConnections();
        m_window->setSession(session);
        showSecretsHome();
    });
    connect(&m_sessions, &SessionController::failed, this, [this](const Profile &profile, const Diagnosis &diagnosis) {
        m_window->showOpening(profile);
        m_window->showOpeningFailed(diagnosis);
        troubleshooting().setProfile(profile);
        troubleshooting().report(diagnosis);
        if (diagnosis.id == sessionOverId)
            edit(profile.id, 1);
    });
    connect(&m_sessions, &SessionController::closed, this, [this] {
        m_window->setSession(nullptr);
        showSecretsHome();
    });
}

// What is being opened is shown first: without connections the window would lay out the page for a first run in vain.
void Console::start()
{
    const QUuid last = m_store.lastUsed();
    if (const auto profile = m_store.find(last))
        m_window->showOpening(*profile);
    showConnections();
    oncePainted([this, last] {
        if (!last.isNull())
            m_sessions.open(last);
    });
}

// The demo's server starts behind the window.
void Console::startDemo(const DemoOptions &wish)
{
    m_window->showOpening(EmbeddedDemo::likeness());
    showConnections();
    oncePainted([this, wish] { openDemo(wish); });
}

// The keychain is asked after the first paint, because its first question loads libsecret and seven libraries more.
void Console::oncePainted(std::function<void()> then)
{
    const auto goOn = [this, then = std::move(then)] {
        askKeychain();
        createPages();
        then();
    };
    if (m_window->isVisible())
        return goOn();
    new FirstPaint(*m_window, goOn);
    m_window->show();
}

void Console::openDemo(const DemoOptions &wish)
{
    forgetSnapshots(m_looksFolder, EmbeddedDemo::profileId()); // another fleet each time
    if (const auto opened = m_sessions.openDemo(wish); !opened) {
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
    m_window->setConnections(profiles, m_sessions.current());
    if (!stored.broken.empty())
        m_window->showMessage(Tone::Warning,
            tr("%Ln saved connection(s) could not be read and were left as they are. %1", nullptr,
                int(stored.broken.size()))
                .arg(stored.broken.front().reason));
}

// What another window has made of the connection that is open here. Where it leads stays as it was opened.
void Console::followStore()
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

void Console::askKeychain()
{
    m_keychain.probe(this, [this](VaultState state) {
        m_keychainAnswered = true;
        m_vaultState = state == VaultState::Unreachable ? VaultState::SessionOnly : state;
        showSecretsHome();
    });
}

void Console::showSecretsHome()
{
    const std::optional<Profile> open = m_window->openProfile();
    const bool forSession = open && open->secretHome == SecretHome::Session;
    m_window->setVaultState(forSession ? VaultState::SessionOnly : m_vaultState);
}

// Of a connection whose secret was to live for a session only, in a later one.
bool Console::isSecretGone(const Profile &profile) const
{
    return profile.secretHome == SecretHome::Session && !m_session.holds(secretKey(profile));
}

ConnectionWizard *Console::openWizard(const QUuid &edited, int step)
{
    // Who is quicker than the keychain's first answer is not told that it does not answer: saving will tell.
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
        // One that was edited from the list, while another is open, stays where it is.
        if (edited.isNull() || saved == m_sessions.current() || m_sessions.current().isNull())
            m_sessions.open(saved);
    });
    if (step > 0)
        wizard->goTo(step);
    wizard->open();
    return wizard;
}

ConnectionsDialog *Console::manageConnections()
{
    if (!m_manager) {
        m_manager = new ConnectionsDialog(m_connections, m_window.get());
        m_manager->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_manager, &ConnectionsDialog::connectionRequested, m_window.get(), &MainWindow::chooseConnection);
        connect(m_manager, &ConnectionsDialog::newConnectionRequested, this, [this] { openWizard(); });
        connect(m_manager, &ConnectionsDialog::editConnectionRequested, this, [this](const QUuid &id) { edit(id, 0); });
        connect(m_manager, &ConnectionsDialog::deleteConnectionRequested, this, &Console::remove);
    }
    m_manager->show();
    m_manager->raise();
    m_manager->activateWindow();
    return m_manager;
}

void Console::edit(const QUuid &id, int step)
{
    if (id == EmbeddedDemo::profileId())
        return m_window->showMessage(Tone::Information, tr("The demo's connection cannot be edited."));
    openWizard(id, step);
}

void Console::remove(const QUuid &id)
{
    if (id == EmbeddedDemo::profileId()) {
        m_sessions.close();
        return showConnections();
    }
    m_connections.remove(id, this, [this, id](const auto &removed) {
        if (id == m_sessions.current() && !m_store.find(id))
            m_sessions.close();
        if (!m_store.find(id))
            forgetSnapshots(m_looksFolder, id);
        showConnections();
        if (!removed && m_manager)
            m_manager->showProblem(removed.error().sentence);
        else if (!removed)
            m_window->showMessage(Tone::Warning, removed.error().sentence);
    });
}

void Console::act(Remedy remedy)
{
    const QUuid current = m_sessions.current();
    switch (remedy) {
    case Remedy::EditConnection:
        return edit(current, 0);
    case Remedy::TrustCertificate:
        return edit(current, 3); // whose test shows what the server presents, and takes the authority's file
    case Remedy::ReplaceSecret:
        return edit(current, 1);
    case Remedy::ChooseSpace:
        return edit(current, 2);
    case Remedy::Retry:
        return m_sessions.session() ? refresh() : m_sessions.open(current);
    case Remedy::ClearFilters:
        m_window->showPage(u"endpoints"_s);
        return endpoints().clearFilters();
    case Remedy::Unlock: // the window's own
    case Remedy::TestConnection:
    case Remedy::ShowRequestLog:
    case Remedy::SeePrivileges:
    case Remedy::CopyDetails:
        return; // the troubleshooting page's own
    }
}

void Console::refresh()
{
    if (!m_sessions.session())
        return;
    endpoints().refresh();
    cases().refresh();
}

void Console::composeAbout(const QList<Endpoint> &endpoints, qsizetype all)
{
    QList<HostMention> hosts;
    for (const Endpoint &endpoint : endpoints)
        hosts.append(mentionOf(endpoint));
    m_window->showPage(u"cases"_s);
    cases().compose(draftAbout(hosts, all));
}

int runConsole(QApplication &application, const CommandLine &line)
{
    const DemoOptions wish{.fleet = line.fleet, .fault = line.fault};
    if (!line.tourFolder.isEmpty())
        return runTour(application, line.tourFolder, wish);
    Console console(application, usualPlaces());
    if (line.demo)
        console.startDemo(wish);
    else
        console.start();
    if (line.benchStartup) // told before what follows the first paint
        new FirstPaint(console.window(), [] {
            std::puts("reeve: first paint");
            std::fflush(stdout);
        });
    return QApplication::exec();
}

}
