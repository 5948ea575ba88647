// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Who may sign in to a demo server. Derived from the seed, so that a restart keeps a saved connection working.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace reeve::demo {

struct Credentials {
    std::string apiKeyId{};
    std::string apiKey{};
    std::string encodedApiKey{}; // base64 of id:key, what follows "ApiKey " in the header
    std::string username{};
    std::string password{};
};

Credentials credentialsFor(uint64_t seed, const std::string &password = {}); // empty: made from the seed too

std::string base64(std::string_view bytes);
// Standard alphabet, padding required; nullopt for anything else.
std::optional<std::string> fromBase64(std::string_view text);

}
