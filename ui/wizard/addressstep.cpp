// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/wizard/addressstep.h"

#include <QLineEdit>
#include <QVBoxLayout>
#include <cstdlib>
#include <utility>

#include "models/profiles/pastedtext.h"
#include "models/profiles/profilerules.h"
#include "ui/parts/collapsiblesection.h"
#include "ui/parts/formfield.h"
#include "ui/style/theme.h"
#include "ui/wizard/cloudsection.h"
#include "ui/wizard/filefield.h"
#include "ui/wizard/proxysection.h"
#include "ui/wizard/secretedit.h"
#include "ui/wizard/secretguard.h"
#include "ui/wizard/understoodaddress.h"

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

using namespace std::chrono_literals;

constexpr auto typingPause = 400ms; // longer than between keystrokes; a pasted password is removed after it

}

AddressStep::AddressStep(QWidget *parent)
    : WizardStep(parent)
    , m_edit(new QLineEdit)
    , m_understood(new UnderstoodAddress)
    , m_cloud(new CollapsibleSection(tr("Elastic Cloud deployment")))
    , m_tls(new CollapsibleSection(tr("Certificates")))
    , m_proxy(new ProxySection)
    , m_proxySection(new CollapsibleSection(tr("Proxy")))
{
    m_edit->setObjectName(u"address"_s);
    m_edit->setPlaceholderText(u"https://kibana.example.com:5601"_s);
    m_edit->setMaxLength(16 * 1024);
    m_field = new FormField(tr("&Address or Cloud ID"), m_edit);
    auto *cloud = new CloudSection;
    m_cloud->setObjectName(u"cloud"_s);
    m_cloud->setContent(cloud);
    connect(cloud, &CloudSection::addressFound, this, &AddressStep::useAddress);
    m_tls->setObjectName(u"certificates"_s);
    m_tls->setContent(buildTls());
    m_proxySection->setObjectName(u"proxy"_s);
    m_proxySection->setContent(m_proxy);
    m_understood->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::large);
    column->addWidget(m_field);
    column->addWidget(m_understood);
    column->addWidget(m_cloud);
    column->addWidget(m_tls);
    column->addWidget(m_proxySection);
    column->addStretch(1);
    setFocusProxy(m_edit);
    connectWidgets();
}

QWidget *AddressStep::buildTls()
{
    m_caFile = new FileField(tr("Certificate auth&ority file"), certificateFilter());
    m_caFile->editor()->setObjectName(u"caFile"_s);
    m_caFile->setHint(tr("PEM, DER or PKCS#7 (.p7b). Trusted for this connection besides the system's authorities."));
    m_pin = new QLineEdit;
    m_pin->setObjectName(u"pin"_s);
    m_pinField = new FormField(tr("Certificate &fingerprint (SHA-256)"), m_pin);
    m_pinField->setHint(tr("When given, only the server with exactly this certificate is trusted."));
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, space::small, 0, 0);
    column->setSpacing(space::medium);
    column->addWidget(m_caFile);
    column->addWidget(m_pinField);
    return content;
}

void AddressStep::connectWidgets()
{
    m_typingTimer.setSingleShot(true);
    m_typingTimer.setInterval(typingPause);
    connect(&m_typingTimer, &QTimer::timeout, this, &AddressStep::onTypingPaused);
    connect(m_edit, &QLineEdit::textEdited, this, [this](const QString &text) {
        m_wasPasted = std::abs(text.size() - m_length) != 1;
        m_field->setProblem({});
        readField();
        m_typingTimer.start();
        Q_EMIT edited();
    });
    connect(m_edit, &QLineEdit::textChanged, this, [this](const QString &text) { m_length = text.size(); });
    connect(m_edit, &QLineEdit::editingFinished, this, &AddressStep::removeCredentialFromField);
    connect(m_understood, &UnderstoodAddress::offerAccepted, this, &AddressStep::useOffer);
    connect(m_caFile, &FileField::edited, this, &AddressStep::edited);
    connect(m_proxy, &ProxySection::edited, this, &AddressStep::edited);
    connect(m_pin, &QLineEdit::textEdited, this, [this] {
        m_pinField->setProblem({});
        Q_EMIT edited();
    });
    guardAgainstSecrets(*m_pin, [this](const QString &problem) { m_pinField->setProblem(problem); });
}

void AddressStep::setStored(const Profile &stored)
{
    m_proxy->setStored(stored);
}

QString AddressStep::title() const
{
    return tr("Address");
}

QString AddressStep::headline() const
{
    return tr("Where is Kibana?");
}

QString AddressStep::explanation() const
{
    return tr("Paste the address from your browser, a host name with its port, or a Cloud ID.");
}

void AddressStep::load(const ConnectionDraft &draft)
{
    m_readSinceLoad = false;
    m_credential = {};
    const QUrl &address = draft.profile.address;
    if (!address.isEmpty() && (!m_pasted || m_pasted->address != address)) {
        m_edit->setText(address.toString());
        readField();
    }
    m_caFile->setPath(draft.profile.tls.caFile);
    m_pin->setText(draft.profile.tls.pinnedSha256);
    m_tls->setOpen(m_tls->isOpen() || !m_caFile->path().isEmpty() || !m_pin->text().isEmpty());
    m_proxy->load(draft);
    m_proxySection->setOpen(m_proxySection->isOpen() || draft.profile.proxy.kind != ProxyKind::System);
}

