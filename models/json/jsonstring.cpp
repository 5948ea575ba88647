// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/json/jsonstring.h"

namespace reeve {

namespace {

// The character that \c stands for; null: none.
QChar shortEscape(char c)
{
    switch (c) {
    case '"':
    case '\\':
    case '/':
        return QLatin1Char(c);
    case 'b':
        return u'\b';
    case 'f':
        return u'\f';
    case 'n':
        return u'\n';
    case 'r':
        return u'\r';
    case 't':
        return u'\t';
    default:
        return {};
    }
}

bool needsPartner(const QString &text)
{
    return !text.isEmpty() && text.back().isHighSurrogate();
}

void appendUnit(QString &text, char16_t unit)
{
    const bool isSecond = QChar::isLowSurrogate(unit);
    if (needsPartner(text) != isSecond) {
        if (isSecond)
            unit = QChar::ReplacementCharacter;
        else
            text.back() = QChar::ReplacementCharacter;
    }
    text += QChar(unit);
}

}

QString decodedJsonString(QByteArrayView inside)
{
    if (!inside.contains('\\'))
        return QString::fromUtf8(inside);
    QString text;
    qsizetype at = 0;
    const auto appendPlain = [&](qsizetype end) {
        if (end > at && needsPartner(text))
            text.back() = QChar::ReplacementCharacter;
        text += QString::fromUtf8(inside.sliced(at, end - at));
    };
    while (at < inside.size()) {
        const qsizetype slash = inside.indexOf('\\', at);
        appendPlain(slash < 0 ? inside.size() : slash);
        if (slash < 0)
            break;
        const char kind = slash + 1 < inside.size() ? inside[slash + 1] : '\0';
        bool isHex = kind == 'u' && slash + 6 <= inside.size();
        const uint unit = isHex ? inside.sliced(slash + 2, 4).toUInt(&isHex, 16) : 0;
        if (isHex)
            appendUnit(text, static_cast<char16_t>(unit));
        else if (!shortEscape(kind).isNull())
            appendUnit(text, shortEscape(kind).unicode());
        else
            text += u'\\';
        at = slash + (isHex ? 6 : shortEscape(kind).isNull() ? 1 : 2);
    }
    if (needsPartner(text))
        text.back() = QChar::ReplacementCharacter;
    return text;
}

}
