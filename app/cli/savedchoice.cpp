// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/savedchoice.h"

#include <QCoreApplication>
#include <QTimer>

#include "app/cli/terminal.h"
#include "models/connection/secretkeys.h"
#include "models/vault/keychainvault.h"
#include "models/vault/secretservice.h"

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

constexpr int keychainTimeoutMs = 10'000;

QString sameForm(const QString &name)
{
    return name.trimmed().normalized(QString::NormalizationForm_C);
}

QString idText(const Profile &profile)
{
    return profile.id.toString(QUuid::WithoutBraces);
}

QString faultText(VaultFault fault)
{
    switch (fault) {
    case VaultFault::Missing:
        return Texts::tr("The keychain has no secret for this connection, its server and its user. Pass it with "
                         "--secret-stdin, --secret-fd or --secret-command.");
    case VaultFault::Locked:
        return Texts::tr(
            "The keychain is locked, or access to it was refused. Unlock it in the session that reeve runs "
            "in, or pass the secret with --secret-stdin, --secret-fd or --secret-command.");
    case VaultFault::Unreachable:
        return Texts::tr("No keychain answers here, as is usual without a desktop session. Pass the secret with "
                         "--secret-stdin, --secret-fd or --secret-command.");
    }
    return {};
}

QString proxyFaultText(VaultFault fault, const QString &user)
{
    if (fault == VaultFault::Missing)
        return Texts::tr("The keychain has no password for the proxy's user %1.").arg(user);
    return fault == VaultFault::Locked
        ? Texts::tr("The keychain is locked, so that the password of the proxy's user %1 cannot be read.").arg(user)
        : Texts::tr("No keychain answers here, so that the password of the proxy's user %1 cannot be read.").arg(user);
}

// Reads the secret of the sign-in and the password of the proxy, one after the other, and deletes itself.
class SecretsReading : public QObject
{
public:
    SecretsReading(const Profile &profile, SecretsDone done, QObject *context)
        : QObject(context), m_profile(profile), m_done(std::move(done))
    {
        m_timeout.setSingleShot(true);
        m_timeout.setInterval(keychainTimeoutMs);
        m_timeout.callOnTimeout(this, [this] { answer(tl::unexpected(VaultFault::Unreachable)); });
    }

    void start(const std::optional<Secret> &givenSecret)
    {
        m_secrets = ConnectionSecrets(givenSecret.value_or(Secret()));
        if (givenSecret)
            return readProxyPassword();
        if (!isSession())
            return read(secretKey(m_profile), &SecretsReading::onSignIn);
        if (isOptional())
            return readProxyPassword();
        end(tl::unexpected(Texts::tr("The secret of this connection was kept for one session only. Pass it with "
                                     "--secret-stdin, --secret-fd or --secret-command.")));
    }

private:
    using Answer = tl::expected<Secret, VaultFault>;
    using Next = void (SecretsReading::*)(const Answer &);

    bool isSession() const { return m_profile.secretHome == SecretHome::Session; }
    bool isOptional() const { return m_profile.authentication == AuthenticationType::Certificate; }

    // Reads one entry without unlocking anything.
    void read(const QString &key, Next next)
    {
        m_next = next;
        m_timeout.start();
        findPresence(u"reeve"_s, key, this, [this, key, next](Presence presence) {
            if (m_next != next)
                return; // timed out
            if (presence == Presence::Locked)
                return answer(tl::unexpected(VaultFault::Locked));
            if (presence == Presence::Absent)
                return answer(tl::unexpected(VaultFault::Missing));
            m_vault.read(key, this, [this, next](const Answer &secret) {
                if (m_next == next)
                    answer(secret);
            });
        });
    }

    void answer(const Answer &secret)
    {
        m_timeout.stop();
        if (const Next next = std::exchange(m_next, nullptr))
            (this->*next)(secret);
    }

    void onSignIn(const Answer &secret)
    {
        if (!secret && !(isOptional() && secret.error() == VaultFault::Missing))
            return end(tl::unexpected(faultText(secret.error())));
        m_secrets.signIn = secret.value_or(Secret());
        readProxyPassword();
    }

    void readProxyPassword()
    {
        if (!m_profile.proxy.hasPassword())
            return end(m_secrets);
        if (isSession())
            return onProxyPassword(tl::unexpected(VaultFault::Missing));
        read(proxyPasswordKey(m_profile), &SecretsReading::onProxyPassword);
    }

    void onProxyPassword(const Answer &password)
    {
        if (!password)
            return end(tl::unexpected(proxyFaultText(password.error(), m_profile.proxy.username)));
        m_secrets.proxyPassword = *password;
        end(m_secrets);
    }

    void end(tl::expected<ConnectionSecrets, QString> outcome)
    {
        QMetaObject::invokeMethod(
            this,
            [this, outcome = std::move(outcome)] {
                deleteLater();
                m_done(outcome);
            },
            Qt::QueuedConnection);
    }

    Profile m_profile;
    SecretsDone m_done;
    ConnectionSecrets m_secrets{};
    KeychainVault m_vault{};
    QTimer m_timeout{};
    Next m_next = nullptr; // of the entry that is being read
};

}

std::vector<Profile> savedAs(const StoredProfiles &stored, const QString &word)
{
    const QUuid id = QUuid::fromString(word);
    std::vector<Profile> found;
    for (const Profile &profile : stored.profiles) {
        if (sameForm(profile.name) == sameForm(word) || (!id.isNull() && profile.id == id))
            found.push_back(profile);
    }
    return found;
}

QString savedListText(const std::vector<Profile> &profiles)
{
    if (profiles.empty())
        return Texts::tr("No connection is saved for this user.");
    QStringList lines;
    for (const Profile &profile : profiles) {
        lines += u"  "_s
            + printable(Texts::tr("%1 (%2, id %3)")
                            .arg(profile.name, profile.address.toDisplayString(QUrl::RemoveUserInfo), idText(profile)));
    }
    return lines.join(u'\n');
}

void secretsFromKeychain(
    const Profile &profile, const std::optional<Secret> &givenSecret, QObject *context, SecretsDone done)
{
    auto *reading = new SecretsReading(profile, std::move(done), context);
    reading->start(givenSecret);
}

}
