// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/wizard/authenticationstep.h"

#include <QButtonGroup>
#include <QEvent>
#include <QLineEdit>
#include <QRadioButton>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "models/profiles/apikeyreader.h"
#include "models/profiles/pastedtext.h"
#include "ui/parts/collapsiblesection.h"
#include "ui/parts/formfield.h"
#include "ui/style/theme.h"
#include "ui/wizard/clientcertificate.h"
#include "ui/wizard/secretedit.h"
#include "ui/wizard/secretguard.h"

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

QVBoxLayout *columnIn(QWidget *widget)
{
    auto *column = new QVBoxLayout(widget);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::large);
    return column;
}

}

AuthenticationStep::AuthenticationStep(QWidget *parent)
    : WizardStep(parent), m_types(new QButtonGroup(this)), m_forms(new QVBoxLayout)
{
    auto *column = columnIn(this);
    column->addWidget(buildChoice());
    m_forms->addWidget(buildApiKey());
    m_forms->addWidget(buildBasic());
    m_forms->addWidget(buildCertificate());
    column->addLayout(m_forms);
    column->addWidget(buildBesides());
    column->addStretch(1);
    connect(m_types, &QButtonGroup::idClicked, this, [this](int id) {
        choose(static_cast<AuthenticationType>(id));
        if (std::exchange(m_chosenByMouse, false))
            focusField();
        Q_EMIT edited();
    });
    choose(AuthenticationType::ApiKey);
}

QWidget *AuthenticationStep::buildChoice()
{
    struct Choice {
        AuthenticationType type;
        QString text;
        QString name;
    };
    const Choice choices[] = {
        {AuthenticationType::ApiKey, tr("API &key"), u"useApiKey"_s},
        {AuthenticationType::Basic, tr("&User and password"), u"useBasic"_s},
        {AuthenticationType::Certificate, tr("Client certi&ficate"), u"useCertificate"_s},
    };
    auto *widget = new QWidget;
    auto *row = new QHBoxLayout(widget);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::huge);
    for (const Choice &choice : choices) {
        auto *button = new QRadioButton(choice.text);
        button->setObjectName(choice.name);
        button->setAccessibleName(QString(choice.text).remove(u'&'));
        m_types->addButton(button, int(choice.type));
        button->installEventFilter(this);
        row->addWidget(button);
    }
    row->addStretch(1);
    return widget;
}

QWidget *AuthenticationStep::buildApiKey()
{
    m_apiKey = new SecretEdit;
    m_apiKey->setObjectName(u"apiKey"_s);
    m_apiKeyField = new FormField(tr("API ke&y"), m_apiKey);
    auto *widget = new QWidget;
    auto *column = columnIn(widget);
    column->addWidget(m_apiKeyField);
    column->addStretch(1);
    connect(m_apiKey, &QLineEdit::textEdited, this, [this] {
        readApiKeyField(false);
        Q_EMIT edited();
    });
    return widget;
}

QWidget *AuthenticationStep::buildBasic()
{
    m_username = new QLineEdit;
    m_username->setObjectName(u"username"_s);
    m_usernameField = new FormField(tr("User na&me"), m_username);
    m_password = new SecretEdit;
    m_password->setObjectName(u"password"_s);
    m_passwordField = new FormField(tr("&Password"), m_password);
    auto *widget = new QWidget;
    auto *column = columnIn(widget);
    column->addWidget(m_usernameField);
    column->addWidget(m_passwordField);
    column->addStretch(1);
    connect(m_username, &QLineEdit::textEdited, this, [this] {
        m_usernameField->setProblem({});
        m_usernameField->setHint({});
        movePastedPassword();
        updateSecretHints();
        Q_EMIT edited();
    });
    guardAgainstSecrets(*m_username, [this](const QString &problem) { m_usernameField->setProblem(problem); });
    connect(m_password, &QLineEdit::textEdited, this, [this] {
        m_passwordField->setProblem({});
        Q_EMIT edited();
    });
    return widget;
}

