// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The centre of the window: navigation column and pages. While no session is open, a cover or the first-run page
// replaces the pages that need one.

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

    void addPage(const QString &name, Page *page); // takes ownership
    const QList<Page *> &pages() const { return m_pages; }
    int indexOf(const QString &name) const; // -1 if there is none
    QString currentName() const;
    int current() const { return m_current; } // -1 while there is no page
    void setCurrent(int index); // ignored if out of range
    Navigation &navigation() const { return *m_navigation; }

    // The widget shown in place of pages that need a session; the caller sets its content.
    EmptyState &cover() const { return *m_cover; }
    void setCovered(bool covered);
    void setFirstRun(bool first);
    void setVaultText(const QString &text); // of the first-run page, see FirstRun::setVaultText()

Q_SIGNALS:
    void connectRequested(); // from the first-run page
    void demoRequested(); // from the first-run page
    void currentChanged(int index);

private:
    void updateStack();
    void showPage(Page *page);
    FirstRun *firstRun(); // creates the page on the first call

    QList<Page *> m_pages{};
    QStringList m_names{};
    int m_current = -1;
    bool m_covered = true;
    bool m_isFirstRun = false;
    Navigation *m_navigation;
    QStackedWidget *m_stack;
    EmptyState *m_cover;
    FirstRun *m_firstRun = nullptr; // null until it is first shown: most starts are not the first
    QString m_vaultText{};
};

}
