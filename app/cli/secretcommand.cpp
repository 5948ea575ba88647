// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/secretcommand.h"

#include <QCoreApplication>
#include <QFile>
#include <QRegularExpression>
#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include "app/cli/terminal.h"

extern char **environ;

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

constexpr qsizetype mostErrorText = 4'096; // bytes of the command's standard error that are passed on

// A file in memory, as what the command says may hold the secret.
class MemoryFile
{
public:
    MemoryFile() : m_descriptor(::memfd_create("errors", MFD_CLOEXEC)) { }
    ~MemoryFile()
    {
        if (m_descriptor >= 0)
            ::close(m_descriptor);
    }
    MemoryFile(const MemoryFile &) = delete;
    MemoryFile &operator=(const MemoryFile &) = delete;
    int descriptor() const { return m_descriptor; } // -1: none
    QByteArray beginning(qsizetype most) const
    {
        QByteArray text(most, '\0');
        const ssize_t got = ::pread(m_descriptor, text.data(), std::size_t(most), 0);
        return text.left(std::max<ssize_t>(got, 0));
    }

private:
    int m_descriptor;
};

// A pipe of which the child gets the end for writing.
class Pipe
{
public:
    Pipe() { m_isOpen = ::pipe2(m_ends, O_CLOEXEC) == 0; }
    ~Pipe()
    {
        close(0);
        close(1);
    }
    Pipe(const Pipe &) = delete;
    Pipe &operator=(const Pipe &) = delete;
    bool isOpen() const { return m_isOpen; }
    int reading() const { return m_ends[0]; }
    int writing() const { return m_ends[1]; }
    void closeWriting() { close(1); }

private:
    void close(int end)
    {
        if (m_isOpen && m_ends[end] >= 0)
            ::close(std::exchange(m_ends[end], -1));
    }
    int m_ends[2]{-1, -1};
    bool m_isOpen = false;
};

// Returns 0, or the number of the error.
int start(const QString &command, int output, int errors, pid_t &child)
{
    QByteArray text = QFile::encodeName(command);
    QByteArray shell("sh");
    QByteArray option("-c");
    char *const words[]{shell.data(), option.data(), text.data(), nullptr};
    posix_spawn_file_actions_t actions{};
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO);
    posix_spawn_file_actions_adddup2(&actions, errors, STDERR_FILENO);
    const int failure = ::posix_spawn(&child, "/bin/sh", &actions, nullptr, words, environ);
    posix_spawn_file_actions_destroy(&actions);
    return failure;
}

// Reads to the end, at most longestSecret + 1 bytes, and lets the rest of the output go.
QByteArray readAll(int descriptor)
{
    QByteArray text(longestSecret + 1, '\0');
    QByteArray rest(4'096, '\0');
    qsizetype length = 0;
    for (;;) {
        const bool isFull = length == text.size();
        char *const into = isFull ? rest.data() : text.data() + length;
        const ssize_t got = ::read(descriptor, into, std::size_t(isFull ? rest.size() : text.size() - length));
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            break;
        length += isFull ? 0 : got;
    }
    QByteArray read(text.constData(), length);
    wipe(text);
    wipe(rest);
    return read;
}

int statusOf(pid_t child)
{
    int status = 0;
    while (::waitpid(child, &status, 0) < 0 && errno == EINTR) { }
    return status;
}

Secret partOf(const QByteArray &output, SecretPart part)
{
    qsizetype length = output.size();
    if (const qsizetype end = output.indexOf('\n'); part == SecretPart::FirstLine && end >= 0)
        length = end;
    if (part == SecretPart::FirstLine && length > 0 && output.at(length - 1) == '\r')
        --length;
    return Secret(QByteArray(output.constData(), length));
}

// Words of which a secret could be one, as JSON and "name: value" surround it.
QStringList wordsOf(const QString &text)
{
    static const QRegularExpression apart(u"[\\s\"',:{}\\[\\]]+"_s);
    return text.split(apart, Qt::SkipEmptyParts);
}

// Words of a command that its author may have meant as a secret: long, and neither a path nor an option.
bool looksSecret(const QString &word)
{
    constexpr qsizetype shortest = 16;
    return word.size() >= shortest && !word.contains(u'/') && !word.startsWith(u'-');
}

// One word is no command that looks a secret up, and may be the secret.
QString hint(const QString &command)
{
    return command.trimmed().contains(u' ')
        ? QString()
        : u' ' + Texts::tr("The option takes a command that prints the secret, not the secret itself.");
}

QString failureText(int status, const QString &command)
{
    constexpr int notFound = 127;
    if (WIFSIGNALED(status))
        return Texts::tr("The command of --secret-command was ended by signal %1.").arg(WTERMSIG(status));
    if (WEXITSTATUS(status) == notFound)
        return Texts::tr("The shell did not find the command of --secret-command.") + hint(command);
    return Texts::tr("The command of --secret-command failed with exit status %1.").arg(WEXITSTATUS(status));
}

void passOnErrors(const MemoryFile &errors, const QByteArray &output, const QString &command, bool isNotFound)
{
    const QString text = QString::fromLocal8Bit(errors.beginning(mostErrorText));
    if (text.trimmed().isEmpty())
        return;
    // "sh: 1: WORD: not found": the word may be the secret.
    const QByteArray hidden = isNotFound ? output + ' ' + command.toUtf8() : output;
    const QStringList lines = withoutSecretWords(text, hidden, command).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines)
        printProblem(Texts::tr("The command of --secret-command says: %1").arg(printable(line)));
}

}

QString withoutSecretWords(const QString &text, const QByteArray &output, const QString &command)
{
    constexpr qsizetype shortest = 3; // shorter words are in every text
    QString printed = QString::fromUtf8(output);
    QStringList words = wordsOf(printed);
    for (const QString &line : printed.split(u'\n'))
        words += line.trimmed();
    for (const QString &word : wordsOf(command)) {
        if (looksSecret(word))
            words += word;
    }
    words.removeIf([](const QString &word) { return word.size() < shortest; });
    std::ranges::sort(words, [](const QString &left, const QString &right) { return left.size() > right.size(); });
    QString clean = text;
    for (QString &word : words) {
        clean.replace(word, u"\u2026"_s);
        wipe(word);
    }
    wipe(printed);
    return clean;
}

tl::expected<Secret, QString> secretFromCommand(const QString &command, SecretPart part)
{
    Pipe pipe;
    const MemoryFile errors; // a second pipe could fill up while the first is read
    pid_t child = 0;
    if (!pipe.isOpen() || errors.descriptor() < 0)
        return tl::unexpected(Texts::tr("The command of --secret-command cannot be started."));
    if (const int failure = start(command, pipe.writing(), errors.descriptor(), child); failure != 0)
        return tl::unexpected(
            Texts::tr("The command of --secret-command cannot be started: %1.").arg(qt_error_string(failure)));
    pipe.closeWriting();
    QByteArray output = readAll(pipe.reading());
    const int status = statusOf(child);
    const bool isNotFound = WIFEXITED(status) && WEXITSTATUS(status) == 127;
    passOnErrors(errors, output, command, isNotFound);
    tl::expected<Secret, QString> secret = partOf(output, part);
    if (status != 0)
        secret = tl::unexpected(failureText(status, command));
    else if (output.size() > longestSecret)
        secret = tl::unexpected(Texts::tr("The command of --secret-command prints more than 64 KiB."));
    else if (secret->reveal().trimmed().isEmpty())
        secret = tl::unexpected(Texts::tr("The command of --secret-command prints no secret.") + hint(command));
    wipe(output);
    return secret;
}

}