// "elastic:changeme" or "elastic changeme" pasted into the user name. What somebody types may be half of it.
void AuthenticationStep::movePastedPassword()
{
    const QString text = m_username->text().trimmed();
    const bool pasted = text.size() > m_usernameLength + 1;
    m_usernameLength = text.size();
    if (!pasted)
        return;
    const qsizetype colon = text.indexOf(u':');
    const bool pair = colon > 0 && colon + 1 < text.size()
        && std::ranges::none_of(text, [](QChar c) { return c.isSpace() || c == u'/' || c == u'='; });
    PastedRequest read;
    if (pair)
        takeUser(text, read);
    else
        read = readPastedAddress(text).request;
    if (read.username.isEmpty() || read.password.isEmpty())
        return;
    m_password->setSecret(read.password);
    replaceSecurely(*m_username, read.username);
    m_usernameLength = read.username.size();
    m_usernameField->setHint(tr("The password behind the user name was moved into the field for it."));
}

QWidget *AuthenticationStep::buildCertificate()
{
    m_certificate = new ClientCertificate(CertificatePurpose::SignIn);
    m_passphrase = new SecretEdit;
    m_passphrase->setObjectName(u"passphrase"_s);
    m_passphraseField = new FormField(tr("&Passphrase of the key"), m_passphrase);
    auto *widget = new QWidget;
    auto *column = columnIn(widget);
    column->addWidget(m_certificate);
    column->addWidget(m_passphraseField);
    column->addStretch(1);
    connect(m_certificate, &ClientCertificate::edited, this, &WizardStep::edited);
    connect(m_passphrase, &QLineEdit::textEdited, this, &WizardStep::edited);
    return widget;
}

QWidget *AuthenticationStep::buildBesides()
{
    m_besides = new ClientCertificate(CertificatePurpose::Additional);
    m_besidesSection = new CollapsibleSection(tr("The server also asks for a certificate"));
    m_besidesSection->setObjectName(u"besides"_s);
    m_besidesSection->setContent(m_besides);
    connect(m_besides, &ClientCertificate::edited, this, &WizardStep::edited);
    return m_besidesSection;
}

QString AuthenticationStep::title() const
{
    return tr("Sign-in");
}

QString AuthenticationStep::headline() const
{
    return tr("How do you sign in?");
}

QString AuthenticationStep::explanation() const
{
    return tr(
        "Create an API key in Kibana under Stack Management, API keys. It is the safest choice: it can be limited "
        "and revoked by itself.");
}

void AuthenticationStep::load(const ConnectionDraft &draft)
{
    m_edited = draft.profile;
    choose(draft.profile.authentication);
    m_username->setText(draft.profile.username);
    m_usernameLength = m_username->text().size();
    if (chosen() == AuthenticationType::Basic && !draft.profile.username.isEmpty())
        setFocusProxy(m_password); // the secret is the field to change, and must not be typed into the user name
    certificateEdit()->load(draft.profile.tls);
    m_besidesSection->setOpen(m_besidesSection->isOpen() || !m_besides->isEmpty());
    // The draft holds the key in its encoded form; the field keeps it as pasted.
    const bool isPastedKey = chosen() == AuthenticationType::ApiKey && !m_apiKey->text().isEmpty();
    if (!draft.secret.isEmpty() && !isPastedKey)
        secretEdit()->setSecret(draft.secret);
    readApiKeyField(false);
    updateSecretHints();
}

void AuthenticationStep::store(ConnectionDraft &draft) const
{
    Profile &profile = draft.profile;
    profile.authentication = chosen();
    profile.username = chosen() == AuthenticationType::Basic ? m_username->text().trimmed() : QString();
    certificateEdit()->store(profile.tls);
    draft.secret = secretEdit()->secret();
    if (const auto key = readApiKey(draft.secret); chosen() == AuthenticationType::ApiKey && key)
        draft.secret = key->encoded;
    draft.keepsSecret = draft.secret.isEmpty() && mayKeep();
}

void AuthenticationStep::choose(AuthenticationType type)
{
    m_types->button(int(type))->setChecked(true);
    // Not a QStackedWidget, which is as high as its highest page.
    for (int form = 0; form < m_forms->count(); ++form)
        m_forms->itemAt(form)->widget()->setVisible(form == int(type));
    setFocusProxy(type == AuthenticationType::ApiKey ? static_cast<QWidget *>(m_apiKey)
            : type == AuthenticationType::Basic      ? static_cast<QWidget *>(m_username)
                                                     : static_cast<QWidget *>(m_certificate));
    m_besidesSection->setVisible(type != AuthenticationType::Certificate);
    updateSecretHints();
}

// With the keyboard, the arrow keys go on choosing; a click makes the choice.
bool AuthenticationStep::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::MouseButtonRelease || event->type() == QEvent::KeyPress)
        m_chosenByMouse = event->type() == QEvent::MouseButtonRelease;
    return WizardStep::eventFilter(watched, event);
}

