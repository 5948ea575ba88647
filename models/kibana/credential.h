// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Who we say we are to Kibana, as a value; turned into a header in exactly one place (the client).

#include <QString>
#include <variant>

#include "models/base/secret.h"

namespace reeve {

struct NoCredential {
    bool operator==(const NoCredential &) const = default;
};
struct ApiKeyCredential {
    Secret encoded{}; // base64 of id:api_key, as Kibana's "encoded"
    bool operator==(const ApiKeyCredential &) const = default;
};
struct BasicCredential {
    QString username{};
    Secret password{};
    bool operator==(const BasicCredential &) const = default;
};

// A client certificate is part of the TLS settings and may come with NoCredential.
using Credential = std::variant<NoCredential, ApiKeyCredential, BasicCredential>;

}
