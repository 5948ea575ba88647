// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The credential of a connection as a value. Only the client turns it into a header (wire.cpp).

#include <QString>
#include <variant>

#include "models/base/secret.h"

namespace reeve {

struct NoCredential {
    bool operator==(const NoCredential &) const = default;
};
struct ApiKeyCredential {
    Secret encoded{}; // base64 of id:api_key, as Kibana's "encoded", or a key with a prefix, such as essu_
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
