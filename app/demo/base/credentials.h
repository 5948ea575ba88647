// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The credentials that a demo server accepts. Derived from its seed, so that saved connections keep working after a
// restart.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace reeve::demo {

struct Credentials {
    std::string apiKeyId{};
    std::string apiKey{};
    std::string encodedApiKey{}; // base64 of id:key, as it follows "ApiKey " in the Authorization header
    std::string username{};
    std::string password{};
};

Credentials credentialsFor(uint64_t seed, const std::string &password = {}); // empty password: derived from the seed

std::string base64(std::string_view bytes);
// Accepts the standard alphabet with padding; nullopt for anything else.
std::optional<std::string> fromBase64(std::string_view text);

}
