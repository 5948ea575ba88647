// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/wizard/detailsstep.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include "models/base/hoststatus.h"
#include "models/profiles/addressreader.h"
#include "models/profiles/profilerules.h"
#include "ui/connections/connectiontext.h"
#include "ui/parts/flowlayout.h"
#include "ui/parts/formfield.h"
#include "ui/parts/messagebar.h"
#include "ui/style/theme.h"
#include "ui/wizard/secretguard.h"
#include "ui/wizard/swatches.h"

namespace reeve {

using namespace Qt::StringLiterals;

DetailsStep::DetailsStep(VaultState keychain, QWidget *parent)
    : WizardStep(parent)
    , m_name(new QLineEdit)
    , m_colour(new Swatches)
    , m_environment(new QComboBox)
    , m_readOnly(new QCheckBox(tr("Open read-onl&y, until changes are unlocked")))
    , m_timeout(new QSpinBox)
    , m_keychain(new QRadioButton(tr("In the system &keychain")))
    , m_session(new QRadioButton(tr("For this session &only")))
    , m_homeMessage(new MessageBar)
{
    m_name->setObjectName(u"name"_s);
    m_name->setMaxLength(100);
    m_nameField = new FormField(tr("Na&me"), m_name);
    m_colour->setObjectName(u"colour"_s);
    m_timeout->setObjectName(u"timeout"_s);
    m_timeout->setRange(minimumTimeoutSeconds, maximumTimeoutSeconds);
    m_timeout->setSuffix(tr(" s"));
    m_timeout->setFixedWidth(110);
    m_keychain->setObjectName(u"keepInKeychain"_s);
    m_session->setObjectName(u"keepForSession"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::large);
    column->addWidget(m_nameField);
    column->addWidget(new FormField(tr("Colour"), m_colour));
    column->addWidget(buildEnvironment());
    column->addWidget(buildStatuses());
    auto *timeoutField = new FormField(tr("Time-o&ut"), m_timeout);
    timeoutField->setHint(tr("How long one request may take before it counts as failed."));
    column->addWidget(timeoutField);
    column->addWidget(buildHome(keychain));
    column->addStretch(1);
    setFocusProxy(m_name);
    connectWidgets();
}

QWidget *DetailsStep::buildEnvironment()
{
    m_environment->setObjectName(u"environment"_s);
    for (const auto environment :
        {Environment::Unspecified, Environment::Production, Environment::Test, Environment::Development})
        m_environment->addItem(environmentText(environment), int(environment));
    m_environment->setFixedWidth(160);
    m_readOnly->setObjectName(u"opensReadOnly"_s);
    auto *choice = new QWidget;
    auto *row = new QHBoxLayout(choice);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::large);
    row->addWidget(m_environment);
    row->addWidget(m_readOnly);
    row->addStretch(1);
    choice->setFocusProxy(m_environment);
    auto *field = new FormField(tr("&Environment"), choice);
    field->setHint(
        tr("Production always opens read-only: what would change something is refused until you unlock it."));
    return field;
}

QWidget *DetailsStep::buildStatuses()
{
    auto *boxes = new QWidget;
    auto *row = new FlowLayout(boxes, space::large);
    for (const QString &status : knownHostStatuses()) {
        auto *box = new QCheckBox(hostStatusText(hostStatusFromName(status)));
        box->setObjectName(u"status-"_s + status);
        m_statuses += box;
        row->addWidget(box);
        connect(box, &QCheckBox::clicked, this, &WizardStep::edited);
    }
    auto *field = new FormField(tr("Host statuses to fetch"), boxes);
    field->setHint(tr("The filter that the endpoint list opens with. None chosen: all."));
    return field;
}

QWidget *DetailsStep::buildHome(VaultState keychain)
{
    const bool answers = isThere(keychain);
    auto *choice = new QWidget;
    auto *row = new QHBoxLayout(choice);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::huge);
    row->addWidget(m_keychain);
    row->addWidget(m_session);
    row->addStretch(1);
    auto *field = new FormField(tr("Where the secret is kept"), choice);
    field->setHint(tr("For this session only: in memory, and asked for again after the next start."));
    auto *widget = new QWidget;
    auto *column = new QVBoxLayout(widget);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::small);
    column->addWidget(field);
    column->addWidget(m_homeMessage);
    m_keychain->setChecked(answers);
    if (!answers)
        keepForSession();
    else if (keychain == VaultState::Locked)
        m_homeMessage->showMessage(Tone::Information, tr("The keychain is locked and will ask to be unlocked."));
    else if (keychain == VaultState::Waiting)
        m_homeMessage->showMessage(
            Tone::Warning, tr("The system keychain does not answer at the moment. It may be asking to be unlocked."));
    return widget;
}

