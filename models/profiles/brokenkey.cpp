// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/profiles/brokenkey.h"

#include <QList>
#include <QRegularExpression>
#include <algorithm>

#include "models/profiles/apikeyparts.h"

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostParts = 12; // of a key: lines of 8 characters or more
constexpr qsizetype shortestStart = 4;
constexpr qsizetype usualKeyLength = 22; // Elasticsearch: a random UUID in base64url

struct Part {
    qsizetype start = 0;
    qsizetype end = 0;
    bool continues = false; // only white space and marks of a break are between it and the next part
    bool breaksLine = false; // a line break is among them
};

// Runs of the characters that keys have, and what is between each and the next.
QList<Part> partsOf(const QString &text)
{
    static const QRegularExpression run(u"[A-Za-z0-9+/_:.~-]+"_s);
    static const QRegularExpression gap(
        u"\\G(?:(?:=3[Dd]){0,2}=?=?)[ \\t]*(?:[=\\\\^`]?[ \\t]*(?:\\r\\n|[\\r\\n\\x{2028}\\x{2029}])[ \\t\\x{a0}>|]*|[ \\t\\x{a0}]+)(?=[A-Za-z0-9+/_:-])"_s);
    QList<Part> parts;
    for (auto matches = run.globalMatch(text); matches.hasNext();) {
        const auto match = matches.next();
        Part part{.start = match.capturedStart(), .end = match.capturedEnd()};
        if (const auto between = gap.match(text, part.end); between.hasMatch()) {
            part.continues = true;
            part.breaksLine = between.capturedView().contains(u'\n') || between.capturedView().contains(u'\r')
                || between.capturedView().contains(QChar(0x2028)) || between.capturedView().contains(QChar(0x2029));
            part.continues = part.continues && between.capturedEnd() > part.end;
        }
        parts.append(part);
    }
    return parts;
}

bool isCompletePair(QByteArrayView pair)
{
    const qsizetype colon = pair.indexOf(':');
    return colon > 0 && isHalfAKey(pair.first(colon)) && pair.size() - colon - 1 == usualKeyLength;
}

// id:key of Elasticsearch, encoded or not, nothing missing.
bool isComplete(QByteArrayView key)
{
    const auto encoded = isCloudKey(key) ? std::nullopt : encodedKeyIn(key);
    return encoded ? !encoded->cleaned && isCompletePair(encoded->value.reveal()) : isCompletePair(key);
}

// lines: the parts stood in lines of their own. A name such as my_connection and words behind it look like a key with a
// prefix, so such a key is recognised only then.
bool isKey(QByteArrayView text, bool lines)
{
    if (const qsizetype colon = text.indexOf(':'); colon >= 0)
        return isHalfAKey(text.first(colon)) && idAndKeyIn(text, usualKeyLength - 2).has_value();
    if (isCloudKey(text))
        return encodedKeyIn(text.sliced(text.indexOf('_') + 1)).has_value();
    const auto encoded = encodedKeyIn(text);
    return isWholeKey(text) && (encoded ? !encoded->cleaned : lines);
}

bool isPlainWord(QByteArrayView text)
{
    return std::ranges::all_of(text, [](char c) { return (c >= 'a' && c <= 'z') || c == '.'; });
}

// "key:", "API_KEY:".
bool isLabel(QByteArrayView text)
{
    return text.endsWith(':') && std::ranges::all_of(text.chopped(1), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '-' || c == '.';
    });
}

class Joiner
{
public:
    explicit Joiner(const QString &text) : m_text(text), m_parts(partsOf(text)) { }

    QString joined()
    {
        QString result;
        qsizetype copied = 0;
        for (qsizetype i = 0; i < m_parts.size(); ++i) {
            const qsizetype last = m_parts[i].continues ? lastPartOfKey(i) : i;
            if (last == i)
                continue;
            result += QStringView(m_text).sliced(copied, m_parts[i].start - copied);
            for (; i < last; ++i)
                result += QStringView(m_text).sliced(m_parts[i].start, m_parts[i].end - m_parts[i].start);
            copied = m_parts[last].start;
        }
        return copied == 0 ? m_text : result + QStringView(m_text).sliced(copied);
    }

private:
    QByteArray bytesOf(const Part &part) const
    {
        return QStringView(m_text).sliced(part.start, part.end - part.start).toLatin1();
    }

    // The index of the part that ends the key which begins with the first one; first: none does.
    qsizetype lastPartOfKey(qsizetype first) const
    {
        QByteArray key = bytesOf(m_parts[first]);
        const bool alone = isKey(key, true);
        qsizetype last = first;
        if (key.size() >= shortestStart && !(alone && isComplete(key))) {
            bool lines = true;
            bool other = false; // a part by itself has the form of a key
            for (qsizetype i = first; m_parts[i].continues && i + 1 < m_parts.size() && i - first < mostParts; ++i) {
                QByteArray next = bytesOf(m_parts[i + 1]);
                lines = lines && m_parts[i].breaksLine;
                const bool stop = isLabel(next) || (!lines && (key.endsWith(':') || next.endsWith(':')));
                const bool word = alone && (isPlainWord(next) || !lines); // behind a key that may be whole
                other = other || isKey(next, true);
                key += next;
                wipe(next);
                if (stop)
                    break;
                const bool complete = isComplete(key);
                if (complete || (!word && !other && isKey(key, lines)))
                    last = i + 1;
                if (complete)
                    break;
            }
        }
        wipe(key);
        return last;
    }

    const QString &m_text;
    QList<Part> m_parts;
};

}

QString withJoinedKeys(const QString &text)
{
    // The padding, which nobody needs, in a line of its own.
    static const QRegularExpression padding(
        u"(?<=[A-Za-z0-9+/_-])={0,3}[ \\t]*(?:\\r\\n|[\\r\\n])[ \\t>|]*={1,2}(?=\\s*$)"_s);
    QString whole = QString(text).remove(padding);
    QString joined = Joiner(whole).joined();
    wipe(whole);
    return joined;
}

}
