// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/savedchoice.h"

#include <QCoreApplication>
#include <QEventLoop>
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

// Reads one entry without unlocking anything. Its event loop is the outermost one: the program's own has not begun.
class KeychainReading
{
public:
    tl::expected<Secret, VaultFault> read(const QString &key)
    {
        m_answer = tl::unexpected(VaultFault::Unreachable);
        QEventLoop loop;
        QObject context;
        QTimer::singleShot(keychainTimeoutMs, &loop, &QEventLoop::quit);
        findPresence(u"reeve"_s, key, &context, [&](Presence presence) {
            if (presence == Presence::Locked || presence == Presence::Absent) {
                m_answer = tl::unexpected(presence == Presence::Locked ? VaultFault::Locked : VaultFault::Missing);
                return loop.quit();
            }
            m_vault.read(key, &context, [&](const auto &secret) {
                m_answer = secret;
                loop.quit();
            });
        });
        loop.exec();
        return m_answer;
    }

private:
    KeychainVault m_vault{};
    tl::expected<Secret, VaultFault> m_answer{};
};

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

tl::expected<ConnectionSecrets, QString> secretsFromKeychain(
    const Profile &profile, const std::optional<Secret> &givenSecret)
{
    ConnectionSecrets secrets(givenSecret.value_or(Secret()));
    const bool isSession = profile.secretHome == SecretHome::Session;
    const bool isOptional = profile.authentication == AuthenticationType::Certificate;
    KeychainReading keychain;
    if (!givenSecret && isSession && !isOptional)
        return tl::unexpected(Texts::tr("The secret of this connection was kept for one session only. Pass it with "
                                        "--secret-stdin, --secret-fd or --secret-command."));
    if (!givenSecret && !isSession) {
        auto secret = keychain.read(secretKey(profile));
        if (!secret && !(isOptional && secret.error() == VaultFault::Missing))
            return tl::unexpected(faultText(secret.error()));
        secrets.signIn = secret.value_or(Secret());
    }
    if (!profile.proxy.hasPassword())
        return secrets;
    auto password = isSession ? tl::expected<Secret, VaultFault>(tl::unexpected(VaultFault::Missing))
                              : keychain.read(proxyPasswordKey(profile));
    if (!password)
        return tl::unexpected(proxyFaultText(password.error(), profile.proxy.username));
    secrets.proxyPassword = *std::move(password);
    return secrets;
}

}