void DetailsStep::keepForSession()
{
    m_session->setChecked(true);
    m_keychain->setEnabled(false);
    m_homeMessage->showMessage(Tone::Warning,
        tr("The system keychain does not answer. The secret is kept in memory for this session only and is never "
           "written to disk."));
}

void DetailsStep::connectWidgets()
{
    connect(m_name, &QLineEdit::textEdited, this, [this] {
        m_nameField->setProblem({});
        Q_EMIT edited();
    });
    guardAgainstSecrets(*m_name, [this](const QString &problem) { m_nameField->setProblem(problem); });
    connect(m_colour, &Swatches::edited, this, &WizardStep::edited);
    connect(m_environment, &QComboBox::currentIndexChanged, this, &DetailsStep::showReadOnly);
    connect(m_environment, &QComboBox::activated, this, &WizardStep::edited);
    connect(m_readOnly, &QCheckBox::clicked, this, [this](bool checked) {
        m_readOnlyChosen = checked;
        Q_EMIT edited();
    });
    connect(m_timeout, &QSpinBox::valueChanged, this, &WizardStep::edited);
    connect(m_keychain, &QRadioButton::clicked, this, &WizardStep::edited);
    connect(m_session, &QRadioButton::clicked, this, &WizardStep::edited);
}

Environment DetailsStep::environment() const
{
    return static_cast<Environment>(m_environment->currentData().toInt());
}

void DetailsStep::showReadOnly()
{
    const bool always = environment() == Environment::Production;
    m_readOnly->setEnabled(!always);
    m_readOnly->setChecked(always || m_readOnlyChosen);
}

QString DetailsStep::title() const
{
    return tr("Details");
}

QString DetailsStep::headline() const
{
    return tr("What should it be called?");
}

QString DetailsStep::explanation() const
{
    return tr("Name and colour are always visible while you work, so that production is not mistaken for a test.");
}

void DetailsStep::load(const ConnectionDraft &draft)
{
    const Profile &profile = draft.profile;
    const QSignalBlocker quiet(m_timeout);
    const QString suggested = suggestedName(profile.address);
    if (profile.name.isEmpty() || profile.name == m_suggested) {
        m_name->setText(suggested);
        m_suggested = suggested;
    } else {
        m_name->setText(profile.name);
    }
    m_colour->setColour(profile.colour);
    m_readOnlyChosen = profile.opensReadOnly;
    m_environment->setCurrentIndex(m_environment->findData(int(profile.environment)));
    showReadOnly();
    for (qsizetype i = 0; i < m_statuses.size(); ++i)
        m_statuses.at(i)->setChecked(profile.hostStatuses.contains(knownHostStatuses().at(i)));
    m_timeout->setValue(profile.timeoutSeconds);
    if (profile.secretHome == SecretHome::Session || !m_keychain->isEnabled())
        m_session->setChecked(true);
    else
        m_keychain->setChecked(true);
}

void DetailsStep::store(ConnectionDraft &draft) const
{
    Profile &profile = draft.profile;
    profile.name = m_name->text().simplified();
    profile.colour = m_colour->colour();
    profile.environment = environment();
    profile.opensReadOnly = m_readOnlyChosen;
    profile.hostStatuses.clear();
    for (qsizetype i = 0; i < m_statuses.size(); ++i) {
        if (m_statuses.at(i)->isChecked())
            profile.hostStatuses += knownHostStatuses().at(i);
    }
    profile.timeoutSeconds = m_timeout->value();
    profile.secretHome = m_session->isChecked() ? SecretHome::Session : SecretHome::Keychain;
}

bool DetailsStep::validate()
{
    const bool named = !m_name->text().simplified().isEmpty();
    m_nameField->setProblem(named ? QString() : tr("Enter a name."));
    if (!named)
        m_name->setFocus();
    return named;
}

}
