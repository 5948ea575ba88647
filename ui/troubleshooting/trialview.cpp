// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/troubleshooting/trialview.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>

#include "ui/parts/copyabletext.h"
#include "ui/parts/emptystate.h"
#include "ui/parts/icons.h"
#include "ui/parts/ladderview.h"
#include "ui/parts/quietframe.h"
#include "ui/parts/remedies.h"
#include "ui/parts/theme.h"
#include "ui/rights/rightsdialog.h"
#include "ui/troubleshooting/tickettext.h"

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

QPushButton *named(const QString &name, const QString &iconName, const QString &text, QWidget *parent)
{
    auto *button = new QPushButton(icon(iconName), text, parent);
    button->setObjectName(name);
    return button;
}

}

TrialView::TrialView(RequestLog &log, QWidget *parent)
    : QWidget(parent)
    , m_log(log)
    , m_stack(new QStackedWidget(this))
    , m_idle(new EmptyState(this))
    , m_ladder(new LadderView(this))
    , m_summary(new QLabel(this))
    , m_start(named(u"trialStart"_s, u"rotate-ccw"_s, tr("Test &again"), this))
    , m_cancel(named(u"trialCancel"_s, u"circle-stop"_s, tr("&Cancel"), this))
    , m_copy(named(u"trialCopy"_s, u"clipboard"_s, tr("Copy for a &ticket"), this))
    , m_rights(named(u"trialRights"_s, remedyIconName(Remedy::SeeRights), tr("What rights do &I need?"), this))
{
    m_idle->setObjectName(u"trialIdle"_s);
    m_summary->setObjectName(u"trialSummary"_s);
    m_summary->setTextFormat(Qt::PlainText);
    connect(m_start, &QPushButton::clicked, this, &TrialView::start);
    connect(m_cancel, &QPushButton::clicked, this, &TrialView::cancel);
    connect(m_copy, &QPushButton::clicked, this, &TrialView::copy);
    connect(m_rights, &QPushButton::clicked, this, &TrialView::showRights);
    connect(m_idle, &EmptyState::actionTriggered, this, [this](int action) { action == 0 ? start() : showRights(); });
    m_ladder->offer(Remedy::TrustCertificate, remedyLabel(Remedy::TrustCertificate));
    m_ladder->offer(Remedy::SeeRights, remedyLabel(Remedy::SeeRights));
    connect(m_ladder, &LadderView::remedyWanted, this, &TrialView::act);
    buildLayout();
    showIdle();
}

TrialView::~TrialView() = default;

void TrialView::buildLayout()
{
    auto *scroll = new QScrollArea(this);
    scroll->setObjectName(u"trialScroll"_s);
    scroll->setAccessibleName(tr("Steps of the connection test"));
    scroll->setWidgetResizable(true);
    setQuietFrame(*scroll);
    auto *holder = new QWidget(scroll);
    auto *inner = new QVBoxLayout(holder);
    inner->setContentsMargins(space::small, 0, space::small, space::small);
    inner->addWidget(m_ladder);
    inner->addStretch();
    scroll->setWidget(holder);

    auto *running = new QWidget(this);
    auto *column = new QVBoxLayout(running);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(buildBar());
    column->addWidget(scroll, 1);
    m_stack->addWidget(m_idle);
    m_stack->addWidget(running);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_stack);
}

QWidget *TrialView::buildBar()
{
    auto *bar = new QWidget(this);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(space::large, space::medium, space::large, space::small);
    m_summary->setFont(headingFont(font()));
    row->addWidget(m_summary, 1);
    row->addWidget(m_rights);
    row->addWidget(m_copy);
    row->addWidget(m_start);
    row->addWidget(m_cancel);
    return bar;
}

void TrialView::setSecretSource(SecretSource source)
{
    m_source = std::move(source);
}

void TrialView::setProfile(const std::optional<Profile> &profile)
{
    if (m_profile == profile)
        return;
    m_profile = profile;
    m_trial.reset();
    m_waitingForSecret.reset();
    showIdle();
}

void TrialView::showIdle()
{
    m_stack->setCurrentWidget(m_idle);
    if (!m_profile)
        m_idle->showMessage(u"plug"_s, tr("No connection to test"), tr("Choose or add a connection first."));
    else
        m_idle->showMessage(u"list-checks"_s, tr("Test “%1” step by step").arg(m_profile->name),
            tr("From the address to the data, each step by itself. The test only reads; nothing is created on the "
               "server."),
            {tr("Test connection"), remedyLabel(Remedy::SeeRights)});
    Q_EMIT runningChanged(false);
}

void TrialView::start()
{
    if (!m_profile)
        return;
    m_trial.reset();
    m_stack->setCurrentIndex(1);
    showRunning(true);
    m_summary->setText(tr("Waiting for the keychain…"));
    m_ladder->setSteps({});
    if (!m_source)
        return begin({});
    m_waitingForSecret = std::make_shared<int>(0);
    m_source(*m_profile, [this, wanted = std::weak_ptr(m_waitingForSecret)](ConnectionSecrets secrets) {
        if (!wanted.expired()) // it dies with this view, with a cancel, and with another profile
            begin(std::move(secrets));
    });
}

void TrialView::begin(ConnectionSecrets secrets)
{
    m_waitingForSecret.reset();
    m_trial = std::make_unique<ConnectionTrial>(*m_profile, std::move(secrets), &m_log);
    connect(m_trial.get(), &ConnectionTrial::stepChanged, this, &TrialView::stepChanged);
    connect(m_trial.get(), &ConnectionTrial::finished, this, &TrialView::finish);
    m_summary->setText(tr("Testing “%1”…").arg(m_profile->name));
    m_ladder->setSteps(m_trial->steps());
    m_trial->start();
}

void TrialView::cancel()
{
    if (m_waitingForSecret) {
        m_waitingForSecret.reset();
        showIdle();
    } else if (m_trial) {
        m_trial->cancel();
    }
}

void TrialView::act(Remedy remedy)
{
    if (remedy == Remedy::SeeRights)
        showRights();
    else
        Q_EMIT remedyWanted(remedy);
}

void TrialView::showRights()
{
    openRights(m_profile ? m_profile->space : QString(), m_trial ? m_trial->server() : StatusFacts(), this);
}

void TrialView::stepChanged(int index)
{
    if (m_trial && index >= 0 && index < int(m_trial->steps().size()))
        m_ladder->setStep(index, m_trial->steps()[size_t(index)]);
}

void TrialView::finish()
{
    m_ladder->setSteps(m_trial->steps());
    if (m_trial->passed())
        m_summary->setText(tr("Every step passed"));
    else if (m_trial->outcome() == "cancelled"_L1)
        m_summary->setText(tr("Cancelled"));
    else
        m_summary->setText(tr("The test stopped at a step that failed"));
    showRunning(false);
    if (m_trial->passed())
        Q_EMIT passed();
}

void TrialView::showRunning(bool running)
{
    m_start->setVisible(!running);
    m_copy->setVisible(!running);
    m_cancel->setVisible(running);
    Q_EMIT runningChanged(running);
}

void TrialView::copy()
{
    if (m_trial)
        copyText(ticketText(m_trial->steps(), &*m_profile), m_copy);
}

}
