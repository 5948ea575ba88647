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

// Returns text where it is id:key as Elasticsearch creates them: printable ASCII, one colon, a key of 16 characters or
// more.
std::optional<Secret> idAndKeyIn(QByteArrayView text);
// Accepts both base64 alphabets, with or without padding, and ignores white space. Nothing for other text.
std::optional<Secret> decodedBase64(QByteArrayView text);
// Elastic: keys of an Elastic Cloud organisation begin with essu_.
bool isOrganisationKey(QByteArrayView text);
// Whether text looks like only the id or only the key. Elasticsearch: they are 20 and 22 characters of base64url.
bool isHalfAKey(QByteArrayView text);

}
