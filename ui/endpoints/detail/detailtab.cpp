// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/endpoints/detail/detailtab.h"

#include <QStackedWidget>
#include <QVBoxLayout>

#include "ui/parts/emptystate.h"
#include "ui/parts/messagebar.h"

using namespace Qt::StringLiterals;

namespace reeve {

DetailTab::DetailTab(QWidget *content, QWidget *parent)
    : QWidget(parent)
    , m_bar(new MessageBar(this))
    , m_pages(new QStackedWidget(this))
    , m_state(new EmptyState(this))
    , m_content(content)
{
    m_bar->setObjectName(u"detailProblem"_s);
    m_pages->addWidget(content);
    m_pages->addWidget(m_state);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_pages, 1);
    connect(m_bar, &MessageBar::actionTriggered, this, &DetailTab::onRetryClicked);
    connect(m_state, &EmptyState::actionTriggered, this, &DetailTab::onRetryClicked);
}

// The button that had the focus disappears; the focus stays in the tab.
void DetailTab::onRetryClicked()
{
    setFocus();
    Q_EMIT retryRequested();
}

void DetailTab::showReading(const QString &headline)
{
    m_bar->clear();
    m_state->showBusy(headline);
    m_pages->setCurrentWidget(m_state);
}

void DetailTab::showEmpty(const QString &headline, const QString &text)
{
    m_bar->clear();
    m_state->showMessage(u"inbox"_s, headline, text);
    m_pages->setCurrentWidget(m_state);
}

void DetailTab::showFailure(const QString &symptom)
{
    m_bar->clear();
    m_state->showMessage(u"circle-alert"_s, symptom, tr("Troubleshooting explains why and what to do."), {tr("Retry")});
    m_pages->setCurrentWidget(m_state);
}

void DetailTab::showContent(const QString &problem)
{
    if (problem.isEmpty())
        m_bar->clear();
    else
        m_bar->showMessage(Tone::Warning, problem, {tr("Retry")});
    m_pages->setCurrentWidget(m_content);
    if (hasFocus())
        m_content->setFocus();
}

QString DetailTab::stateText() const
{
    return m_pages->currentWidget() == m_state ? m_state->headline() : QString();
}

}
