// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/wizard/connectionwizard.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QStackedWidget>
#include <algorithm>

#include "models/connection/savedconnections.h"
#include "models/profiles/profilestore.h"
#include "ui/parts/secondarylabel.h"
#include "ui/style/theme.h"
#include "ui/wizard/addressstep.h"
#include "ui/wizard/authenticationstep.h"
#include "ui/wizard/connectionteststep.h"
#include "ui/wizard/detailsstep.h"
#include "ui/wizard/savestep.h"
#include "ui/wizard/spacestep.h"
#include "ui/wizard/steplist.h"

namespace reeve {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// Returns a page for the step that scrolls, so that nothing is cut off with large fonts or on small screens.
QWidget *inScrollArea(WizardStep *step)
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(space::huge, space::small, space::huge, space::small);
    column->addWidget(step);
    if (step->scrolls())
        return content;
    auto *area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(content);
    return area;
}

StepList::Mark markOf(const ConnectionTestStep &test, const ConnectionDraft &draft)
{
    if (test.failed(draft))
        return StepList::Mark::Failed;
    return test.passed(draft) ? StepList::Mark::Done : StepList::Mark::Open;
}

}

ConnectionWizard::ConnectionWizard(WizardServices services, QWidget *parent)
    : QDialog(parent)
    , m_services(services)
    , m_address(new AddressStep)
    , m_authentication(new AuthenticationStep)
    , m_test(new ConnectionTestStep(services))
    , m_details(new DetailsStep(services.keychain))
    , m_save(new SaveStep)
    , m_headline(new QLabel)
    , m_explanation(new SecondaryLabel)
    , m_pages(new QStackedWidget)
{
    setObjectName(u"connectionWizard"_s);
    setWindowTitle(tr("Connect to Kibana"));
    resize(QSize(880, 620).boundedTo(screen()->availableSize() - QSize(40, 60)));
    buildSteps();
    auto *right = new QVBoxLayout;
    right->setContentsMargins(0, 0, 0, 0);
    right->setSpacing(0);
    right->addWidget(buildHead());
    right->addWidget(m_pages, 1);
    right->addWidget(buildButtons());
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_list);
    row->addLayout(right, 1);
    m_keychainTimer.setSingleShot(true);
    m_keychainTimer.setInterval(1s);
    m_draft.profile.id = QUuid::createUuid();
    const bool answers = isThere(services.keychain);
    m_draft.profile.secretHome = answers ? SecretHome::Keychain : SecretHome::Session;
    m_initialDraft = m_draft;
    connectWidgets();
    enterStep(0);
}

void ConnectionWizard::buildSteps()
{
    m_steps = {m_address, m_authentication, new SpaceStep(m_services), m_test, m_details, m_save};
    QStringList titles;
    for (WizardStep *step : m_steps) {
        titles += step->title();
        m_pages->addWidget(inScrollArea(step));
    }
    m_list = new StepList(titles);
    m_list->setObjectName(u"steps"_s);
    m_list->setFixedWidth(190);
}

QWidget *ConnectionWizard::buildHead()
{
    m_headline->setObjectName(u"headline"_s);
    m_headline->setTextFormat(Qt::PlainText);
    m_headline->setFont(titleFont(font()));
    m_explanation->setWordWrap(true);
    auto *head = new QWidget;
    auto *column = new QVBoxLayout(head);
    column->setContentsMargins(space::huge, space::huge, space::huge, space::small);
    column->setSpacing(space::tiny);
    column->addWidget(m_headline);
    column->addWidget(m_explanation);
    return head;
}

QWidget *ConnectionWizard::buildButtons()
{
    m_cancel = new QPushButton(tr("Cancel"));
    m_back = new QPushButton(tr("&Back"));
    m_next = new QPushButton;
    m_cancel->setObjectName(u"cancel"_s);
    m_back->setObjectName(u"back"_s);
    m_next->setObjectName(u"next"_s);
    m_cancel->setAutoDefault(false);
    m_back->setAutoDefault(false);
    m_next->setDefault(true);
    auto *bar = new QWidget;
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(space::huge, space::medium, space::huge, space::large);
    row->setSpacing(space::small);
    row->addWidget(m_cancel);
    row->addStretch(1);
    row->addWidget(m_back);
    row->addWidget(m_next);
    return bar;
}

void ConnectionWizard::connectWidgets()
{
    connect(m_cancel, &QPushButton::clicked, this, &ConnectionWizard::reject);
    connect(m_back, &QPushButton::clicked, this, &ConnectionWizard::back);
    connect(m_next, &QPushButton::clicked, this, &ConnectionWizard::next);
    connect(m_list, &StepList::stepRequested, this, &ConnectionWizard::goTo);
    connect(m_test, &ConnectionTestStep::authorityChosen, this, [this](const QString &file) {
        m_draft.profile.tls.caFile = file;
        m_test->load(m_draft);
    });
    connect(m_test, &ConnectionTestStep::certificateTrusted, this, [this](const QString &sha256) {
        m_draft.profile.tls.pinnedSha256 = sha256;
        m_test->load(m_draft);
    });
    connect(m_save, &SaveStep::replacingRequested, this, [this] {
        m_draft.basis.reset();
        if (!m_services.connections->store().find(m_draft.profile.id))
            m_draft.keepsSecret = m_draft.keepsProxyPassword = false; // deleted together with the connection
        save();
    });
    connect(m_save, &SaveStep::sessionRequested, this, &ConnectionWizard::saveForSession);
    connect(&m_keychainTimer, &QTimer::timeout, m_save, &SaveStep::showWaiting);
}

