// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Reads an API key in whatever form a person has it, into the one form that goes into the header.

#include <QString>
#include <tl/expected.hpp>

#include "models/base/secret.h"

namespace reeve {

enum class ApiKeyForm {
    Encoded, // base64 of id:api_key, as Kibana shows it first
    EncodedTwice, // base64 of that again
    IdAndKey, // id:api_key, as Beats and Logstash take it
    Json, // the answer of the call that created the key
};

struct PastedApiKey {
    Secret encoded{}; // base64 of id:api_key, with padding
    ApiKeyForm form = ApiKeyForm::Encoded;
    QString id{}; // not secret: Kibana lists keys by it
};

// White space, quotes and the header's own words (Authorization: ApiKey) around it are ignored, and so are line
// breaks inside base64. A curl line is read for its header. Or one sentence, which never holds any of the text.
tl::expected<PastedApiKey, QString> readApiKey(const Secret &pasted);

// "Encoded key", "Id and key": what was recognised, for the person.
QString apiKeyFormText(ApiKeyForm form);

}
