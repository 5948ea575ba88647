// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Reads a pasted API key in any of its forms, and converts it into the form of the Authorization header.

#include <QString>
#include <tl/expected.hpp>

#include "models/base/secret.h"

namespace reeve {

enum class ApiKeyForm {
    Encoded, // base64 of id:api_key, as Kibana shows it first
    EncodedTwice, // base64 of that again
    IdAndKey, // id:api_key, as for Beats and Logstash
    Json, // the answer to the request that created the key
};

struct PastedApiKey {
    Secret encoded{}; // base64 of id:api_key, with padding
    ApiKeyForm form = ApiKeyForm::Encoded;
    QString id{}; // not secret: Kibana lists keys with it
};

// Ignores white space, quotes and the words of the header (Authorization: ApiKey) around the key, and line breaks
// inside base64. Reads the header of a curl command. The error is one sentence, translated, which never repeats the
// text.
tl::expected<PastedApiKey, QString> readApiKey(const Secret &pasted);

// Translated: "Encoded key", "Id and key".
QString apiKeyFormText(ApiKeyForm form);

}
