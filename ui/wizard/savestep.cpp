// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/wizard/savestep.h"

#include <QFormLayout>
#include <QLabel>
#include <QVBoxLayout>

#include "models/base/hoststatus.h"
#include "ui/connections/connectiontext.h"
#include "ui/parts/messagebar.h"
#include "ui/parts/secondarylabel.h"
#include "ui/style/theme.h"

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

QString secretHomeTextOf(const ConnectionDraft &draft)
{
    if (draft.secret.isEmpty() && !draft.keepsSecret)
        return SaveStep::tr("None");
    if (draft.keepsSecret && draft.profile.secretHome == SecretHome::Keychain)
        return SaveStep::tr("In the system keychain, as stored");
    return secretHomeText(draft.profile.secretHome);
}

QString proxyText(const ProxySettings &proxy)
{
    switch (proxy.kind) {
    case ProxyKind::System:
        return SaveStep::tr("The system's");
    case ProxyKind::None:
        return SaveStep::tr("None");
    case ProxyKind::Http:
        return SaveStep::tr("HTTP, %1 port %2").arg(proxy.host).arg(proxy.port);
    case ProxyKind::Socks5:
        return SaveStep::tr("SOCKS5, %1 port %2").arg(proxy.host).arg(proxy.port);
    }
    return {};
}

QString statusesText(const Profile &profile)
{
    QStringList texts;
    for (const QString &status : profile.hostStatuses)
        texts += hostStatusText(hostStatusFromName(status));
    return texts.isEmpty() ? SaveStep::tr("All") : texts.join(u", "_s);
}

}

SaveStep::SaveStep(QWidget *parent) : WizardStep(parent), m_message(new MessageBar), m_facts(new QFormLayout)
{
    m_message->setObjectName(u"saveMessage"_s);
    m_facts->setHorizontalSpacing(space::huge);
    m_facts->setVerticalSpacing(space::medium);
    m_facts->setLabelAlignment(Qt::AlignLeft | Qt::AlignTop);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::large);
    column->addWidget(m_message);
    column->addLayout(m_facts);
    column->addStretch(1);
    connect(m_message, &MessageBar::actionTriggered, this, [this] {
        if (m_conflict)
            Q_EMIT replacingRequested();
        else
            Q_EMIT sessionRequested();
    });
}

void SaveStep::setTestVerdict(const QString &verdict, bool passed)
{
    m_verdict = verdict;
    m_passed = passed;
}

QString SaveStep::title() const
{
    return tr("Save");
}

QString SaveStep::headline() const
{
    return tr("Save the connection");
}

QString SaveStep::explanation() const
{
    return tr("Address and names go into the settings file, the secret never does.");
}

void SaveStep::load(const ConnectionDraft &draft)
{
    const Profile &profile = draft.profile;
    while (m_facts->rowCount() > 0)
        m_facts->removeRow(0);
    addRow(tr("Name"), u"savedName"_s, profile.name);
    if (profile.environment != Environment::Unspecified)
        addRow(tr("Environment"), u"savedEnvironment"_s, environmentText(profile.environment));
    if (profile.beginsReadOnly())
        addRow(tr("Changes"), u"savedReadOnly"_s, tr("Read-only until unlocked"));
    addRow(tr("Kibana"), u"savedAddress"_s, profile.address.toString());
    if (profile.proxy.kind != ProxyKind::System)
        addRow(tr("Proxy"), u"savedProxy"_s, proxyText(profile.proxy));
    addRow(tr("Space"), u"savedSpace"_s, profile.space);
    addRow(tr("Sign-in"), u"savedSignIn"_s, signInText(draft.profile));
    addRow(tr("Secret"), u"savedHome"_s, secretHomeTextOf(draft));
    addRow(tr("Host statuses"), u"savedStatuses"_s, statusesText(profile));
    addRow(tr("Time-out"), u"savedTimeout"_s, tr("%1 s").arg(profile.timeoutSeconds));
    addRow(tr("Test"), u"savedVerdict"_s, m_verdict);
    clearMessage();
    if (!m_passed)
        m_message->showMessage(
            Tone::Warning, tr("%1 You can still save it.", "result of the test, a sentence").arg(m_verdict));
}

void SaveStep::addRow(const QString &label, const QString &name, const QString &value)
{
    auto *text = new QLabel(value);
    text->setObjectName(name);
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    text->setAccessibleName(tr("%1: %2", "label: value").arg(label, value));
    m_facts->addRow(new SecondaryLabel(label), text);
}

void SaveStep::store(ConnectionDraft &) const { }

void SaveStep::showWaiting()
{
    m_message->showMessage(
        Tone::Information, tr("Waiting for the keychain. It may be asking to be unlocked in another window."));
}

void SaveStep::showProblem(const QString &sentence, bool offerSession)
{
    m_conflict = false;
    m_message->showMessage(
        Tone::Bad, sentence, offerSession ? QStringList{tr("Use for this session &only")} : QStringList());
}

void SaveStep::showConflict(const QString &sentence)
{
    m_conflict = true;
    m_message->showMessage(Tone::Warning, sentence, {tr("Save &anyway")});
}

void SaveStep::clearMessage()
{
    m_message->clear();
}

}
