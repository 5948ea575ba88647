// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QAction>

#include "models/connection/session.h"
#include "ui/connections/connectionlist.h"
#include "ui/connections/connectiontext.h"
#include "ui/mainwindow.h"
#include "ui/parts/emptystate.h"
#include "ui/parts/messagebar.h"
#include "ui/parts/page.h"
#include "ui/topbar.h"
#include "ui/troubleshooting/troubleshootingpage.h"
#include "ui/windowmenus.h"
#include "ui/windowstatus.h"
#include "ui/workspace.h"

namespace reeve {

using namespace Qt::StringLiterals;

void MainWindow::setConnections(const QList<Profile> &connections, const QUuid &current)
{
    m_current = current;
    m_connections->setConnections(connections, current);
    if (connections.isEmpty() && m_state == State::Closed)
        setState(State::FirstRun);
    else if (!connections.isEmpty() && m_state == State::FirstRun)
        setState(State::Closed);
    else
        updateState();
}

void MainWindow::showFirstRun()
{
    setState(State::FirstRun);
}

void MainWindow::showOpening(const Profile &profile)
{
    m_opening = profile;
    m_failure.reset();
    if (m_troubleshooting && !m_session)
        m_troubleshooting->setProfile(profile);
    setState(State::Opening);
}

void MainWindow::showOpeningFailed(const Diagnosis &diagnosis)
{
    m_failure = diagnosis;
    setState(State::Failed);
}

void MainWindow::showSecretNeeded()
{
    setState(State::SecretNeeded);
}

void MainWindow::setSession(Session *session)
{
    if (m_session) {
        m_session->disconnect(this);
        m_session->client().disconnect(this);
    }
    m_session = session;
    m_lastRequestAnswered.reset();
    if (session) {
        connect(session, &Session::adopted, this, &MainWindow::updateState);
        watchClient(session->client());
    }
    m_failure.reset();
    m_opening.reset();
    m_pageTexts.fill(QString());
    for (Page *page : m_workspace->pages())
        page->setSession(session);
    if (session)
        setState(State::Open);
    else
        setState(m_connections->rowCount() > 0 ? State::Closed : State::FirstRun);
}

// "Connected" is shown only once Kibana has answered, and not while it refuses the sign-in or does not answer.
void MainWindow::watchClient(const Client &client)
{
    const auto show = [this](bool answering) {
        if (std::exchange(m_lastRequestAnswered, answering) != answering)
            updateState();
    };
    connect(&client, &Client::readOnlyChanged, this, &MainWindow::updateState);
    connect(&client, &Client::succeeded, this, [show] { show(true); });
    connect(&client, &Client::failed, this, [show](const ApiRequest &, const ApiError &error) {
        if (breaksConnection(error.fault))
            show(false);
        else if (error.answeredBy != AnsweredBy::Unknown)
            show(error.answeredBy == AnsweredBy::Kibana);
    });
}

void MainWindow::onLockToggleRequested()
{
    if (!m_session)
        return;
    if (m_session->client().isReadOnly())
        askToUnlock();
    else
        m_session->client().setReadOnly(true);
}

void MainWindow::askToUnlock()
{
    if (!m_session || !m_session->client().isReadOnly())
        return;
    const Profile &profile = m_session->profile();
    m_message->showMessage(Tone::Warning,
        profile.environment == Environment::Production
            ? tr("Unlock changes? “%1” is production: what you then create or change is real. It is locked again the "
                 "next time the connection is opened.")
                  .arg(profile.name)
            : tr("Unlock changes on “%1”? It is locked again the next time the connection is opened.")
                  .arg(profile.name),
        {tr("Unlock changes"), tr("Stay read-only")});
    m_pending = [session = m_session] {
        if (session)
            session->client().setReadOnly(false);
    };
}

void MainWindow::setVaultState(VaultState state)
{
    m_status->setVaultState(state);
    m_workspace->setVaultText(vaultExplanationText(state));
}

void MainWindow::setState(State state)
{
    m_state = state;
    m_workspace->setCovered(state != State::Open);
    m_workspace->setFirstRun(state == State::FirstRun);
    updateCover();
    updateState();
}

std::optional<Profile> MainWindow::shownProfile() const
{
    if (m_opening)
        return m_opening;
    if (m_session)
        return m_session->profile();
    if (const Profile *current = m_connections->find(m_current))
        return *current;
    return {};
}

std::optional<Profile> MainWindow::openProfile() const
{
    return m_session ? std::optional(m_session->profile()) : std::nullopt;
}

void MainWindow::updateCover()
{
    EmptyState &cover = m_workspace->cover();
    switch (m_state) {
    case State::FirstRun:
    case State::Open:
        return;
    case State::Closed:
        return cover.showMessage(u"plug"_s, tr("Not connected"), tr("Choose the connection to work with."),
            {tr("Choose a connection"), tr("New connection")});
    case State::Opening:
        return cover.showBusy(tr("Connecting to %1…").arg(m_opening ? m_opening->name : QString()),
            m_opening ? hostText(*m_opening) : QString(), {tr("Cancel")});
    case State::SecretNeeded:
        return cover.showMessage(u"key-round"_s,
            tr("%1 needs its secret again").arg(m_opening ? m_opening->name : QString()),
            tr("It was kept for one session only, and that session has ended."),
            {tr("Enter the secret"), tr("Choose a connection")});
    case State::Failed:
        return cover.showMessage(u"unplug"_s,
            tr("Could not connect to %1").arg(m_opening ? m_opening->name : QString()),
            m_failure ? m_failure->symptom : QString(), {tr("Explain"), tr("Try again"), tr("Edit connection")});
    }
}

void MainWindow::onCoverActionTriggered(int index)
{
    switch (m_state) {
    case State::FirstRun:
    case State::Open:
        return;
    case State::Closed:
        return index == 0 ? m_menus->switchConnection->trigger() : newConnectionRequested();
    case State::Opening:
        return cancelOpeningRequested();
    case State::SecretNeeded:
        return index == 0 ? remedyRequested(Remedy::ReplaceSecret) : m_menus->switchConnection->trigger();
    case State::Failed:
        if (index == 0 && m_failure)
            onExplanationRequested(*m_failure);
        else if (m_opening)
            index == 1 ? connectionRequested(m_opening->id) : editConnectionRequested(m_opening->id);
    }
}

void MainWindow::showConnectionState(Tone tone, const QString &iconName, const QString &text)
{
    const std::optional<Profile> profile = shownProfile();
    m_top->setState(tone, iconName, text);
    m_status->setConnectionText(
        profile ? tr("%1: %2", "state of the connection: host").arg(text, hostText(*profile)) : text);
}

void MainWindow::updateState()
{
    const std::optional<Profile> profile = shownProfile();
    m_top->setVisible(m_state != State::FirstRun);
    m_top->setProfile(profile);
    switch (m_state) {
    case State::FirstRun:
    case State::Closed:
        showConnectionState(Tone::Neutral, u"unplug"_s, tr("Not connected"));
        break;
    case State::Opening:
        showConnectionState(Tone::Information, u"hourglass"_s, tr("Connecting"));
        break;
    case State::SecretNeeded:
        showConnectionState(Tone::Neutral, u"key-round"_s, tr("Secret needed"));
        break;
    case State::Failed:
        showConnectionState(Tone::Bad, u"circle-x"_s, tr("Connection failed"));
        break;
    case State::Open:
        if (!m_lastRequestAnswered)
            showConnectionState(Tone::Information, u"hourglass"_s, tr("Connecting"));
        else if (*m_lastRequestAnswered)
            showConnectionState(Tone::Good, u"circle-check"_s, tr("Connected"));
        else
            showConnectionState(Tone::Bad, u"circle-x"_s, tr("Last request failed"));
        break;
    }
    const bool open = m_state == State::Open;
    const bool locks = open && m_session && profile->beginsReadOnly();
    m_top->setLock(locks ? std::optional(m_session->client().isReadOnly()) : std::nullopt);
    m_menus->refresh->setEnabled(open);
    m_menus->exportRows->setEnabled(open);
    m_menus->editConnection->setEnabled(m_connections->find(m_current) != nullptr);
    m_status->setPageText(m_state == State::FirstRun ? QString() : m_pageTexts.value(m_workspace->current()));
    setWindowTitle(profile ? tr("%1 · %2 – Reeve").arg(profile->name, spaceText(*profile)) : tr("Reeve"));
}

}
