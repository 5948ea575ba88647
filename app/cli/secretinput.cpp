// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/secretinput.h"

#include <QCoreApplication>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <optional>
#include <termios.h>
#include <unistd.h>

#include "app/cli/secrettext.h"

namespace reeve {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

// Disables the terminal's echo while a secret is typed.
class SilentTerminal
{
public:
    explicit SilentTerminal(int descriptor) : m_descriptor(descriptor)
    {
        if (!isatty(m_descriptor) || tcgetattr(m_descriptor, &m_before) != 0)
            return;
        termios silent = m_before;
        silent.c_lflag &= ~tcflag_t(ECHO);
        m_changed = tcsetattr(m_descriptor, TCSAFLUSH, &silent) == 0;
    }
    ~SilentTerminal()
    {
        if (m_changed)
            tcsetattr(m_descriptor, TCSAFLUSH, &m_before);
    }
    SilentTerminal(const SilentTerminal &) = delete;
    SilentTerminal &operator=(const SilentTerminal &) = delete;

private:
    int m_descriptor;
    termios m_before{};
    bool m_changed = false;
};

// Reads without a library's buffer, which would keep a copy of the secret. Returns the number of bytes in text, which may
// be one more than longestSecret; nullopt if reading failed.
std::optional<qsizetype> readInto(QByteArray &text, int descriptor, SecretPart part)
{
    qsizetype length = 0;
    while (length < text.size()) {
        const ssize_t got = ::read(descriptor, text.data() + length, std::size_t(text.size() - length));
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return std::nullopt;
        const auto *end = static_cast<const char *>(std::memchr(text.constData() + length, '\n', std::size_t(got)));
        // The line breaks of UTF-16 have two bytes: such a text is read to its end.
        if (part == SecretPart::FirstLine && end && !isUtf16(QByteArrayView(text).first(length + got)))
            return end - text.constData();
        if (got == 0)
            break;
        length += got;
    }
    return length;
}

}

tl::expected<Secret, QString> readSecret(int descriptor, SecretPart part)
{
    const SilentTerminal silent(descriptor);
    QByteArray text(longestSecret + 1, '\0');
    std::optional<qsizetype> length = readInto(text, descriptor, part);
    if (!length || *length > longestSecret) {
        const QString problem = length ? Texts::tr("The secret is longer than 64 KiB. Is this the right file?")
                                       : Texts::tr("The secret cannot be read: %1.").arg(qt_error_string(errno));
        wipe(text);
        return tl::unexpected(problem);
    }
    if (part == SecretPart::FirstLine && *length > 0 && text.at(*length - 1) == '\r'
        && !isUtf16(QByteArrayView(text).first(*length)))
        --*length;
    // A copy of the exact size: shortening in place would leave bytes that are not wiped.
    Secret secret(QByteArray(text.constData(), *length));
    wipe(text);
    return secret;
}

bool isOpenForReading(int descriptor)
{
    const int flags = ::fcntl(descriptor, F_GETFL);
    return flags >= 0 && (flags & O_ACCMODE) != O_WRONLY;
}

}
