// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/chosenconnection.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSettings>
#include <unistd.h>

#include "app/cli/apppaths.h"
#include "app/cli/savedchoice.h"
#include "app/cli/secretcommand.h"
#include "app/cli/secrettext.h"
#include "models/profiles/profilefile.h"

using namespace Qt::StringLiterals;

namespace reeve {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

struct ChosenProfile {
    Profile profile{};
    bool isSaved = false;
};

QString sentences(const JsonProblems &problems, const QString &fileName)
{
    QStringList lines;
    for (const JsonProblem &problem : problems) {
        const QString where = problem.where.isEmpty() ? fileName : fileName + u": "_s + problem.where;
        lines.append(where + u": "_s + problem.sentence);
    }
    return lines.join(u'\n');
}

tl::expected<ChosenProfile, QString> profileIn(const QString &fileName)
{
    auto profile = loadProfile(fileName);
    if (!profile)
        return tl::unexpected(sentences(profile.error(), fileName));
    return ChosenProfile{.profile = *std::move(profile)};
}

// The word is not repeated: it may be an address with a password, or a secret.
QString unknownText(const StoredProfiles &stored, const QString &word)
{
    for (const BrokenProfile &broken : stored.broken) {
        if (!broken.name.isEmpty() && broken.name == word)
            return Texts::tr("The saved connection of this name cannot be read: %1").arg(broken.reason);
    }
    if (word.contains("://"_L1))
        return Texts::tr("--connection takes a file or the name of a saved connection, not an address. Saved "
                         "connections:")
            + u'\n' + savedListText(stored.profiles);
    return Texts::tr("There is no file and no saved connection of the name that --connection has. Saved connections:")
        + u'\n' + savedListText(stored.profiles);
}

tl::expected<ChosenProfile, QString> profileFor(const QString &word)
{
    const QFileInfo file(word);
    const bool isFile = file.exists() && !file.isDir();
    const bool isPath = word.contains(u'/') && !word.contains("://"_L1);
    if (isFile && isPath)
        return profileIn(word);
    const ProfileStore store(std::make_unique<QSettings>(defaultPaths().connectionsFile, QSettings::IniFormat));
    const StoredProfiles stored = store.list();
    const std::vector<Profile> saved = savedAs(stored, word);
    if (saved.size() > 1)
        return tl::unexpected(Texts::tr("Several saved connections have this name. Pass the id of one to --connection:")
            + u'\n' + savedListText(saved));
    if (isFile && !saved.empty())
        return tl::unexpected(Texts::tr("Both a file and a saved connection have this name. For the file, put ./ in "
                                        "front of its name; for the saved connection, pass its id:")
            + u'\n' + savedListText(saved));
    if (!saved.empty())
        return ChosenProfile{.profile = saved.front(), .isSaved = true};
    const bool isMeantAsFile = isPath || word.endsWith(".json"_L1, Qt::CaseInsensitive);
    if (isFile || isMeantAsFile)
        return profileIn(word);
    return tl::unexpected(unknownText(stored, word));
}

// The secret from where the command line says; nullopt if it does not say so.
tl::expected<std::optional<Secret>, QString> givenSecret(const CommandLine &line, SecretPart part)
{
    tl::expected<Secret, QString> secret;
    if (!line.secretCommand.isEmpty())
        secret = secretFromCommand(line.secretCommand, part);
    else if (line.secretOnStdin || line.secretDescriptor)
        secret = readSecret(line.secretDescriptor.value_or(STDIN_FILENO), part);
    else
        return std::nullopt;
    if (!secret)
        return tl::unexpected(secret.error());
    return part == SecretPart::WholeText ? apiKeyIn(*secret) : passwordIn(*secret);
}

struct KnownSoFar {
    ChosenProfile chosen{};
    std::optional<Secret> secret{}; // that the command line gave
};

tl::expected<KnownSoFar, QString> withoutKeychain(const CommandLine &line)
{
    auto chosen = profileFor(line.connectionFile);
    if (!chosen)
        return tl::unexpected(chosen.error());
    const Profile &profile = chosen->profile;
    const bool isGiven = line.secretOnStdin || line.secretDescriptor || !line.secretCommand.isEmpty();
    if (line.dryRun) // nothing is sent, so no secret is needed
        return KnownSoFar{.chosen = *std::move(chosen)};
    if (!chosen->isSaved && !isGiven && profile.authentication != AuthenticationType::Certificate)
        return tl::unexpected(
            Texts::tr("This connection needs a secret: pass it with --secret-stdin, --secret-fd or --secret-command."));
    if (!chosen->isSaved && profile.proxy.hasPassword())
        return tl::unexpected(
            Texts::tr("The proxy of this connection asks for a password as the user %1. The command line carries one "
                      "secret, that of the connection, so the proxy's cannot be passed. Use a proxy without a password "
                      "here, and leave out proxy.username; or pass the name of a saved connection, for which the "
                      "keychain has both.")
                .arg(profile.proxy.username));
    const bool isKey = profile.authentication == AuthenticationType::ApiKey;
    const auto secret = givenSecret(line, isKey ? SecretPart::WholeText : SecretPart::FirstLine);
    if (!secret)
        return tl::unexpected(secret.error());
    return KnownSoFar{.chosen = *std::move(chosen), .secret = *secret};
}

}

void chooseConnection(const CommandLine &line, QObject *context, ChoiceDone done)
{
    const auto known = withoutKeychain(line);
    if (known && known->chosen.isSaved && !line.dryRun) {
        const Profile profile = known->chosen.profile;
        return secretsFromKeychain(
            profile, known->secret, context, [profile, done](tl::expected<ConnectionSecrets, QString> secrets) {
                done(std::move(secrets).map([&profile](ConnectionSecrets &&read) {
                    return ChosenConnection{.profile = profile, .secrets = std::move(read)};
                }));
            });
    }
    auto outcome = known.map([](const KnownSoFar &found) {
        return ChosenConnection{
            .profile = found.chosen.profile, .secrets = ConnectionSecrets(found.secret.value_or(Secret()))};
    });
    QMetaObject::invokeMethod(
        context, [done = std::move(done), outcome = std::move(outcome)] { done(outcome); }, Qt::QueuedConnection);
}

}