void ConnectionWizard::edit(const Profile &profile, bool secretIsGone)
{
    setWindowTitle(tr("Edit the connection %1").arg(profile.name));
    m_draft = {.profile = profile,
        .keepsSecret = !secretIsGone,
        .keepsProxyPassword = !secretIsGone && profile.proxy.hasPassword(),
        .basis = profile};
    m_initialDraft = m_draft;
    if (!secretIsGone) {
        m_address->setStored(profile);
        m_authentication->setStored(profile);
    }
    m_list->setReachable(int(m_steps.size()) - 1);
    enterStep(0);
    // Entering a step may complete the profile (an empty space means the default one).
    m_initialDraft = draft();
}

ConnectionDraft ConnectionWizard::draft() const
{
    ConnectionDraft draft = m_draft;
    m_steps[static_cast<std::size_t>(currentStep())]->store(draft);
    return draft;
}

int ConnectionWizard::currentStep() const
{
    return m_pages->currentIndex();
}

void ConnectionWizard::leaveStep()
{
    m_steps[static_cast<std::size_t>(currentStep())]->store(m_draft);
}

void ConnectionWizard::goTo(int step)
{
    leaveStep();
    enterStep(step);
}

void ConnectionWizard::enterStep(int step)
{
    WizardStep *entered = m_steps[static_cast<std::size_t>(step)];
    m_save->setTestVerdict(m_test->verdictText(m_draft), m_test->passed(m_draft));
    m_list->setMark(int(std::ranges::find(m_steps, m_test) - m_steps.begin()), markOf(*m_test, m_draft));
    entered->load(m_draft);
    showStep(step);
    (entered->focusProxy() ? entered : static_cast<QWidget *>(m_next))->setFocus();
}

void ConnectionWizard::showStep(int step)
{
    const WizardStep *shown = m_steps[static_cast<std::size_t>(step)];
    const bool last = step == int(m_steps.size()) - 1;
    m_pages->setCurrentIndex(step);
    m_list->setCurrent(step);
    m_headline->setText(shown->headline());
    m_explanation->setText(shown->explanation());
    m_back->setEnabled(step > 0);
    m_next->setText(last ? tr("&Save") : tr("&Next"));
    m_next->setDefault(true);
}

void ConnectionWizard::next()
{
    if (!m_steps[static_cast<std::size_t>(currentStep())]->validate())
        return;
    if (currentStep() + 1 < int(m_steps.size()))
        goTo(currentStep() + 1);
    else
        save();
}

void ConnectionWizard::back()
{
    if (currentStep() > 0)
        goTo(currentStep() - 1);
}

void ConnectionWizard::save()
{
    if (m_saving)
        return;
    showSaving(true);
    m_save->clearMessage();
    m_keychainTimer.start();
    m_services.connections->save(m_draft, this, [this](const auto &outcome) { onSaved(outcome); });
}

void ConnectionWizard::onSaved(const tl::expected<void, ConnectionProblem> &outcome)
{
    showSaving(false);
    m_keychainTimer.stop();
    if (outcome)
        return accept();
    if (outcome.error().changedElsewhere)
        return m_save->showConflict(outcome.error().sentence);
    const bool keychainRefused = outcome.error().vault && m_draft.profile.secretHome == SecretHome::Keychain;
    m_save->showProblem(outcome.error().sentence, keychainRefused && !m_draft.keepsSecret);
}

// Disables navigation while saving, so that the saved content stays the shown one.
void ConnectionWizard::showSaving(bool saving)
{
    m_saving = saving;
    m_next->setEnabled(!saving);
    m_back->setEnabled(!saving);
    m_list->setEnabled(!saving);
}

void ConnectionWizard::saveForSession()
{
    m_draft.profile.secretHome = SecretHome::Session;
    enterStep(currentStep());
    save();
}

void ConnectionWizard::reject()
{
    if (!m_saving && draft() == m_initialDraft)
        return QDialog::reject();
    askToDiscard();
}

void ConnectionWizard::askToDiscard()
{
    auto *question = new QMessageBox(QMessageBox::Question, tr("Discard this connection?"),
        tr("What you entered has not been saved."), QMessageBox::NoButton, this);
    question->setObjectName(u"discardQuestion"_s);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setTextFormat(Qt::PlainText);
    QPushButton *discard = question->addButton(tr("&Discard"), QMessageBox::DestructiveRole);
    QPushButton *keep = question->addButton(tr("&Keep editing"), QMessageBox::RejectRole);
    question->setDefaultButton(keep);
    question->setEscapeButton(keep);
    connect(discard, &QPushButton::clicked, this, [this] {
        m_services.connections->abandon(this);
        QDialog::reject();
    });
    question->open();
}

}
