// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/mainwindow.h"

#include <QAction>
#include <QCloseEvent>
#include <QGuiApplication>
#include <QScreen>
#include <QStyle>
#include <QVBoxLayout>

#include "models/connection/session.h"
#include "ui/aboutdialog.h"
#include "ui/connections/connectionlist.h"
#include "ui/connections/connectionpopup.h"
#include "ui/connections/connectionswitcher.h"
#include "ui/navigation.h"
#include "ui/parts/emptystate.h"
#include "ui/parts/messagebar.h"
#include "ui/parts/page.h"
#include "ui/style/icons.h"
#include "ui/style/theme.h"
#include "ui/topbar.h"
#include "ui/troubleshooting/troubleshootingpage.h"
#include "ui/windowmenus.h"
#include "ui/windowstatus.h"
#include "ui/workspace.h"

namespace reeve {

using namespace Qt::StringLiterals;

MainWindow::MainWindow(QSettings &settings, QWidget *parent)
    : QMainWindow(parent)
    , m_settings(settings)
    , m_lastPage(m_settings.page())
    , m_connections(new ConnectionList(this))
    , m_menus(new WindowMenus(*this))
    , m_top(new TopBar(this))
    , m_message(new MessageBar(this))
    , m_workspace(new Workspace(this))
    , m_status(new WindowStatus(this))
    , m_popup(new ConnectionPopup(*m_connections, this))
{
    setObjectName(u"mainWindow"_s);
    m_message->setObjectName(u"windowMessage"_s);
    setWindowIcon(applicationIcon());
    setMinimumSize(640, 400);
    resize(1280, 800);
    buildLayout();
    connectMenus();
    connectSwitcher();
    m_menus->setAppearance(m_settings.appearance());
    restoreWindowGeometry();
    connect(m_workspace, &Workspace::currentChanged, this, &MainWindow::onCurrentPageChanged);
    connect(m_workspace, &Workspace::connectRequested, this, &MainWindow::newConnectionRequested);
    connect(m_workspace, &Workspace::demoRequested, this, &MainWindow::demoRequested);
    connect(&m_workspace->cover(), &EmptyState::actionTriggered, this, &MainWindow::onCoverActionTriggered);
    connect(m_message, &MessageBar::actionTriggered, this, [this](int index) {
        const auto pending = std::exchange(m_pending, {});
        m_message->clear();
        if (index == 0 && pending)
            pending();
    });
    setState(State::Closed);
}

// The pages are destroyed after the members that their signals would use.
MainWindow::~MainWindow()
{
    for (Page *page : m_workspace->pages())
        page->disconnect(this);
}

void MainWindow::buildLayout()
{
    auto *holder = new QWidget(this);
    auto *messageRow = new QVBoxLayout;
    messageRow->setContentsMargins(space::small, 0, space::small, 0);
    messageRow->addWidget(m_message);
    auto *column = new QVBoxLayout(holder);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_top);
    column->addLayout(messageRow);
    column->addWidget(m_workspace, 1);
    setCentralWidget(holder);
    setStatusBar(m_status);
}

// The window frame does not exist yet, so space is reserved for its title bar.
void MainWindow::restoreWindowGeometry()
{
    restoreGeometry(m_settings.geometry());
    if (windowState() & (Qt::WindowMaximized | Qt::WindowFullScreen))
        return;
    const QScreen *at = QGuiApplication::screenAt(geometry().center());
    if (const QScreen *on = at ? at : QGuiApplication::primaryScreen())
        setGeometry(fitted(
            geometry(), on->availableGeometry().adjusted(0, style()->pixelMetric(QStyle::PM_TitleBarHeight), 0, 0)));
}

void MainWindow::connectMenus()
{
    connect(m_menus->newConnection, &QAction::triggered, this, &MainWindow::newConnectionRequested);
    connect(m_menus->editConnection, &QAction::triggered, this, [this] { Q_EMIT editConnectionRequested(m_current); });
    connect(m_menus->manageConnections, &QAction::triggered, this, &MainWindow::manageConnectionsRequested);
    connect(m_menus->switchConnection, &QAction::triggered, this, [this] { m_popup->openBelow(m_top->switcher()); });
    connect(m_menus->exportRows, &QAction::triggered, this, &MainWindow::exportRequested);
    connect(m_menus->quit, &QAction::triggered, this, &QWidget::close);
    connect(m_menus->refresh, &QAction::triggered, this, &MainWindow::refreshRequested);
    connect(m_menus->about, &QAction::triggered, this, [this] { (new AboutDialog(this))->open(); });
    connect(m_menus, &WindowMenus::appearanceRequested, this, [this](Appearance appearance) {
        m_settings.setAppearance(appearance);
        Q_EMIT appearanceRequested(appearance);
    });
}

