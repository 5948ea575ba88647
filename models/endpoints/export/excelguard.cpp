// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/endpoints/export/excelguard.h"

#include <QLocale>
#include <QSet>
#include <QString>
#include <algorithm>
#include <array>

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t longestFormulaText = 255; // Excel

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

std::size_t digitsAt(std::string_view text, std::size_t at)
{
    const auto end = std::find_if_not(text.begin() + static_cast<std::ptrdiff_t>(at), text.end(), isDigit);
    return static_cast<std::size_t>(end - text.begin()) - at;
}

// An IPv4 address is a number only where the dot separates thousands: "10.100.200.250".
bool isPlainAddress(std::string_view text)
{
    std::size_t groups = 0;
    bool isOfThousands = true;
    for (std::size_t at = 0;; ++at) {
        const std::size_t digits = digitsAt(text, at);
        if (digits == 0 || digits > 3)
            return false;
        ++groups;
        isOfThousands = isOfThousands && (groups == 1 || digits == 3);
        at += digits;
        if (at == text.size())
            return groups == 4 && !isOfThousands;
        if (text[at] != '.')
            return false;
    }
}

// Numbers, fractions, percentages, dates and times in digits, with the signs of any language: 00123, 8.10, 3-4, 5 / 5.
bool isOfDigits(std::string_view text)
{
    constexpr std::string_view signs(" .,:/-+'%()$_");
    constexpr std::array<std::string_view, 6> wide{"\u00a0", "\u202f", "\u20ac", "\u00a3", "\u00a5", "\u2019"};
    bool hasDigit = false;
    while (!text.empty()) {
        std::size_t size = isDigit(text.front()) || signs.find(text.front()) != signs.npos ? 1 : 0;
        hasDigit = hasDigit || isDigit(text.front());
        if (text.size() >= 3 && text[0] == '\xEF' && text[1] == '\xBC' && text[2] >= '\x8B' && text[2] <= '\x99') {
            size = 3; // full-width digits and signs, which Excel takes for the narrow ones in Japanese
            hasDigit = true;
        }
        for (const std::string_view sign : wide)
            size = size == 0 && text.starts_with(sign) ? sign.size() : size;
        if (size == 0)
            return false;
        text.remove_prefix(size);
    }
    return hasDigit;
}

// 1E5, 12e-3, 1.5E+10, 1D5
bool isPower(std::string_view text)
{
    const std::size_t sign = text.find_first_of("eEdD");
    if (sign == 0 || sign == text.npos)
        return false;
    std::string_view exponent = text.substr(sign + 1);
    exponent.remove_prefix(!exponent.empty() && (exponent.front() == '+' || exponent.front() == '-') ? 1 : 0);
    return isOfDigits(text.substr(0, sign)) && !exponent.empty() && std::ranges::all_of(exponent, isDigit);
}

QString withoutDot(QString name)
{
    return name.remove(u'.').toLower();
}

// Names and short names of months, and the letters behind a time of day.
const QSet<QString> &datedWords()
{
    static const QSet<QString> words = [] {
        QSet<QString> all{u"am"_s, u"pm"_s, u"a"_s, u"p"_s, u"sept"_s, u"mrz"_s, u"ene"_s, u"abr"_s, u"janv"_s};
        for (const QLocale::Language language : {QLocale::English, QLocale::German, QLocale::French, QLocale::Spanish,
                 QLocale::Italian, QLocale::Portuguese, QLocale::Dutch, QLocale::Swedish, QLocale::Danish,
                 QLocale::NorwegianBokmal, QLocale::Polish, QLocale::Czech, QLocale::Turkish}) {
            const QLocale locale(language);
            for (int month = 1; month <= 12; ++month) {
                for (const auto form : {QLocale::ShortFormat, QLocale::LongFormat}) {
                    all += withoutDot(locale.monthName(month, form));
                    all += withoutDot(locale.standaloneMonthName(month, form));
                }
                all += withoutDot(locale.standaloneMonthName(month, QLocale::LongFormat)).left(3);
            }
        }
        all.remove(QString());
        return all;
    }();
    return words;
}

// Digits and one word that is a month's name, as MAR-1, 1-Mar, SEP2, May 5, 2024, or of a time, as 3 PM.
bool isDated(std::string_view text)
{
    constexpr std::size_t longest = 40; // "30. September 2024 10:15:30 PM", with room
    const auto begin = std::ranges::find_if(text, isLetter);
    const auto end = std::find_if_not(begin, text.end(), isLetter);
    if (text.size() > longest || begin == text.end())
        return false;
    const std::string_view before(text.begin(), begin);
    const std::string_view behind(end, text.end());
    const bool isRestDated = isOfDigits(behind) || isDated(behind); // "5 May 3 PM"
    const bool isRight = (before.empty() || isOfDigits(before)) && (behind.empty() || isRestDated)
        && !(before.empty() && behind.empty());
    return isRight && datedWords().contains(QString::fromUtf8(begin, end - begin).toLower());
}

// Truth values, and what begins an error such as #N/A.
bool isWord(std::string_view text)
{
    constexpr std::size_t longest = 12; // bytes
    static const QSet<QString> words{u"true"_s, u"false"_s, u"wahr"_s, u"falsch"_s, u"vrai"_s, u"faux"_s,
        u"verdadero"_s, u"falso"_s, u"vero"_s, u"verdadeiro"_s, u"waar"_s, u"onwaar"_s, u"prawda"_s, u"fa\u0142sz"_s,
        u"sant"_s, u"falskt"_s, u"sand"_s, u"falsk"_s, u"pravda"_s, u"nepravda"_s};
    if (text.front() == '#')
        return true;
    return text.size() <= longest
        && words.contains(QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())).trimmed().toLower());
}

}

bool isChangedByExcel(std::string_view cell)
{
    if (cell.empty() || cell.size() > longestFormulaText || cell.find_first_of("\"\r\n") != cell.npos)
        return false;
    return (isOfDigits(cell) && !isPlainAddress(cell)) || isPower(cell) || isDated(cell) || isWord(cell);
}

}
