// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/wizard/connectionteststep.h"

#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>
#include <algorithm>

#include "models/connection/savedconnections.h"
#include "ui/parts/messagebar.h"
#include "ui/parts/remedies.h"
#include "ui/parts/teststeprow.h"
#include "ui/parts/teststepsview.h"
#include "ui/privileges/privilegesdialog.h"
#include "ui/style/icons.h"
#include "ui/style/theme.h"
#include "ui/wizard/filefield.h"
#include "ui/wizard/trustprompt.h"

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

// Returns the draft without the properties that do not affect the test's result.
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

std::vector<StepReport> untriedSteps()
{
    std::vector<StepReport> steps;
    for (int step = int(TestStep::Address); step <= int(TestStep::Data); ++step)
        steps.push_back({.step = static_cast<TestStep>(step)});
    return steps;
}

}

ConnectionTestStep::ConnectionTestStep(WizardServices services, QWidget *parent)
    : WizardStep(parent)
    , m_services(services)
    , m_message(new MessageBar)
    , m_steps(new TestStepsView)
    , m_scroll(new QScrollArea)
    , m_again(new QPushButton(tr("&Test again")))
    , m_cancel(new QPushButton(tr("&Cancel test")))
    , m_privileges(new QPushButton(icon(u"shield-check"_s), tr("What privileges do &I need?")))
{
    m_message->setObjectName(u"testOutcome"_s);
    m_again->setObjectName(u"testAgain"_s);
    m_cancel->setObjectName(u"cancelTest"_s);
    m_privileges->setObjectName(u"privileges"_s);
    buildSteps();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::medium);
    column->addWidget(m_message);
    column->addWidget(m_scroll, 1);
    column->addLayout(buildButtons());
    setFocusProxy(m_again);
    // A row gets its final height later, when the layout wraps the advice.
    connect(m_scroll->verticalScrollBar(), &QScrollBar::rangeChanged, this, &ConnectionTestStep::revealVisibleRow);
    connect(m_again, &QPushButton::clicked, this, &ConnectionTestStep::start);
    connect(m_cancel, &QPushButton::clicked, this, &ConnectionTestStep::cancel);
    connect(m_privileges, &QPushButton::clicked, this, &ConnectionTestStep::showPrivileges);
}

QLayout *ConnectionTestStep::buildButtons()
{
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::small);
    for (QPushButton *button : {m_again, m_cancel, m_privileges})
        button->setAutoDefault(false);
    buttons->addWidget(m_again);
    buttons->addWidget(m_cancel);
    buttons->addStretch(1);
    buttons->addWidget(m_privileges);
    return buttons;
}

void ConnectionTestStep::buildSteps()
{
    auto *content = new QWidget;
    content->setAutoFillBackground(true);
    content->setBackgroundRole(QPalette::Base);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(space::tiny, space::tiny, space::tiny, space::tiny);
    column->addWidget(m_steps);
    column->addStretch(1);
    m_steps->addRemedyButton(Remedy::TrustCertificate, tr("Choose CA &file\u2026"));
    m_steps->setTrustLabel(tr("T&rust this certificate\u2026"));
    m_steps->addRemedyButton(Remedy::SeePrivileges, remedyLabel(Remedy::SeePrivileges));
    m_steps->setSteps(untriedSteps());
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(content);
    m_scroll->setAccessibleName(tr("Steps of the test"));
    connect(m_steps, &TestStepsView::trustRequested, this, &ConnectionTestStep::onTrustRequested);
    connect(m_steps, &TestStepsView::remedyRequested, this,
        [this](Remedy remedy) { remedy == Remedy::SeePrivileges ? showPrivileges() : chooseAuthorityFile(); });
}

QString ConnectionTestStep::title() const
{
    return tr("Test");
}

QString ConnectionTestStep::headline() const
{
    return tr("Does it work?");
}

QString ConnectionTestStep::explanation() const
{
    return tr("Every step from the address to the data is tried. Nothing is changed on the server.");
}

void ConnectionTestStep::load(const ConnectionDraft &draft)
{
    m_draft = draft;
    if (m_tested != testable(draft))
        start();
}

void ConnectionTestStep::store(ConnectionDraft &) const { }

void ConnectionTestStep::start()
{
    m_test.reset();
    m_visibleRow = nullptr;
    m_tested = testable(m_draft);
    m_message->showMessage(Tone::Information, tr("Testing the connection\u2026"));
    showRunning(true);
    m_steps->setSteps(untriedSteps());
    m_services.connections->withSecret(m_draft, this,
        [this, number = ++m_requestNumber](const tl::expected<ConnectionDraft, ConnectionProblem> &draft) {
            if (number != m_requestNumber)
                return;
            if (draft)
                return run(*draft);
            showRunning(false);
            m_message->showMessage(Tone::Bad, draft.error().sentence);
        });
}

