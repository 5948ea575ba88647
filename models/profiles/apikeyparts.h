// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Parts of reading an API key. They work on bytes, as views into a Secret, and return decoded bytes as a Secret.

#include <QByteArrayView>
#include <optional>

#include "models/base/secret.h"

namespace reeve {

// Returns the text without stray characters at its ends and without "-H", "Authorization:" and "ApiKey" at its
// beginning.
QByteArrayView withoutHeaderWords(QByteArrayView text);
// Whether the text begins with the word, case-insensitive, followed by white space.
bool startsWithWord(QByteArrayView text, QByteArrayView word);

// Returns text where it is id:key as Elasticsearch creates them: printable ASCII, one colon, a key of minimumKey
// characters or more.
std::optional<Secret> idAndKeyIn(QByteArrayView text, qsizetype minimumKey);
// Accepts both base64 alphabets, with or without padding, and ignores white space. Nothing for other text.
std::optional<Secret> decodedBase64(QByteArrayView text);

struct EncodedKey {
    Secret value{}; // id:key, or a key with a prefix
    bool twice = false; // base64 of base64
    bool cleaned = false; // something was around the value inside the encoding: a line break, a byte order mark
};
// Decodes base64 of id:key, of a key with a prefix, or of base64 of one of them. Drops what echo, editors and PowerShell
// leave around the value inside the encoding, UTF-16 included.
std::optional<EncodedKey> encodedKeyIn(QByteArrayView text);
// Whether it is a key that begins with a word and an underscore. Elastic: keys made in the Elastic Cloud console begin
// with essu_ and are sent as they are. Prefixes that do not exist yet are accepted as well.
bool isPrefixedKey(QByteArrayView text);
bool isCloudKey(QByteArrayView text); // begins with essu_
// Whether text by itself, without a colon, can only be an API key.
bool isWholeKey(QByteArrayView text);

// UTF-8 from UTF-8 or UTF-16, without a byte order mark. converted: whether the bytes differ.
Secret plainText(QByteArrayView bytes, bool &converted);

// Whether it begins with "ELASTIC_API_KEY=", "api_key:" or another name in front of a value.
bool hasSettingName(QByteArrayView text);
// Whether text looks like only the id or only the key. Elasticsearch: they are 20 and 22 characters of base64url.
bool isHalfAKey(QByteArrayView text);

}
