// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/workspace.h"

#include <QHBoxLayout>
#include <QStackedWidget>

#include "ui/firstrun.h"
#include "ui/navigation.h"
#include "ui/parts/emptystate.h"
#include "ui/parts/page.h"

namespace reeve {

using namespace Qt::StringLiterals;

Workspace::Workspace(QWidget *parent)
    : QWidget(parent)
    , m_navigation(new Navigation(this))
    , m_stack(new QStackedWidget(this))
    , m_cover(new EmptyState(this))
{
    m_stack->setObjectName(u"pages"_s);
    m_stack->addWidget(m_cover);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_navigation);
    row->addWidget(m_stack, 1);
    connect(m_navigation, &Navigation::pageRequested, this, &Workspace::setCurrent);
}

void Workspace::addPage(const QString &name, Page *page)
{
    m_names << name;
    m_pages << page;
    page->setParent(this);
    page->hide();
    m_navigation->addPage(name, page->title(), page->iconName());
    if (m_current < 0)
        setCurrent(0);
}

int Workspace::indexOf(const QString &name) const
{
    return int(m_names.indexOf(name));
}

QString Workspace::currentName() const
{
    return m_names.value(m_current);
}

void Workspace::setCurrent(int index)
{
    if (index < 0 || index >= m_pages.size())
        return;
    const bool changed = std::exchange(m_current, index) != index;
    updateStack();
    if (changed)
        Q_EMIT currentChanged(index);
}

void Workspace::setCovered(bool covered)
{
    m_covered = covered;
    updateStack();
}

void Workspace::setFirstRun(bool first)
{
    m_isFirstRun = first;
    updateStack();
}

void Workspace::setVaultText(const QString &text)
{
    m_vaultText = text;
    if (m_firstRun)
        m_firstRun->setVaultText(text);
}

FirstRun *Workspace::firstRun()
{
    if (m_firstRun)
        return m_firstRun;
    m_firstRun = new FirstRun(this);
    m_firstRun->setVaultText(m_vaultText);
    m_stack->addWidget(m_firstRun);
    connect(m_firstRun, &FirstRun::connectRequested, this, &Workspace::connectRequested);
    connect(m_firstRun, &FirstRun::demoRequested, this, &Workspace::demoRequested);
    return m_firstRun;
}

void Workspace::updateStack()
{
    m_navigation->setVisible(!m_isFirstRun);
    m_navigation->setCurrent(m_current);
    if (m_isFirstRun)
        m_stack->setCurrentWidget(firstRun());
    else if (m_current < 0 || (m_covered && m_pages[m_current]->needsSession()))
        m_stack->setCurrentWidget(m_cover);
    else
        showPage(m_pages[m_current]);
}

// QStackedWidget asks all its pages for their size, so a page is added only when it is first shown.
void Workspace::showPage(Page *page)
{
    if (m_stack->indexOf(page) < 0)
        m_stack->addWidget(page);
    m_stack->setCurrentWidget(page);
}

}