void AuthenticationStep::focusField()
{
    const bool named = chosen() == AuthenticationType::Basic && !m_username->text().isEmpty();
    (named ? static_cast<QWidget *>(m_password) : this)->setFocus();
}

AuthenticationType AuthenticationStep::chosen() const
{
    return static_cast<AuthenticationType>(m_types->checkedId());
}

ClientCertificate *AuthenticationStep::certificateEdit() const
{
    return chosen() == AuthenticationType::Certificate ? m_certificate : m_besides;
}

SecretEdit *AuthenticationStep::secretEdit() const
{
    switch (chosen()) {
    case AuthenticationType::ApiKey:
        return m_apiKey;
    case AuthenticationType::Basic:
        return m_password;
    case AuthenticationType::Certificate:
        return m_passphrase;
    }
    return m_apiKey;
}

bool AuthenticationStep::mayKeep() const
{
    Profile now = m_edited;
    now.authentication = chosen();
    now.username = chosen() == AuthenticationType::Basic ? m_username->text().trimmed() : QString();
    return !m_stored.id.isNull() && sharesSecret(m_stored, now);
}

bool AuthenticationStep::validate()
{
    switch (chosen()) {
    case AuthenticationType::ApiKey:
        return validateApiKey() && validateBesides();
    case AuthenticationType::Basic:
        return validateBasic() && validateBesides();
    case AuthenticationType::Certificate:
        return m_certificate->validate();
    }
    return false;
}

bool AuthenticationStep::validateApiKey()
{
    readApiKeyField(true);
    if (!m_apiKeyField->problem().isEmpty())
        m_apiKey->setFocus();
    return m_apiKeyField->problem().isEmpty();
}

bool AuthenticationStep::validateBasic()
{
    const bool named = !m_username->text().trimmed().isEmpty();
    const bool colon = m_username->text().contains(u':');
    const bool secret = !m_password->text().isEmpty() || mayKeep();
    // Basic authentication: the user name ends at the first colon.
    m_usernameField->setProblem(!named ? tr("Enter a user name.")
            : colon                    ? tr("A user name with a colon cannot be sent this way: use an API key.")
                                       : QString());
    m_passwordField->setProblem(secret ? QString() : tr("Enter the password."));
    if (!named || colon)
        m_username->setFocus();
    else if (!secret)
        m_password->setFocus();
    return named && !colon && secret;
}

bool AuthenticationStep::validateBesides()
{
    const bool whole = m_besides->validate();
    if (!whole)
        m_besidesSection->setOpen(true);
    return whole;
}

void AuthenticationStep::readApiKeyField(bool showProblem)
{
    if (m_apiKey->text().isEmpty()) {
        m_apiKeyField->setProblem(showProblem && !mayKeep() ? tr("Enter an API key.") : QString());
        return updateSecretHints();
    }
    const auto key = readApiKey(m_apiKey->secret());
    m_apiKeyField->setProblem(key ? QString() : key.error());
    if (!key)
        return;
    const QString form = apiKeyFormText(key->form);
    const QString recognised =
        key->id.isEmpty() ? tr("Recognised: %1.").arg(form) : tr("Recognised: %1. Key id %2").arg(form, key->id);
    m_apiKeyField->setHint((QStringList{recognised} + key->notes + key->warnings).join(u'\n'));
}

void AuthenticationStep::updateSecretHints()
{
    const bool keeps = mayKeep();
    const QString home = m_stored.secretHome == SecretHome::Keychain ? tr("Stored in the keychain; leave empty to keep")
                                                                     : tr("Kept for this session; leave empty to keep");
    for (SecretEdit *edit : {m_apiKey, m_password, m_passphrase})
        edit->setPlaceholderText(keeps && edit == secretEdit() ? home : QString());
    const QString again = m_stored.id.isNull() || keeps
        ? QString()
        : tr("The address or the sign-in has changed. A stored secret is not sent anywhere else: enter it again.");
    m_passwordField->setHint(again);
    m_passphraseField->setHint(again.isEmpty() ? tr("Leave empty when the key has none.") : again);
    if (m_apiKey->text().isEmpty())
        m_apiKeyField->setHint(again.isEmpty() ? tr("Encoded, as id:key, or the JSON of the created key.") : again);
}

}
