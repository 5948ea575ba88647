// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The numbers of JSON as exact decimals: a double would round integers above 2^53 and make 0.3 no multiple of 0.1.

#include <QByteArray>
#include <QString>
#include <compare>
#include <optional>

namespace reeve {

class JsonNumber
{
public:
    // Null when the text is not what JSON writes for a number.
    static std::optional<JsonNumber> from(const QString &digits);

    bool isWhole() const { return m_exponent >= 0; } // 1.0 and 1e3 are
    // divisor: above 0. A divisor with more than 9 digits is taken to fit.
    bool isMultipleOf(const JsonNumber &divisor) const;
    // Equal for equal numbers, "-15e-1"; 0 is "0".
    QByteArray canonicalText() const;

    std::strong_ordering operator<=>(const JsonNumber &other) const;
    bool operator==(const JsonNumber &other) const = default;

private:
    bool m_isNegative = false;
    QByteArray m_digits{}; // without zeros at either end; empty: 0
    qint64 m_exponent = 0; // of 10; 0 for 0
};

}