void AddressStep::store(ConnectionDraft &draft) const
{
    draft.profile.tls.caFile = m_caFile->path();
    draft.profile.tls.pinnedSha256 = fingerprintIn(m_pin->text()).value_or(m_pin->text());
    m_proxy->store(draft);
    if (!m_pasted)
        return;
    draft.profile.address = m_pasted->address;
    if (!m_readSinceLoad) // keeps what was chosen in later steps
        return;
    if (!m_pasted->space.isEmpty())
        draft.profile.space = m_pasted->space;
    if (m_credential.isEmpty())
        return;
    const bool key = !m_credential.apiKey.isEmpty();
    draft.profile.authentication = key ? AuthenticationType::ApiKey : AuthenticationType::Basic;
    draft.profile.username = key ? QString() : m_credential.username;
    draft.secret = key ? m_credential.apiKey : m_credential.password;
    draft.keepsSecret = false;
}

void AddressStep::readField()
{
    if (std::exchange(m_guessed, false)) // of the text as it was a keystroke ago
        m_credential = {};
    auto pasted = readAddress(m_edit->text());
    m_holdsSecret = holdsSecret(m_edit->text());
    m_pasted = pasted ? std::optional(std::move(*pasted)) : std::nullopt;
    m_problem = pasted ? QString() : pasted.error();
    m_readSinceLoad = true;
    m_guessed = m_pasted && m_pasted->guessed;
    if (m_pasted)
        keepOrDropCredential();
    else
        keepCredentialWithoutAddress();
    showUnderstood();
}

// A credential belongs to the host it was pasted with. While the user edits the host's name, the old name is a prefix
// of the new one or the other way round, and the credential is kept.
void AddressStep::keepOrDropCredential()
{
    const QString host = m_pasted->address.host();
    const Credential given{m_pasted->username, m_pasted->password, m_pasted->apiKey};
    if (!given.isEmpty()) {
        m_credential = given;
        m_credentialHost = host;
    } else if (!host.startsWith(m_credentialHost) && !m_credentialHost.startsWith(host)) {
        m_credential = {};
    }
}

// A key or password that was pasted without an address belongs to the address that is entered next.
void AddressStep::keepCredentialWithoutAddress()
{
    PastedText read = readPastedAddress(m_edit->text());
    m_guessed = read.guessed;
    m_holdsSecret = m_holdsSecret || read.guessed;
    if (read.request.password.isEmpty() && read.request.apiKey.isEmpty())
        return;
    m_credential = {read.request.username, std::move(read.request.password), std::move(read.request.apiKey)};
    m_credentialHost.clear();
}

void AddressStep::onTypingPaused()
{
    if (!m_edit->text().isEmpty())
        m_field->setProblem(m_problem);
    if (!m_guessed || m_wasPasted) // what is typed may be half a password
        removeCredentialFromField();
}

// Replaces the text by the parsed address if it held more than that: a credential, a command line, a message. The parsed
// address is kept, so that the card below still says what was removed. Without an address, a text that holds a secret is
// removed as a whole.
void AddressStep::removeCredentialFromField()
{
    if (!m_pasted)
        return m_holdsSecret ? clearField() : void();
    if (!m_credential.isEmpty() && m_credentialHost.isEmpty())
        m_credentialHost = m_pasted->address.host();
    const bool empty = m_pasted->username.isEmpty() && m_pasted->password.isEmpty() && m_pasted->apiKey.isEmpty();
    if (empty && !m_pasted->surrounded && !m_holdsSecret)
        return;
    m_pasted->surrounded = false;
    m_holdsSecret = false;
    m_guessed = false;
    m_pasted->username.clear();
    m_pasted->password = {};
    m_pasted->apiKey = {};
    replaceSecurely(*m_edit, m_pasted->address.toString());
}

void AddressStep::clearField()
{
    m_holdsSecret = false;
    m_guessed = false;
    m_problem += u' '
        + (m_credential.isEmpty() ? tr("The secret was removed.")
                                  : tr("The secret was removed and is used for signing in."));
    m_field->setProblem(m_problem);
    replaceSecurely(*m_edit, {});
}

void AddressStep::showUnderstood()
{
    m_understood->setVisible(m_pasted.has_value());
    if (!m_pasted)
        return;
    PastedAddress shown = *m_pasted;
    const bool removed = shown.username.isEmpty() && shown.password.isEmpty() && shown.apiKey.isEmpty();
    if (removed && !m_credential.isEmpty())
        shown.notes += m_credential.apiKey.isEmpty()
            ? tr("The user name and password that were in the address are used for signing in.")
            : tr("The API key that was with the address is used for signing in.");
    m_understood->showAddress(shown);
}

void AddressStep::useOffer()
{
    if (m_pasted)
        useAddress(m_pasted->offer);
}

void AddressStep::useAddress(const QUrl &address)
{
    m_edit->setText(address.toString());
    m_field->setProblem({});
    readField();
    m_edit->setFocus();
    Q_EMIT edited();
}

bool AddressStep::validate()
{
    m_typingTimer.stop();
    removeCredentialFromField();
    if (m_pasted) {
        m_field->setProblem({});
        return validateTls() && validateProxy();
    }
    m_field->setProblem(m_problem.isEmpty() ? tr("Enter the address of Kibana.") : m_problem);
    m_edit->setFocus();
    return false;
}

bool AddressStep::validateProxy()
{
    const bool whole = m_proxy->validate();
    if (!whole)
        m_proxySection->setOpen(true);
    return whole;
}

bool AddressStep::validateTls()
{
    const bool pinned = fingerprintIn(m_pin->text()).has_value();
    m_pinField->setProblem(pinned ? QString() : tr("A SHA-256 fingerprint has 64 hexadecimal digits."));
    const bool whole = m_caFile->validate() && pinned;
    if (!whole)
        m_tls->setOpen(true);
    if (!pinned)
        m_pin->setFocus();
    return whole;
}

}
