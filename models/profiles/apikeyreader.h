// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Reads a pasted API key in any of its forms, and converts it into the form of the Authorization header.

#include <QString>
#include <QStringList>
#include <tl/expected.hpp>

#include "models/base/secret.h"

namespace reeve {

enum class ApiKeyForm {
    Encoded, // base64 of id:api_key, as Kibana shows it first
    EncodedTwice, // base64 of that again
    IdAndKey, // id:api_key, as for Beats and Logstash
    Json, // the answer to the request that created the key
    AsGiven, // begins with a prefix, such as essu_; sent byte for byte
};

struct PastedApiKey {
    Secret encoded{}; // what follows ApiKey in the header: base64 of id:api_key with padding, or the key AsGiven
    ApiKeyForm form = ApiKeyForm::Encoded;
    QString id{}; // not secret: Kibana lists keys with it; empty for AsGiven
    QStringList notes{}; // what was dropped; translated, one sentence each
    QStringList warnings{}; // what may be wrong; translated, one sentence each
};

// Ignores white space, quotes and the words of the header (Authorization: ApiKey) around the key, line breaks inside
// base64, and what a shell or an editor adds inside the encoding. Finds the key in command lines, environment lines,
// configurations and answers of a server, in UTF-8 or UTF-16. The error is one sentence, translated, which never repeats
// the text.
tl::expected<PastedApiKey, QString> readApiKey(const Secret &pasted);

// Translated: "Encoded key", "Id and key".
QString apiKeyFormText(ApiKeyForm form);

}
