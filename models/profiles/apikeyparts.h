// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The pieces of reading an API key, on bytes: views into a Secret, and Secrets for what is decoded.

#include <QByteArrayView>
#include <optional>

#include "models/base/secret.h"

namespace reeve {

// Without stray characters at both ends, and without -H, Authorization: and ApiKey in front.
QByteArrayView withoutHeaderWords(QByteArrayView text);
// Whether the text begins with the word, in any case, and white space.
bool startsWithWord(QByteArrayView text, QByteArrayView word);

// id:key as Elasticsearch makes them: printable ASCII, one colon, a key of at least 16 characters.
std::optional<Secret> idAndKeyIn(QByteArrayView text);
// Either base64 alphabet, with or without padding, white space inside ignored.
std::optional<Secret> decodedBase64(QByteArrayView text);
// Keys of an Elastic Cloud organisation begin with essu_.
bool isOrganisationKey(QByteArrayView text);
// Ids and keys by themselves are 20 and 22 characters of base64url.
bool isHalfAKey(QByteArrayView text);

}
