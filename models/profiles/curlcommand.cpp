// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/profiles/curlcommand.h"

#include <QStringList>
#include <algorithm>
#include <array>

#include "models/profiles/apikeyparts.h"

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

// Splits a text into words as a shell does.
class ShellTokenizer
{
public:
    explicit ShellTokenizer(QStringView text) : m_rest(text) { }

    bool next(QString &word)
    {
        while (!m_rest.isEmpty() && (m_rest.front().isSpace() || isContinuation()))
            m_rest = m_rest.sliced(m_rest.front() == u'\\' ? 2 : 1);
        wipe(word);
        if (m_rest.isEmpty())
            return false;
        QChar quote;
        while (!m_rest.isEmpty() && !(quote.isNull() && m_rest.front().isSpace()))
            addCharacter(word, quote);
        return true;
    }

private:
    bool isContinuation() const { return m_rest.size() > 1 && m_rest[0] == u'\\' && m_rest[1].isSpace(); }

    void addCharacter(QString &word, QChar &quote)
    {
        const QChar c = m_rest.front();
        m_rest = m_rest.sliced(1);
        if (c == quote) {
            quote = {};
        } else if (quote.isNull() && (c == u'"' || c == u'\'')) {
            quote = c;
        } else if (c == u'\\' && quote != u'\'' && !m_rest.isEmpty()) {
            word += m_rest.front();
            m_rest = m_rest.sliced(1);
        } else {
            word += c;
        }
    }

    QStringView m_rest;
};

// Options with a value, which is not the URL.
bool takesValue(const QString &option)
{
    static constexpr std::array options{u"-A", u"-b", u"-c", u"-d", u"-e", u"-E", u"-F", u"-H", u"-m", u"-o", u"-T",
        u"-u", u"-U", u"-w", u"-x", u"-X", u"--cacert", u"--capath", u"--cert", u"--cert-type", u"--connect-timeout",
        u"--cookie", u"--cookie-jar", u"--data", u"--data-binary", u"--data-raw", u"--form", u"--header", u"--json",
        u"--key", u"--key-type", u"--max-time", u"--noproxy", u"--output", u"--pass", u"--pinnedpubkey", u"--proxy",
        u"--proxy-user", u"--referer", u"--request", u"--resolve", u"--retry", u"--upload-file", u"--url", u"--user",
        u"--user-agent", u"--write-out"};
    return std::ranges::any_of(options, [&option](const char16_t *known) { return option == QStringView(known); });
}

void readUser(QByteArrayView pair, CurlCommand &line)
{
    const qsizetype colon = pair.indexOf(':');
    line.username = QString::fromUtf8(colon < 0 ? pair : pair.first(colon));
    line.password = colon < 0 ? Secret() : Secret(pair.sliced(colon + 1).toByteArray());
}

void readHeader(QByteArrayView header, CurlCommand &line)
{
    const qsizetype colon = header.indexOf(':');
    if (colon < 0 || header.first(colon).trimmed().compare("Authorization", Qt::CaseInsensitive) != 0)
        return;
    const QByteArrayView value = header.sliced(colon + 1).trimmed();
    if (startsWithWord(value, "ApiKey"))
        line.apiKey = Secret(value.sliced(6).trimmed().toByteArray());
    if (!startsWithWord(value, "Basic"))
        return;
    if (const auto pair = decodedBase64(value.sliced(5).trimmed()))
        readUser(pair->reveal(), line);
}

void readOption(const QString &option, const QString &value, CurlCommand &line)
{
    QByteArray bytes = value.toUtf8();
    if (option == u"-u"_s || option == u"--user"_s)
        readUser(bytes, line);
    else if (option == u"-H"_s || option == u"--header"_s)
        readHeader(bytes, line);
    else if (option == u"--url"_s && line.url.isEmpty())
        line.url = value;
    wipe(bytes);
}

// Length of the option in a word that includes its value, as "-uelastic:x" and "--user=elastic:x"; -1: it does not.
qsizetype optionLength(const QString &word)
{
    return word.startsWith(u"--"_s) ? word.indexOf(u'=') : word.size() > 2 && takesValue(word.left(2)) ? 2 : -1;
}

}

bool isCurlCommand(const QString &text)
{
    QStringView rest = QStringView(text).trimmed();
    if (rest.startsWith(u"$ ") || rest.startsWith(u"# "))
        rest = rest.sliced(2).trimmed();
    return rest.startsWith(u"curl") && rest.size() > 4 && rest[4].isSpace();
}

CurlCommand readCurlCommand(const QString &text)
{
    CurlCommand line;
    ShellTokenizer words(QStringView(text).sliced(std::max<qsizetype>(text.indexOf(u"curl"), 0)));
    QString word;
    QString value;
    words.next(word); // curl itself
    while (words.next(word)) {
        const qsizetype length = word.startsWith(u'-') ? optionLength(word) : -1;
        if (length > 0) {
            value = word.mid(length + (word.at(1) == u'-' ? 1 : 0));
            readOption(word.left(length), value, line);
        } else if (word.startsWith(u'-') && takesValue(word)) {
            if (words.next(value))
                readOption(word, value, line);
        } else if (!word.startsWith(u'-') && line.url.isEmpty()) {
            line.url = word;
        }
    }
    wipe(word);
    wipe(value);
    return line;
}

}