void ConnectionTestStep::run(const ConnectionDraft &draft)
{
    m_test = std::make_unique<ConnectionTest>(draft.profile, draft.secrets(), m_services.log);
    connect(m_test.get(), &ConnectionTest::stepChanged, this, &ConnectionTestStep::onStepChanged);
    connect(m_test.get(), &ConnectionTest::finished, this, &ConnectionTestStep::onFinished);
    m_test->start();
}

void ConnectionTestStep::cancel()
{
    ++m_requestNumber;
    if (m_test)
        return m_test->cancel();
    showRunning(false);
    m_message->showMessage(Tone::Neutral, tr("The test was cancelled."));
    m_tested.reset();
}

void ConnectionTestStep::chooseAuthorityFile()
{
    chooseFile(
        *this, tr("Choose CA file"), certificateFilter(), m_draft.profile.tls.caFile, [this](const QString &file) {
            m_tested.reset(); // the content of the same file may have changed
            Q_EMIT authorityChosen(file);
        });
}

void ConnectionTestStep::onTrustRequested(const PresentedCertificate &certificate)
{
    auto *prompt = new TrustPrompt(m_draft.profile.address, certificate, this);
    prompt->setAttribute(Qt::WA_DeleteOnClose);
    connect(prompt, &QDialog::accepted, this,
        [this, certificate] { Q_EMIT certificateTrusted(QString::fromLatin1(certificate.sha256.toHex())); });
    prompt->open();
}

void ConnectionTestStep::showPrivileges()
{
    openPrivileges(m_draft.profile.space, m_test ? m_test->server() : StatusFacts(), this);
}

void ConnectionTestStep::onStepChanged(int index)
{
    const StepReport &report = m_test->steps().at(static_cast<std::size_t>(index));
    m_steps->setStep(index, report);
    if (report.state == StepState::Failed || report.state == StepState::Running)
        scrollTo(m_steps->row(index));
}

void ConnectionTestStep::scrollTo(TestStepRow *row)
{
    m_visibleRow = row;
    revealVisibleRow();
}

void ConnectionTestStep::revealVisibleRow()
{
    if (!m_visibleRow)
        return;
    if (m_visibleRow->height() < m_scroll->viewport()->height() / 2)
        m_scroll->ensureWidgetVisible(m_visibleRow, 0, space::huge);
    else // a row with advice: show its top
        m_scroll->verticalScrollBar()->setValue(m_visibleRow->mapTo(m_scroll->widget(), QPoint()).y());
}

void ConnectionTestStep::onFinished()
{
    const auto &steps = m_test->steps();
    m_steps->setSteps(steps);
    const auto failed = std::ranges::find(steps, StepState::Failed, &StepReport::state);
    if (failed != steps.end())
        scrollTo(m_steps->row(int(failed - steps.begin())));
    showRunning(false);
    const Tone tone = m_test->passed() ? Tone::Good : m_test->outcomeName() == u"cancelled" ? Tone::Neutral : Tone::Bad;
    m_message->showMessage(tone, verdictText(m_draft));
}

void ConnectionTestStep::showRunning(bool running)
{
    // Moves the focus to the button that is enabled now.
    const bool focused = m_again->hasFocus() || m_cancel->hasFocus();
    m_again->setEnabled(!running);
    m_cancel->setEnabled(running);
    if (focused)
        (running ? m_cancel : m_again)->setFocus();
}

QString ConnectionTestStep::verdictText(const ConnectionDraft &draft) const
{
    if (!m_test || m_tested != testable(draft))
        return tr("Not tested.");
    const auto &steps = m_test->steps();
    const auto failed = std::ranges::find(steps, StepState::Failed, &StepReport::state);
    if (failed != steps.end())
        return tr("The test failed at \u201c%1\u201d.").arg(stepTitle(failed->step));
    if (m_test->passed())
        return std::ranges::count(steps, StepState::Warned, &StepReport::state) > 0
            ? tr("The connection works, with something to know.")
            : tr("The connection works.");
    return m_test->outcomeName() == u"cancelled" ? tr("The test was cancelled.") : tr("The test is still running.");
}

bool ConnectionTestStep::failed(const ConnectionDraft &draft) const
{
    return m_test && m_tested == testable(draft) && m_test->outcomeName() == u"failed";
}

bool ConnectionTestStep::passed(const ConnectionDraft &draft) const
{
    return m_test && m_tested == testable(draft) && m_test->passed();
}

}
