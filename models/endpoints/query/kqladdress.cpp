// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/endpoints/query/kqladdress.h"

#include <QHostAddress>
#include <QRegularExpression>

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

bool isVersion4(const QString &text)
{
    static const QRegularExpression four(u"\\A(?:(?:0|[1-9]\\d?|1\\d\\d|2[0-4]\\d|25[0-5])(?:\\.(?!\\z)|\\z)){4}\\z"_s,
        QRegularExpression::DontCaptureOption);
    return four.match(text).hasMatch();
}

// QHostAddress also takes a zone, and white space around the address.
bool isVersion6(const QString &text)
{
    static const QRegularExpression signs(u"\\A[0-9a-fA-F:.]+\\z"_s);
    return text.contains(u':') && signs.match(text).hasMatch()
        && QHostAddress(text).protocol() == QAbstractSocket::IPv6Protocol;
}

bool isSubnetBits(const QString &text, int most)
{
    static const QRegularExpression digits(u"\\A\\d{1,3}\\z"_s);
    return digits.match(text).hasMatch() && text.toInt() <= most;
}

}

bool isKqlAddress(const QString &text)
{
    const qsizetype slash = text.indexOf(u'/');
    const QString address = text.left(slash);
    const bool isV4 = isVersion4(address);
    return (isV4 || isVersion6(address)) && (slash < 0 || isSubnetBits(text.sliced(slash + 1), isV4 ? 32 : 128));
}

QString kqlAddressMeant(const QString &word)
{
    if (isKqlAddress(word))
        return word;
    static const QRegularExpression beginning(u"\\A(\\d{1,3})\\.(?:(\\d{1,3})\\.?(?:(\\d{1,3})\\.?)?)?\\z"_s);
    const QRegularExpressionMatch match = beginning.match(word);
    if (!match.hasMatch())
        return {};
    QStringList parts = match.capturedTexts().mid(1);
    parts.removeAll(QString());
    const auto bits = parts.size() * 8;
    for (QString &part : parts) {
        if (part.toInt() > 255)
            return {};
        part = QString::number(part.toInt()); // Elasticsearch refuses zeros in front
    }
    while (parts.size() < 4)
        parts += u"0"_s;
    return parts.join(u'.') + u'/' + QString::number(bits);
}

QString kqlNetworkOfPattern(const QString &pattern)
{
    static const QRegularExpression numbers(u"\\A((?:\\d{1,3}\\.){1,3})\\*(?:\\.\\*)*\\z"_s);
    const QRegularExpressionMatch match = numbers.match(pattern);
    return match.hasMatch() ? kqlAddressMeant(match.captured(1)) : QString();
}

}
