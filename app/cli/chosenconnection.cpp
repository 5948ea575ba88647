// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/connectionfile.h"

#include <QCoreApplication>
#include <termios.h>
#include <unistd.h>

#include "models/profiles/profilefile.h"

using namespace Qt::StringLiterals;

namespace reeve {

namespace {

constexpr qsizetype maxSecretBytes = 64 * 1024;

// Disables the terminal's echo while a secret is typed.
class SilentTerminal
{
public:
    SilentTerminal()
    {
        if (!isatty(STDIN_FILENO) || tcgetattr(STDIN_FILENO, &m_before) != 0)
            return;
        termios silent = m_before;
        silent.c_lflag &= ~tcflag_t(ECHO);
        m_changed = tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent) == 0;
    }
    ~SilentTerminal()
    {
        if (m_changed)
            tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before);
    }
    SilentTerminal(const SilentTerminal &) = delete;
    SilentTerminal &operator=(const SilentTerminal &) = delete;

private:
    termios m_before{};
    bool m_changed = false;
};

// Reads without a library's buffer, which would keep a copy of the secret.
QByteArray readStandardInput(bool firstLineOnly)
{
    const SilentTerminal silent;
    QByteArray bytes(maxSecretBytes, Qt::Uninitialized);
    qsizetype length = 0;
    while (length < maxSecretBytes) {
        const ssize_t got = ::read(STDIN_FILENO, bytes.data() + length, std::size_t(maxSecretBytes - length));
        if (got <= 0)
            break;
        const qsizetype before = length;
        length += got;
        const qsizetype end = bytes.indexOf('\n', before);
        if (firstLineOnly && end >= 0 && end < length) {
            length = end;
            break;
        }
    }
    if (length > 0 && firstLineOnly && bytes.at(length - 1) == '\r')
        --length;
    // A copy of the exact size: shortening in place would leave bytes that are not wiped.
    const QByteArray secret(bytes.constData(), length);
    wipe(bytes);
    return secret;
}

QString sentences(const JsonProblems &problems, const QString &fileName)
{
    QStringList lines;
    for (const JsonProblem &problem : problems) {
        const QString where = problem.where.isEmpty() ? fileName : fileName + u": "_s + problem.where;
        lines.append(where + u": "_s + problem.sentence);
    }
    return lines.join(u'\n');
}

}

tl::expected<FileConnection, QString> readFileConnection(const CommandLine &line)
{
    auto profile = loadProfile(line.connectionFile);
    if (!profile)
        return tl::unexpected(sentences(profile.error(), line.connectionFile));
    const bool isCertificate = profile->authentication == AuthenticationType::Certificate;
    if (!line.secretOnStdin && !isCertificate)
        return tl::unexpected(QCoreApplication::translate(
            "CommandLine", "This connection needs a secret: add --secret-stdin and pass it on standard input."));
    if (profile->proxy.hasPassword())
        return tl::unexpected(QCoreApplication::translate("CommandLine",
            "The proxy of this connection asks for a password as the user %1. Standard input carries one secret, that "
            "of the connection, so the proxy's cannot be passed. Use a proxy without a password here, and leave out "
            "proxy.username.")
                                  .arg(profile->proxy.username));
    FileConnection connection{.profile = *std::move(profile)};
    if (line.secretOnStdin)
        connection.secret = Secret(readStandardInput(connection.profile.authentication != AuthenticationType::ApiKey));
    return connection;
}

}
