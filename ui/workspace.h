// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The middle of the window: navigation rail, the pages, and what covers them while nothing is connected.

#include <QList>
#include <QWidget>

class QStackedWidget;

namespace reeve {

class EmptyState;
class FirstRun;
class Navigation;
class Page;

class Workspace : public QWidget
{
    Q_OBJECT
public:
    explicit Workspace(QWidget *parent = nullptr);

    void addPage(const QString &name, Page *page); // takes it over
    const QList<Page *> &pages() const { return m_pages; }
    int indexOf(const QString &name) const; // -1: none
    QString currentName() const;
    int current() const { return m_current; }
    void setCurrent(int index); // out of range: nothing
    Navigation &navigation() const { return *m_navigation; }

    // What pages that need a session are covered with while none is open; the cover is filled by the caller.
    EmptyState &cover() const { return *m_cover; }
    void setCovered(bool covered);
    void setFirstRun(bool first);
    void setVaultText(const QString &text); // on the page for a first run

Q_SIGNALS:
    void connectRequested(); // on the page for a first run
    void demoRequested();
    void currentChanged(int index);

private:
    void arrange();
    void bringUp(Page *page);
    FirstRun *firstRun();

    QList<Page *> m_pages{};
    QStringList m_names{};
    int m_current = -1;
    bool m_covered = true;
    bool m_first = false;
    Navigation *m_navigation;
    QStackedWidget *m_stack;
    EmptyState *m_cover;
    FirstRun *m_firstRun = nullptr; // made when it is shown first: most starts are not the first
    QString m_vaultText{};
};

}