void MainWindow::connectSwitcher()
{
    connect(&m_top->switcher(), &QAbstractButton::clicked, m_menus->switchConnection, &QAction::trigger);
    connect(m_popup, &ConnectionPopup::newConnectionRequested, this, &MainWindow::newConnectionRequested);
    connect(m_popup, &ConnectionPopup::editConnectionRequested, this, &MainWindow::editConnectionRequested);
    connect(m_popup, &ConnectionPopup::deleteConnectionRequested, this, &MainWindow::deleteConnectionRequested);
    connect(m_popup, &ConnectionPopup::manageConnectionsRequested, this, &MainWindow::manageConnectionsRequested);
    connect(m_popup, &ConnectionPopup::connectionRequested, this, &MainWindow::chooseConnection);
    connect(m_top, &TopBar::lockToggleRequested, this, &MainWindow::onLockToggleRequested);
}

void MainWindow::addPage(const QString &name, Page *page)
{
    const int index = int(m_workspace->pages().size());
    m_pageTexts << QString();
    connect(&m_menus->addPage(page->title(), page->iconName()), &QAction::triggered, this,
        [this, index] { m_workspace->setCurrent(index); });
    m_workspace->addPage(name, page);
    connect(page, &Page::explanationRequested, this, &MainWindow::onExplanationRequested);
    connect(page, &Page::remedyRequested, this, &MainWindow::onRemedyRequested);
    connect(page, &Page::statusChanged, this, [this, index](const QString &text) {
        m_pageTexts[index] = text;
        updateState();
    });
    page->setSession(m_session);
}

void MainWindow::addTroubleshooting(TroubleshootingPage *page)
{
    const int index = int(m_workspace->pages().size());
    m_troubleshooting = page;
    connect(page, &TroubleshootingPage::unseenChanged, this,
        [this, index](int count) { m_workspace->navigation().setUnseenCount(index, count); });
    addPage(u"troubleshooting"_s, page);
}

void MainWindow::showPage(const QString &name)
{
    m_workspace->setCurrent(m_workspace->indexOf(name));
}

void MainWindow::restorePage()
{
    showPage(m_lastPage);
}

void MainWindow::onCurrentPageChanged(int index)
{
    if (auto *entry = m_menus->findChild<QAction *>(u"actionPage%1"_s.arg(index + 1)))
        entry->setChecked(true);
    m_settings.setPage(m_workspace->currentName());
    updateState();
}

void MainWindow::onExplanationRequested(const Diagnosis &diagnosis)
{
    if (!m_troubleshooting)
        return;
    m_troubleshooting->explain(diagnosis);
    showPage(u"troubleshooting"_s);
}

void MainWindow::onRemedyRequested(Remedy remedy)
{
    if (remedy == Remedy::Unlock)
        return askToUnlock();
    const bool forTroubleshooting = remedy == Remedy::TestConnection || remedy == Remedy::ShowRequestLog;
    if (!m_troubleshooting || !forTroubleshooting) {
        Q_EMIT remedyRequested(remedy);
        return;
    }
    showPage(u"troubleshooting"_s);
    if (remedy == Remedy::TestConnection)
        m_troubleshooting->testConnection();
    else
        m_troubleshooting->showRequestLog();
}

QString MainWindow::unsavedWork() const
{
    QStringList sentences;
    for (const Page *page : m_workspace->pages())
        sentences << page->unsavedWork();
    sentences.removeAll(QString());
    return sentences.join(u' ');
}

void MainWindow::confirmThenRun(const QString &verb, std::function<void()> function)
{
    const QString losses = unsavedWork();
    if (losses.isEmpty())
        return function();
    m_message->showMessage(Tone::Warning, losses, {verb, tr("Stay")});
    m_pending = std::move(function);
}

void MainWindow::chooseConnection(const QUuid &id)
{
    if (m_session && m_session->profile().id == id)
        return; // already open; opening it again would discard the pages' state
    confirmThenRun(tr("Change the connection"), [this, id] { Q_EMIT connectionRequested(id); });
}

void MainWindow::showMessage(Tone tone, const QString &text)
{
    m_pending = {};
    m_message->showMessage(tone, text);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!m_closeConfirmed && !unsavedWork().isEmpty()) {
        event->ignore();
        confirmThenRun(tr("Quit anyway"), [this] {
            m_closeConfirmed = true;
            close();
        });
        return;
    }
    m_settings.setGeometry(saveGeometry());
    QMainWindow::closeEvent(event);
}

}
