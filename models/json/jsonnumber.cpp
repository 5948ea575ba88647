// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/json/jsonnumber.h"

#include <algorithm>

namespace reeve {

namespace {

constexpr qint64 largestExponent = 1'000'000'000'000'000;
constexpr qsizetype mostDivisorDigits = 9; // their products fit

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

// How many digits stand at the place; they are appended to digits.
qsizetype takeDigits(const QByteArray &text, qsizetype from, QByteArray &digits)
{
    qsizetype end = from;
    while (end < text.size() && isDigit(text[end]))
        ++end;
    digits += text.mid(from, end - from);
    return end - from;
}

// 10^exponent modulo divisor.
quint64 powerOfTen(qint64 exponent, quint64 divisor)
{
    quint64 result = 1 % divisor;
    quint64 factor = 10 % divisor;
    for (; exponent > 0; exponent /= 2) {
        if (exponent % 2 != 0)
            result = result * factor % divisor;
        factor = factor * factor % divisor;
    }
    return result;
}

}

std::optional<JsonNumber> JsonNumber::from(const QString &digits)
{
    const QByteArray text = digits.toLatin1();
    JsonNumber number;
    qsizetype at = text.startsWith('-') ? 1 : 0;
    number.m_isNegative = at == 1;
    const qsizetype whole = takeDigits(text, at, number.m_digits);
    if (whole == 0 || (whole > 1 && text[at] == '0'))
        return {};
    at += whole;
    if (at < text.size() && text[at] == '.') {
        const qsizetype decimals = takeDigits(text, at + 1, number.m_digits);
        if (decimals == 0)
            return {};
        number.m_exponent = -decimals;
        at += decimals + 1;
    }
    if (at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
        const bool hasSign = at + 1 < text.size() && (text[at + 1] == '-' || text[at + 1] == '+');
        QByteArray exponent;
        at += hasSign ? 2 : 1;
        const qsizetype count = takeDigits(text, at, exponent);
        if (count == 0)
            return {};
        bool fits = false;
        const qint64 value = exponent.toLongLong(&fits);
        const qint64 bounded = fits ? std::min(value, largestExponent) : largestExponent;
        number.m_exponent += hasSign && text[at - 1] == '-' ? -bounded : bounded;
        at += count;
    }
    if (at != text.size())
        return {};
    const auto *first = std::find_if(number.m_digits.cbegin(), number.m_digits.cend(), [](char c) { return c != '0'; });
    number.m_digits = number.m_digits.mid(first - number.m_digits.cbegin());
    qsizetype zeros = 0;
    while (zeros < number.m_digits.size() && number.m_digits[number.m_digits.size() - 1 - zeros] == '0')
        ++zeros;
    number.m_digits.chop(zeros);
    number.m_exponent += zeros;
    return number.m_digits.isEmpty() ? JsonNumber() : number;
}

bool JsonNumber::isMultipleOf(const JsonNumber &divisor) const
{
    if (m_digits.isEmpty() || divisor.m_digits.isEmpty() || divisor.m_digits.size() > mostDivisorDigits)
        return true;
    const qint64 power = m_exponent - divisor.m_exponent;
    if (power < 0) // the last digit is not 0
        return false;
    const quint64 by = divisor.m_digits.toULongLong();
    quint64 rest = 0;
    for (const char digit : m_digits)
        rest = (rest * 10 + static_cast<quint64>(digit - '0')) % by;
    return rest * powerOfTen(power, by) % by == 0;
}

QByteArray JsonNumber::canonicalText() const
{
    if (m_digits.isEmpty())
        return "0";
    return QByteArray(m_isNegative ? "-" : "") + m_digits + 'e' + QByteArray::number(m_exponent);
}

std::strong_ordering JsonNumber::operator<=>(const JsonNumber &other) const
{
    const auto sign = [](const JsonNumber &one) { return one.m_digits.isEmpty() ? 0 : one.m_isNegative ? -1 : 1; };
    if (const auto order = sign(*this) <=> sign(other); order != 0 || m_digits.isEmpty())
        return order;
    auto order = m_digits.size() + m_exponent <=> other.m_digits.size() + other.m_exponent;
    if (order == 0)
        order = m_digits.compare(other.m_digits) <=> 0;
    return m_isNegative ? 0 <=> order : order;
}

}
