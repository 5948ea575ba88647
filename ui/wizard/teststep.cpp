// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/wizard/teststep.h"

#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>
#include <algorithm>

#include "models/connection/savedconnections.h"
#include "ui/parts/icons.h"
#include "ui/parts/ladderrow.h"
#include "ui/parts/ladderview.h"
#include "ui/parts/messagebar.h"
#include "ui/parts/remedies.h"
#include "ui/parts/theme.h"
#include "ui/rights/rightsdialog.h"
#include "ui/wizard/filefield.h"
#include "ui/wizard/trustquestion.h"

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

// What a test depends on; a new name or colour does not make it stale.
ConnectionDraft testable(ConnectionDraft draft)
{
    draft.profile.name.clear();
    draft.profile.colour = {};
    draft.profile.hostStatuses.clear();
    draft.profile.environment = {};
    draft.profile.opensReadOnly = false;
    draft.profile.secretHome = {};
    return draft;
}

std::vector<StepReport> untried()
{
    std::vector<StepReport> steps;
    for (int step = int(TrialStep::Address); step <= int(TrialStep::Data); ++step)
        steps.push_back({.step = static_cast<TrialStep>(step)});
    return steps;
}

}

TestStep::TestStep(WizardServices services, QWidget *parent)
    : WizardStep(parent)
    , m_services(services)
    , m_message(new MessageBar)
    , m_ladder(new LadderView)
    , m_scroll(new QScrollArea)
    , m_again(new QPushButton(tr("&Test again")))
    , m_cancel(new QPushButton(tr("&Cancel test")))
    , m_rights(new QPushButton(icon(u"shield-check"_s), tr("What rights do &I need?")))
{
    m_message->setObjectName(u"testOutcome"_s);
    m_again->setObjectName(u"testAgain"_s);
    m_cancel->setObjectName(u"cancelTest"_s);
    m_rights->setObjectName(u"rights"_s);
    buildLadder();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::medium);
    column->addWidget(m_message);
    column->addWidget(m_scroll, 1);
    column->addLayout(buildButtons());
    setFocusProxy(m_again);
    // A row gets its final height after it was filled, when the layout has wrapped the advice.
    connect(m_scroll->verticalScrollBar(), &QScrollBar::rangeChanged, this, &TestStep::revealShown);
    connect(m_again, &QPushButton::clicked, this, &TestStep::start);
    connect(m_cancel, &QPushButton::clicked, this, &TestStep::cancel);
    connect(m_rights, &QPushButton::clicked, this, &TestStep::showRights);
}

QLayout *TestStep::buildButtons()
{
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::small);
    for (QPushButton *button : {m_again, m_cancel, m_rights})
        button->setAutoDefault(false);
    buttons->addWidget(m_again);
    buttons->addWidget(m_cancel);
    buttons->addStretch(1);
    buttons->addWidget(m_rights);
    return buttons;
}

void TestStep::buildLadder()
{
    auto *content = new QWidget;
    content->setAutoFillBackground(true);
    content->setBackgroundRole(QPalette::Base);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(space::tiny, space::tiny, space::tiny, space::tiny);
    column->addWidget(m_ladder);
    column->addStretch(1);
    m_ladder->offer(Remedy::TrustCertificate, tr("Choose CA &file\u2026"));
    m_ladder->offerTrust(tr("T&rust this certificate\u2026"));
    m_ladder->offer(Remedy::SeeRights, remedyLabel(Remedy::SeeRights));
    m_ladder->setSteps(untried());
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(content);
    m_scroll->setAccessibleName(tr("Steps of the test"));
    connect(m_ladder, &LadderView::trustWanted, this, &TestStep::askForTrust);
    connect(m_ladder, &LadderView::remedyWanted, this,
        [this](Remedy remedy) { remedy == Remedy::SeeRights ? showRights() : chooseAuthority(); });
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
    m_ladder->setSteps(untried());
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
    m_trial = std::make_unique<ConnectionTrial>(draft.profile, draft.secrets(), m_services.log);
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

void TestStep::chooseAuthority()
{
    chooseFile(
        *this, tr("Choose CA file"), certificateFilter(), m_draft.profile.tls.caFile, [this](const QString &file) {
            m_tested.reset(); // the same file may hold something else by now
            Q_EMIT authorityChosen(file);
        });
}

void TestStep::askForTrust(const PresentedCertificate &certificate)
{
    auto *question = new TrustQuestion(m_draft.profile.address, certificate, this);
    question->setAttribute(Qt::WA_DeleteOnClose);
    connect(question, &QDialog::accepted, this,
        [this, certificate] { Q_EMIT certificateTrusted(QString::fromLatin1(certificate.sha256.toHex())); });
    question->open();
}

void TestStep::showRights()
{
    openRights(m_draft.profile.space, m_trial ? m_trial->server() : StatusFacts(), this);
}

void TestStep::showStep(int index)
{
    const StepReport &report = m_trial->steps().at(static_cast<std::size_t>(index));
    m_ladder->setStep(index, report);
    if (report.state == StepState::Failed || report.state == StepState::Running)
        scrollTo(m_ladder->row(index));
}

void TestStep::scrollTo(LadderRow *row)
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
        m_scroll->verticalScrollBar()->setValue(m_shown->mapTo(m_scroll->widget(), QPoint()).y());
}

void TestStep::showOutcome()
{
    const auto &steps = m_trial->steps();
    m_ladder->setSteps(steps);
    const auto failed = std::ranges::find(steps, StepState::Failed, &StepReport::state);
    if (failed != steps.end())
        scrollTo(m_ladder->row(int(failed - steps.begin())));
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

bool TestStep::failed(const ConnectionDraft &draft) const
{
    return m_trial && m_tested == testable(draft) && m_trial->outcome() == u"failed";
}

bool TestStep::passed(const ConnectionDraft &draft) const
{
    return m_trial && m_tested == testable(draft) && m_trial->passed();
}

}
