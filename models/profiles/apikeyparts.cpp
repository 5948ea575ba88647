// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/profiles/apikeyparts.h"

#include <QStringDecoder>
#include <algorithm>
#include <array>
#include <utility>

namespace reeve {

namespace {

// A key is plain ASCII, so anything else at its ends (no-break spaces, typographic quotes) was copied by accident.
bool isStray(char c)
{
    return c <= ' ' || c == '\x7f' || QByteArrayView("\"'`<>(),;").contains(c);
}

QByteArrayView trimmed(QByteArrayView text)
{
    while (!text.isEmpty() && isStray(text.front()))
        text = text.sliced(1);
    while (!text.isEmpty() && isStray(text.back()))
        text.chop(1);
    return text;
}

bool startsWith(QByteArrayView text, QByteArrayView word)
{
    return text.size() >= word.size() && text.first(word.size()).compare(word, Qt::CaseInsensitive) == 0;
}

bool isPrintable(char c)
{
    return c > ' ' && c <= '~';
}

bool isLower(char c)
{
    return c >= 'a' && c <= 'z';
}

bool isUpper(char c)
{
    return c >= 'A' && c <= 'Z';
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isSpace(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

// A random part of 16 characters or more, which names such as "Kibana_Production_EMEA_01" have not.
bool hasRandomRun(QByteArrayView text)
{
    const auto isAlphanumeric = [](char c) { return isLower(c) || isUpper(c) || isDigit(c); };
    for (auto begin = text.begin(); begin != text.end();) {
        const auto end = std::find_if_not(begin, text.end(), isAlphanumeric);
        const bool random = end - begin >= 16 && std::any_of(begin, end, isDigit) && std::any_of(begin, end, isUpper)
            && std::any_of(begin, end, isLower);
        if (random)
            return true;
        begin = end == text.end() ? end : end + 1;
    }
    return false;
}

// The value inside an encoding: "id:key\n" of echo, "-n id:key" of a shell whose echo has no -n, UTF-16 of PowerShell.
std::optional<EncodedKey> valueIn(QByteArrayView decoded)
{
    bool converted = false;
    const Secret plain = plainText(decoded, converted);
    QByteArrayView value = withoutHeaderWords(plain.reveal());
    if (startsWithWord(value, "-n") || startsWithWord(value, "-e"))
        value = trimmed(value.sliced(2));
    const bool cleaned = converted || value.size() != plain.reveal().size();
    if (auto pair = idAndKeyIn(value, 1))
        return EncodedKey{.value = *std::move(pair), .cleaned = cleaned};
    if (isCloudKey(value) || isPrefixedKey(value))
        return EncodedKey{.value = Secret(value.toByteArray()), .cleaned = true};
    return {};
}

}

bool startsWithWord(QByteArrayView text, QByteArrayView word)
{
    return startsWith(text, word) && text.size() > word.size() && isSpace(text[word.size()]);
}

QByteArrayView withoutHeaderWords(QByteArrayView text)
{
    text = trimmed(text);
    for (const QByteArrayView word : {"-H", "Authorization:", "ApiKey:", "api_key:", "ApiKey"}) {
        if (startsWith(text, word) && (word != "ApiKey" || startsWithWord(text, word)))
            text = trimmed(text.sliced(word.size()));
    }
    return text;
}

std::optional<Secret> idAndKeyIn(QByteArrayView text, qsizetype minimumKey)
{
    const qsizetype colon = text.indexOf(':');
    const bool whole = colon > 0 && text.size() - colon - 1 >= minimumKey && text.lastIndexOf(':') == colon;
    if (!whole || !std::ranges::all_of(text, isPrintable))
        return {};
    return Secret(text.toByteArray());
}

std::optional<Secret> decodedBase64(QByteArrayView text)
{
    QByteArray compact;
    compact.reserve(text.size());
    for (const char c : text) {
        if (!isSpace(c))
            compact += c == '-' ? '+' : c == '_' ? '/' : c;
    }
    auto result = QByteArray::fromBase64Encoding(compact, QByteArray::AbortOnBase64DecodingErrors);
    const bool whole = result && compact.size() % 4 != 1;
    wipe(compact);
    Secret decoded(std::exchange(result.decoded, {}));
    return whole && !decoded.isEmpty() ? std::optional(std::move(decoded)) : std::nullopt;
}

std::optional<EncodedKey> encodedKeyIn(QByteArrayView text)
{
    std::optional<EncodedKey> found;
    if (const auto once = decodedBase64(text))
        found = valueIn(once->reveal());
    if (found)
        return found;
    const auto outer = decodedBase64(text);
    const auto inner = outer ? decodedBase64(withoutHeaderWords(outer->reveal())) : std::nullopt;
    if (inner && (found = valueIn(inner->reveal()))) {
        found->twice = true;
        found->cleaned = found->cleaned || withoutHeaderWords(outer->reveal()).size() != outer->reveal().size();
    }
    return found;
}

bool isCloudKey(QByteArrayView text)
{
    return text.startsWith("essu_") && std::ranges::all_of(text, isPrintable);
}

// A name in words, such as "my_kibana_key_for_production", is no key: a key has digits or both cases.
bool isPrefixedKey(QByteArrayView text)
{
    const qsizetype end = text.indexOf('_');
    const auto isWord = [](char c) { return isLower(c) || isUpper(c) || isDigit(c); };
    if (end < 2 || end > 16 || !std::ranges::all_of(text.first(end), isWord) || isDigit(text.front()))
        return false;
    const QByteArrayView rest = text.sliced(end + 1);
    const bool mixed = std::ranges::any_of(rest, isDigit)
        || (std::ranges::any_of(rest, isUpper) && std::ranges::any_of(rest, isLower));
    return rest.size() >= 16 && mixed
        && std::ranges::all_of(rest, [&](char c) { return isWord(c) || QByteArrayView("+/=_.-~").contains(c); });
}

bool isWholeKey(QByteArrayView text)
{
    if (isCloudKey(text))
        return text.size() > 12;
    if (text.size() < 24 || text.contains('.'))
        return false;
    return encodedKeyIn(text).has_value() || (isPrefixedKey(text) && hasRandomRun(text));
}

Secret plainText(QByteArrayView bytes, bool &converted)
{
    const auto isEvenZero = [&bytes](qsizetype first) {
        bool zero = bytes.size() >= 8 && bytes.size() % 2 == 0;
        for (qsizetype i = first; zero && i < bytes.size(); i += 2)
            zero = bytes[i] == 0;
        return zero;
    };
    const bool little = bytes.startsWith("\xff\xfe") || isEvenZero(1);
    const bool big = bytes.startsWith("\xfe\xff") || isEvenZero(0);
    converted = little || big || bytes.startsWith("\xef\xbb\xbf");
    if (!little && !big)
        return Secret(bytes.sliced(converted ? 3 : 0).toByteArray());
    QStringDecoder decoder(little ? QStringDecoder::Utf16LE : QStringDecoder::Utf16BE);
    QString text = decoder.decode(bytes);
    text.remove(QChar::ByteOrderMark);
    QByteArray utf8 = text.toUtf8();
    wipe(text);
    return Secret(std::move(utf8));
}

bool hasSettingName(QByteArrayView text)
{
    const auto delimiter = std::ranges::find_if(text, [](char c) { return c == '=' || c == ':'; });
    QByteArray name = QByteArrayView(text.begin(), delimiter).toByteArray().toLower();
    name.removeIf([](char c) { return !isLower(c) && !isDigit(c); });
    return delimiter != text.end() && delimiter + 1 != text.end() && name.endsWith("apikey");
}

bool isHalfAKey(QByteArrayView text)
{
    return text.size() >= 20 && text.size() <= 24 && std::ranges::all_of(text, [](char c) {
        return isLower(c) || isUpper(c) || isDigit(c) || c == '-' || c == '_';
    });
}

}
