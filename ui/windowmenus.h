// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The menus of the main window with their shortcuts. The owner connects the actions; all are children of this object.

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

    QAction &addPage(
        const QString &title, const QString &iconName); // appends to the View menu; shortcuts Ctrl+1 to Ctrl+9
    void setAppearance(Appearance appearance); // checks the entry; emits nothing

    QAction *newConnection;
    QAction *editConnection;
    QAction *manageConnections;
    QAction *switchConnection;
    QAction *exportRows;
    QAction *quit;
    QAction *refresh;
    QAction *about;

Q_SIGNALS:
    void appearanceRequested(reeve::Appearance appearance);

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
