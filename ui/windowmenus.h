// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The window's menus with their standard shortcuts. The actions do nothing by themselves.

#include <QObject>

#include "ui/style/appearance.h"

class QAction;
class QActionGroup;
class QMainWindow;
class QMenu;

namespace reeve {

class WindowMenus : public QObject
{
    Q_OBJECT
public:
    explicit WindowMenus(QMainWindow &window);

    QAction &addPage(const QString &title, const QString &iconName); // Ctrl+1, Ctrl+2, ...
    void setAppearance(Appearance appearance); // marks it

    QAction *newConnection;
    QAction *editConnection;
    QAction *manageConnections;
    QAction *switchConnection;
    QAction *exportRows;
    QAction *quit;
    QAction *refresh;
    QAction *about;

Q_SIGNALS:
    void appearanceChosen(reeve::Appearance appearance);

private:
    QAction *action(const QString &name, const QString &iconName, const QString &text);
    void buildFile();
    void buildView();
    void buildAppearances(QMenu &menu);

    QMainWindow &m_window;
    QMenu *m_view = nullptr;
    QAction *m_endOfPages = nullptr;
    QActionGroup *m_pages;
    QActionGroup *m_appearances;
};

}
