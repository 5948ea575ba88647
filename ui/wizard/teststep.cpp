// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/wizard/teststep.h"

#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>
#include <algorithm>

#include "models/connection/savedconnections.h"
#include "ui/parts/messagebar.h"
#include "ui/parts/theme.h"
#include "ui/wizard/trialrow.h"

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

// What a test depends on; a new name or colour does not make it stale.
ConnectionDraft testable(ConnectionDraft draft)
{
    draft.profile.name.clear();
    draft.profile.colour = {};
    draft.profile.hostStatuses.clear();
    draft.profile.secretHome = {};
    return draft;
}

}

TestStep::TestStep(WizardServices services, QWidget *parent)
    : WizardStep(parent)
    , m_services(services)
    , m_message(new MessageBar)
    , m_rows(nullptr)
    , m_scroll(new QScrollArea)
    , m_again(new QPushButton(tr("&Test again")))
    , m_cancel(new QPushButton(tr("&Cancel test")))
{
    m_message->setObjectName(u"testOutcome"_s);
    m_again->setObjectName(u"testAgain"_s);
    m_cancel->setObjectName(u"cancelTest"_s);
    buildRows();
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::small);
    for (QPushButton *button : {m_again, m_cancel}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::medium);
    column->addWidget(m_message);
    column->addWidget(m_scroll, 1);
    column->addLayout(buttons);
    setFocusProxy(m_again);
    // A row gets its final height after it was filled, when the layout has wrapped the advice.
    connect(m_scroll->verticalScrollBar(), &QScrollBar::rangeChanged, this, &TestStep::revealShown);
    connect(m_again, &QPushButton::clicked, this, &TestStep::start);
    connect(m_cancel, &QPushButton::clicked, this, &TestStep::cancel);
}

void TestStep::buildRows()
{
    auto *content = new QWidget;
    content->setAutoFillBackground(true);
    content->setBackgroundRole(QPalette::Base);
    m_rows = new QVBoxLayout(content);
    m_rows->setContentsMargins(0, space::tiny, 0, space::tiny);
    m_rows->setSpacing(0);
    for (int step = int(TrialStep::Address); step <= int(TrialStep::Data); ++step) {
        auto *row = new TrialRow(static_cast<TrialStep>(step));
        m_rows->addWidget(row);
        m_rowWidgets.push_back(row);
    }
    m_rows->addStretch(1);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(content);
    m_scroll->setAccessibleName(tr("Steps of the test"));
}

QString TestStep::title() const
{
    return tr("Test");
}

QString TestStep::headline() const
{
    return tr("Does it work?");
}

QString TestStep::explanation() const
{
    return tr("Every step from the address to the data is tried. Nothing is changed on the server.");
}

void TestStep::load(const ConnectionDraft &draft)
{
    m_draft = draft;
    if (m_tested != testable(draft))
        start();
}

void TestStep::store(ConnectionDraft &) const { }

void TestStep::start()
{
    m_trial.reset();
    m_shown = nullptr;
    m_tested = testable(m_draft);
    m_message->showMessage(Tone::Information, tr("Testing the connection\u2026"));
    showRunning(true);
    for (std::size_t i = 0; i < m_rowWidgets.size(); ++i)
        m_rowWidgets[i]->show({.step = static_cast<TrialStep>(i)});
    m_services.connections->withSecret(
        m_draft, this, [this, round = ++m_round](const tl::expected<ConnectionDraft, ConnectionProblem> &draft) {
            if (round != m_round)
                return;
            if (draft)
                return run(*draft);
            showRunning(false);
            m_message->showMessage(Tone::Bad, draft.error().sentence);
        });
}

void TestStep::run(const ConnectionDraft &draft)
{
    m_trial = std::make_unique<ConnectionTrial>(draft.profile, draft.secret, m_services.log);
    connect(m_trial.get(), &ConnectionTrial::stepChanged, this, &TestStep::showStep);
    connect(m_trial.get(), &ConnectionTrial::finished, this, &TestStep::showOutcome);
    m_trial->start();
}

void TestStep::cancel()
{
    ++m_round;
    if (m_trial)
        return m_trial->cancel();
    showRunning(false);
    m_message->showMessage(Tone::Neutral, tr("The test was cancelled."));
    m_tested.reset();
}

void TestStep::showStep(int index)
{
    TrialRow *row = m_rowWidgets.at(static_cast<std::size_t>(index));
    const StepReport &report = m_trial->steps().at(static_cast<std::size_t>(index));
    row->show(report);
    if (report.state == StepState::Failed || report.state == StepState::Running)
        scrollTo(row);
}

void TestStep::scrollTo(TrialRow *row)
{
    m_shown = row;
    revealShown();
}

void TestStep::revealShown()
{
    if (!m_shown)
        return;
    if (m_shown->height() < m_scroll->viewport()->height() / 2)
        m_scroll->ensureWidgetVisible(m_shown, 0, space::huge);
    else // with advice below: from the top on
        m_scroll->verticalScrollBar()->setValue(m_shown->y());
}

void TestStep::showOutcome()
{
    for (std::size_t i = 0; i < m_rowWidgets.size(); ++i) {
        m_rowWidgets[i]->show(m_trial->steps().at(i));
        if (m_trial->steps().at(i).state == StepState::Failed)
            scrollTo(m_rowWidgets[i]);
    }
    showRunning(false);
    const Tone tone = m_trial->passed() ? Tone::Good : m_trial->outcome() == u"cancelled" ? Tone::Neutral : Tone::Bad;
    m_message->showMessage(tone, verdict(m_draft));
}

void TestStep::showRunning(bool running)
{
    // The focus stays on whichever button can be used now.
    const bool focused = m_again->hasFocus() || m_cancel->hasFocus();
    m_again->setEnabled(!running);
    m_cancel->setEnabled(running);
    if (focused)
        (running ? m_cancel : m_again)->setFocus();
}

QString TestStep::verdict(const ConnectionDraft &draft) const
{
    if (!m_trial || m_tested != testable(draft))
        return tr("Not tested.");
    const auto &steps = m_trial->steps();
    const auto failed = std::ranges::find(steps, StepState::Failed, &StepReport::state);
    if (failed != steps.end())
        return tr("The test failed at \u201c%1\u201d.").arg(stepTitle(failed->step));
    if (m_trial->passed())
        return std::ranges::count(steps, StepState::Warned, &StepReport::state) > 0
            ? tr("The connection works, with something to know.")
            : tr("The connection works.");
    return m_trial->outcome() == u"cancelled" ? tr("The test was cancelled.") : tr("The test is still running.");
}

bool TestStep::passed(const ConnectionDraft &draft) const
{
    return m_trial && m_tested == testable(draft) && m_trial->passed();
}

}
