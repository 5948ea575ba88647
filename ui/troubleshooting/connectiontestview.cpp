// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/troubleshooting/connectiontestview.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>

#include "ui/parts/copyabletext.h"
#include "ui/parts/emptystate.h"
#include "ui/parts/remedies.h"
#include "ui/parts/teststepsview.h"
#include "ui/privileges/privilegesdialog.h"
#include "ui/style/icons.h"
#include "ui/style/styleproperties.h"
#include "ui/style/theme.h"
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

ConnectionTestView::ConnectionTestView(RequestLog &log, QWidget *parent)
    : QWidget(parent)
    , m_log(log)
    , m_stack(new QStackedWidget(this))
    , m_idle(new EmptyState(this))
    , m_steps(new TestStepsView(this))
    , m_summary(new QLabel(this))
    , m_start(named(u"testStart"_s, u"rotate-ccw"_s, tr("Test &again"), this))
    , m_cancel(named(u"testCancel"_s, u"circle-stop"_s, tr("&Cancel"), this))
    , m_copy(named(u"testCopy"_s, u"clipboard"_s, tr("Copy for a &ticket"), this))
    , m_privileges(
          named(u"testPrivileges"_s, remedyIconName(Remedy::SeePrivileges), tr("What privileges do &I need?"), this))
{
    m_idle->setObjectName(u"testIdle"_s);
    m_summary->setObjectName(u"testSummary"_s);
    m_summary->setTextFormat(Qt::PlainText);
    connect(m_start, &QPushButton::clicked, this, &ConnectionTestView::start);
    connect(m_cancel, &QPushButton::clicked, this, &ConnectionTestView::cancel);
    connect(m_copy, &QPushButton::clicked, this, &ConnectionTestView::copyReport);
    connect(m_privileges, &QPushButton::clicked, this, &ConnectionTestView::showPrivileges);
    connect(
        m_idle, &EmptyState::actionTriggered, this, [this](int action) { action == 0 ? start() : showPrivileges(); });
    m_steps->addRemedyButton(Remedy::TrustCertificate, remedyLabel(Remedy::TrustCertificate));
    m_steps->addRemedyButton(Remedy::SeePrivileges, remedyLabel(Remedy::SeePrivileges));
    connect(m_steps, &TestStepsView::remedyRequested, this, &ConnectionTestView::onRemedyRequested);
    buildLayout();
    showIdle();
}

ConnectionTestView::~ConnectionTestView() = default;

void ConnectionTestView::buildLayout()
{
    auto *scroll = new QScrollArea(this);
    scroll->setObjectName(u"testScroll"_s);
    scroll->setAccessibleName(tr("Steps of the connection test"));
    scroll->setWidgetResizable(true);
    setFocusFrame(*scroll);
    auto *holder = new QWidget(scroll);
    auto *inner = new QVBoxLayout(holder);
    inner->setContentsMargins(space::small, 0, space::small, space::small);
    inner->addWidget(m_steps);
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

QWidget *ConnectionTestView::buildBar()
{
    auto *bar = new QWidget(this);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(space::large, space::medium, space::large, space::small);
    m_summary->setFont(headingFont(font()));
    row->addWidget(m_summary, 1);
    row->addWidget(m_privileges);
    row->addWidget(m_copy);
    row->addWidget(m_start);
    row->addWidget(m_cancel);
    return bar;
}

void ConnectionTestView::setSecretSource(SecretSource source)
{
    m_secretSource = std::move(source);
}

void ConnectionTestView::setProfile(const std::optional<Profile> &profile)
{
    if (m_profile == profile)
        return;
    m_profile = profile;
    m_test.reset();
    m_secretRequest.reset();
    showIdle();
}

void ConnectionTestView::showIdle()
{
    m_stack->setCurrentWidget(m_idle);
    if (!m_profile)
        m_idle->showMessage(u"plug"_s, tr("No connection to test"), tr("Choose or add a connection first."));
    else
        m_idle->showMessage(u"list-checks"_s, tr("Test “%1” step by step").arg(m_profile->name),
            tr("From the address to the data, each step by itself. The test only reads; nothing is created on the "
               "server."),
            {tr("Test connection"), remedyLabel(Remedy::SeePrivileges)});
    Q_EMIT runningChanged(false);
}

void ConnectionTestView::start()
{
    if (!m_profile)
        return;
    m_test.reset();
    m_stack->setCurrentIndex(1);
    showRunning(true);
    m_summary->setText(tr("Waiting for the keychain…"));
    m_steps->setSteps({});
    if (!m_secretSource)
        return begin({});
    m_secretRequest = std::make_shared<int>(0);
    m_secretSource(*m_profile, [this, request = std::weak_ptr(m_secretRequest)](ConnectionSecrets secrets) {
        if (!request.expired()) // expires with this view, on cancel, and with another profile
            begin(std::move(secrets));
    });
}

void ConnectionTestView::begin(ConnectionSecrets secrets)
{
    m_secretRequest.reset();
    m_test = std::make_unique<ConnectionTest>(*m_profile, std::move(secrets), &m_log);
    connect(m_test.get(), &ConnectionTest::stepChanged, this, &ConnectionTestView::onStepChanged);
    connect(m_test.get(), &ConnectionTest::finished, this, &ConnectionTestView::onFinished);
    m_summary->setText(tr("Testing “%1”…").arg(m_profile->name));
    m_steps->setSteps(m_test->steps());
    m_test->start();
}

void ConnectionTestView::cancel()
{
    if (m_secretRequest) {
        m_secretRequest.reset();
        showIdle();
    } else if (m_test) {
        m_test->cancel();
    }
}

void ConnectionTestView::onRemedyRequested(Remedy remedy)
{
    if (remedy == Remedy::SeePrivileges)
        showPrivileges();
    else
        Q_EMIT remedyRequested(remedy);
}

void ConnectionTestView::showPrivileges()
{
    openPrivileges(m_profile ? m_profile->space : QString(), m_test ? m_test->server() : StatusFacts(), this);
}

void ConnectionTestView::onStepChanged(int index)
{
    if (m_test && index >= 0 && index < int(m_test->steps().size()))
        m_steps->setStep(index, m_test->steps()[size_t(index)]);
}

void ConnectionTestView::onFinished()
{
    m_steps->setSteps(m_test->steps());
    if (m_test->passed())
        m_summary->setText(tr("Every step passed"));
    else if (m_test->outcomeName() == "cancelled"_L1)
        m_summary->setText(tr("Cancelled"));
    else
        m_summary->setText(tr("The test stopped at a step that failed"));
    showRunning(false);
    if (m_test->passed())
        Q_EMIT passed();
}

void ConnectionTestView::showRunning(bool running)
{
    m_start->setVisible(!running);
    m_copy->setVisible(!running);
    m_cancel->setVisible(running);
    Q_EMIT runningChanged(running);
}

void ConnectionTestView::copyReport()
{
    if (m_test)
        copyText(ticketText(m_test->steps(), &*m_profile), m_copy);
}

}
