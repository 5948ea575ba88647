// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/windowmenus.h"

#include <QAction>
#include <QActionGroup>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>

#include "ui/style/icons.h"

namespace reeve {

using namespace Qt::StringLiterals;

WindowMenus::WindowMenus(QMainWindow &window)
    : QObject(&window)
    , newConnection(nullptr)
    , m_window(window)
    , m_pages(new QActionGroup(this))
    , m_appearances(new QActionGroup(this))
{
    newConnection = action(u"actionNewConnection"_s, u"plus"_s, tr("&New connection…"));
    newConnection->setShortcut(QKeySequence::New);
    editConnection = action(u"actionEditConnection"_s, u"pencil"_s, tr("&Edit connection…"));
    manageConnections = action(u"actionManageConnections"_s, u"list"_s, tr("&Manage connections…"));
    manageConnections->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_K));
    switchConnection = action(u"actionSwitchConnection"_s, u"chevrons-up-down"_s, tr("&Switch connection"));
    switchConnection->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_K));
    exportRows = action(u"actionExport"_s, u"download"_s, tr("E&xport endpoints…"));
    exportRows->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E));
    quit = action(u"actionQuit"_s, u"log-out"_s, tr("&Quit"));
    quit->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Q));
    quit->setMenuRole(QAction::QuitRole);
    refresh = action(u"actionRefresh"_s, u"refresh-cw"_s, tr("&Refresh"));
    refresh->setShortcuts({QKeySequence(Qt::Key_F5), QKeySequence(Qt::CTRL | Qt::Key_R)});
    about = action(u"actionAbout"_s, u"info"_s, tr("&About Reeve"));
    about->setMenuRole(QAction::AboutRole);
    buildFile();
    buildView();
    window.menuBar()->addMenu(tr("&Help"))->addAction(about);
}

QAction *WindowMenus::action(const QString &name, const QString &iconName, const QString &text)
{
    auto *made = new QAction(icon(iconName), text, this);
    made->setObjectName(name);
    return made;
}

void WindowMenus::buildFile()
{
    QMenu *file = m_window.menuBar()->addMenu(tr("&File"));
    file->addActions({newConnection, editConnection, switchConnection, manageConnections});
    file->addSeparator();
    file->addAction(exportRows);
    file->addSeparator();
    file->addAction(quit);
}

void WindowMenus::buildView()
{
    m_view = m_window.menuBar()->addMenu(tr("&View"));
    m_endOfPages = m_view->addSeparator();
    m_view->addAction(refresh);
    m_view->addSeparator();
    buildAppearances(*m_view->addMenu(icon(u"sun-moon"_s), tr("&Appearance")));
}

void WindowMenus::buildAppearances(QMenu &menu)
{
    const auto add = [&](const QString &name, const QString &iconName, const QString &text, Appearance appearance) {
        QAction *choice = action(name, iconName, text);
        choice->setCheckable(true);
        choice->setData(int(appearance));
        m_appearances->addAction(choice);
        menu.addAction(choice);
        connect(choice, &QAction::triggered, this, [this, appearance] { Q_EMIT appearanceRequested(appearance); });
    };
    add(u"actionAppearanceSystem"_s, u"monitor"_s, tr("As the &system"), Appearance::System);
    add(u"actionAppearanceLight"_s, u"sun"_s, tr("&Light"), Appearance::Light);
    add(u"actionAppearanceDark"_s, u"moon"_s, tr("&Dark"), Appearance::Dark);
}

QAction &WindowMenus::addPage(const QString &title, const QString &iconName)
{
    const int number = int(m_pages->actions().size()) + 1;
    QAction *page = action(u"actionPage%1"_s.arg(number), iconName, title);
    page->setCheckable(true);
    if (number <= 9)
        page->setShortcut(QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_0 + number)));
    m_pages->addAction(page);
    m_view->insertAction(m_endOfPages, page);
    return *page;
}

void WindowMenus::setAppearance(Appearance appearance)
{
    const QList<QAction *> choices = m_appearances->actions();
    for (QAction *choice : choices)
        choice->setChecked(choice->data().toInt() == int(appearance));
}

}
