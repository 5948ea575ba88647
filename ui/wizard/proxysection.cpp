// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/wizard/proxysection.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QSpinBox>
#include <QUrl>
#include <QVBoxLayout>

#include "models/profiles/profilerules.h"
#include "ui/parts/formfield.h"
#include "ui/style/theme.h"
#include "ui/wizard/secretedit.h"
#include "ui/wizard/secretguard.h"

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

constexpr int defaultHttpPort = 3128;
constexpr int defaultSocksPort = 1080;

int defaultPort(ProxyKind kind)
{
    return kind == ProxyKind::Socks5 ? defaultSocksPort : defaultHttpPort;
}

QVBoxLayout *columnIn(QWidget *widget)
{
    auto *column = new QVBoxLayout(widget);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::medium);
    return column;
}

}

ProxySection::ProxySection(QWidget *parent)
    : QWidget(parent)
    , m_kind(new QComboBox)
    , m_host(new QLineEdit)
    , m_port(new QSpinBox)
    , m_username(new QLineEdit)
    , m_password(new SecretEdit)
{
    m_kind->setObjectName(u"proxyKind"_s);
    m_host->setObjectName(u"proxyHost"_s);
    m_port->setObjectName(u"proxyPort"_s);
    m_username->setObjectName(u"proxyUsername"_s);
    m_password->setObjectName(u"proxyPassword"_s);
    auto *column = columnIn(this);
    column->setContentsMargins(0, space::small, 0, 0);
    column->addWidget(buildKind());
    column->addWidget(buildNamedProxy());
    connect(m_kind, &QComboBox::activated, this, [this] {
        if (m_port->value() == defaultHttpPort || m_port->value() == defaultSocksPort)
            m_port->setValue(defaultPort(settings().kind));
        updateKind();
        Q_EMIT edited();
    });
    for (QLineEdit *edit : {m_host, m_username, static_cast<QLineEdit *>(m_password)}) {
        connect(edit, &QLineEdit::textEdited, this, [this] {
            takeUrlApart();
            m_hostField->setProblem({});
            m_usernameField->setProblem({});
            m_passwordField->setProblem({});
            updateSecretHints();
            Q_EMIT edited();
        });
    }
    guardAgainstSecrets(*m_host, [this](const QString &problem) { m_hostField->setProblem(problem); });
    guardAgainstSecrets(*m_username, [this](const QString &problem) { m_usernameField->setProblem(problem); });
    connect(m_port, &QSpinBox::valueChanged, this, &ProxySection::edited);
    updateKind();
}

QWidget *ProxySection::buildKind()
{
    m_kind->addItem(tr("The system's"), int(ProxyKind::System));
    m_kind->addItem(tr("None"), int(ProxyKind::None));
    m_kind->addItem(tr("HTTP"), int(ProxyKind::Http));
    m_kind->addItem(tr("SOCKS5"), int(ProxyKind::Socks5));
    m_kindField = new FormField(tr("Pro&xy to use"), m_kind);
    return m_kindField;
}

QWidget *ProxySection::buildNamedProxy()
{
    m_port->setRange(1, 65535);
    m_port->setValue(defaultHttpPort);
    m_hostField = new FormField(tr("Proxy &host"), m_host);
    auto *portField = new FormField(tr("Proxy po&rt"), m_port);
    m_usernameField = new FormField(tr("Proxy &user name"), m_username);
    m_passwordField = new FormField(tr("Proxy pass&word"), m_password);
    m_usernameField->setHint(tr("Leave empty when the proxy asks for none."));
    m_namedProxy = new QWidget;
    auto *column = columnIn(m_namedProxy);
    auto *place = new QHBoxLayout;
    place->setSpacing(space::medium);
    place->addWidget(m_hostField, 1, Qt::AlignTop);
    place->addWidget(portField, 0, Qt::AlignTop);
    auto *user = new QHBoxLayout;
    user->setSpacing(space::medium);
    user->addWidget(m_usernameField, 1, Qt::AlignTop);
    user->addWidget(m_passwordField, 1, Qt::AlignTop);
    column->addLayout(place);
    column->addLayout(user);
    return m_namedProxy;
}

