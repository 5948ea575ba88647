// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/profiles/apikeyparts.h"

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

bool isSpace(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
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

std::optional<Secret> idAndKeyIn(QByteArrayView text)
{
    const qsizetype colon = text.indexOf(':');
    const bool whole = colon > 0 && text.size() - colon - 1 >= 16 && text.lastIndexOf(':') == colon;
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

bool isOrganisationKey(QByteArrayView text)
{
    return startsWith(text, "essu_");
}

bool isHalfAKey(QByteArrayView text)
{
    return text.size() >= 20 && text.size() <= 24 && std::ranges::all_of(text, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    });
}

}
