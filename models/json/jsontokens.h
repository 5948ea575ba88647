// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Steps over tokens of JSON text that is known to be valid, such as what JsonBytes holds. Offsets are in bytes.

#include <QByteArrayView>
#include <cstring>

namespace reeve::jsontokens {

inline bool isSpace(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

inline bool endsScalar(char c)
{
    return isSpace(c) || c == ',' || c == ']' || c == '}' || c == ':';
}

inline quint32 afterSpace(QByteArrayView text, quint32 at)
{
    while (at < text.size() && isSpace(text[at]))
        ++at;
    return at;
}

// at: of the opening quote. Returns the offset behind the closing quote.
inline quint32 afterString(QByteArrayView text, quint32 at)
{
    for (++at; at < text.size(); ++at) {
        if (text[at] == '"')
            return at + 1;
        if (text[at] == '\\')
            ++at;
    }
    return static_cast<quint32>(text.size());
}

// at: of the first byte of a number or literal.
inline quint32 afterScalar(QByteArrayView text, quint32 at)
{
    while (at < text.size() && !endsScalar(text[at]))
        ++at;
    return at;
}

// at: of the opening bracket. Takes as long as the container is.
inline quint32 afterContainer(QByteArrayView text, quint32 at)
{
    int depth = 0;
    while (at < text.size()) {
        const char c = text[at];
        if (c == '"') {
            at = afterString(text, at);
            continue;
        }
        ++at;
        if (c == '{' || c == '[')
            ++depth;
        else if ((c == '}' || c == ']') && --depth == 0)
            break;
    }
    return at;
}

// at: of the first byte of any value.
inline quint32 afterValue(QByteArrayView text, quint32 at)
{
    if (at >= text.size())
        return at;
    const char c = text[at];
    return c == '"' ? afterString(text, at) : c == '{' || c == '[' ? afterContainer(text, at) : afterScalar(text, at);
}

// The end of the line that holds the offset: its line break, or the end of the text.
inline quint32 lineEnd(QByteArrayView text, quint32 at)
{
    const void *found = std::memchr(text.data() + at, '\n', static_cast<std::size_t>(text.size() - at));
    return static_cast<quint32>(found ? static_cast<const char *>(found) - text.data() : text.size());
}

}