// "http://user:password@proxy:3128" pasted into the host, as in http_proxy.
void ProxySection::takeUrlApart()
{
    const bool pasted = m_host->text().size() > m_hostLength + 1;
    m_hostLength = m_host->text().size();
    const QUrl url(m_host->text().trimmed(), QUrl::StrictMode);
    if (!pasted || !m_host->text().contains(u"://"_s) || !url.isValid() || url.host().isEmpty() || url.port() < 0)
        return;
    const bool socks = url.scheme().startsWith(u"socks"_s);
    if (!socks && url.scheme() != u"http")
        return;
    replaceSecurely(*m_host, url.host());
    m_hostLength = url.host().size();
    m_kind->setCurrentIndex(m_kind->findData(int(socks ? ProxyKind::Socks5 : ProxyKind::Http)));
    m_port->setValue(url.port());
    if (!url.userName().isEmpty())
        m_username->setText(url.userName(QUrl::FullyDecoded));
    if (!url.password().isEmpty())
        m_password->setText(url.password(QUrl::FullyDecoded));
}

void ProxySection::load(const ConnectionDraft &draft)
{
    const ProxySettings &proxy = draft.profile.proxy;
    m_kind->setCurrentIndex(m_kind->findData(int(proxy.kind)));
    m_host->setText(proxy.host);
    m_hostLength = proxy.host.size();
    m_port->setValue(proxy.port > 0 ? proxy.port : defaultPort(proxy.kind));
    m_username->setText(proxy.username);
    if (!draft.proxyPassword.isEmpty())
        m_password->setSecret(draft.proxyPassword);
    updateKind();
}

void ProxySection::store(ConnectionDraft &draft) const
{
    draft.profile.proxy = settings();
    draft.proxyPassword = draft.profile.proxy.hasPassword() ? m_password->secret() : Secret();
    draft.keepsProxyPassword = draft.proxyPassword.isEmpty() && mayKeep();
}

ProxySettings ProxySection::settings() const
{
    ProxySettings proxy{.kind = static_cast<ProxyKind>(m_kind->currentData().toInt())};
    if (!proxy.isNamed())
        return proxy;
    proxy.host = m_host->text().trimmed();
    proxy.port = m_port->value();
    proxy.username = m_username->text().trimmed();
    return proxy;
}

bool ProxySection::mayKeep() const
{
    Profile now = m_stored;
    now.proxy = settings();
    return !m_stored.id.isNull() && sharesProxyPassword(m_stored, now);
}

bool ProxySection::validate()
{
    const ProxySettings proxy = settings();
    const bool host = !proxy.isNamed() || isHostName(proxy.host);
    const bool named = !host || isUsable(proxy);
    const bool password = !proxy.hasPassword() || !m_password->text().isEmpty() || mayKeep();
    m_hostField->setProblem(host   ? QString()
            : proxy.host.isEmpty() ? tr("Enter the name or the IP address of the proxy.")
                                   : tr("A name or an IP address, without https:// and port."));
    m_usernameField->setProblem(named ? QString() : tr("At most 255 bytes, and no colon."));
    m_passwordField->setProblem(password ? QString() : tr("Enter the proxy's password."));
    if (!host)
        m_host->setFocus();
    else if (!named)
        m_username->setFocus();
    else if (!password)
        m_password->setFocus();
    return host && named && password;
}

void ProxySection::updateKind()
{
    const ProxyKind kind = settings().kind;
    m_namedProxy->setVisible(settings().isNamed());
    m_kindField->setHint(kind == ProxyKind::System ? tr("As set in the system, or in https_proxy and no_proxy.")
            : kind == ProxyKind::None
            ? tr("Reeve connects to the server directly.")
            : tr(
                "What is sent to Kibana stays encrypted on its way. An http:// address is reached without the proxy."));
    updateSecretHints();
}

void ProxySection::updateSecretHints()
{
    const QString home = m_stored.secretHome == SecretHome::Keychain ? tr("Stored in the keychain; leave empty to keep")
                                                                     : tr("Kept for this session; leave empty to keep");
    m_password->setPlaceholderText(mayKeep() ? home : QString());
}

}
