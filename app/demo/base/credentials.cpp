// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/demo/base/credentials.h"

#include "app/demo/base/random.h"

namespace reeve::demo {

namespace {

constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
constexpr std::string_view idAlphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

std::string word(uint64_t seed, uint64_t aspect, size_t length)
{
    std::string result;
    for (size_t i = 0; i < length; ++i)
        result += idAlphabet[roll(seed, i, aspect) % idAlphabet.size()];
    return result;
}

}

Credentials credentialsFor(uint64_t seed, const std::string &password)
{
    Credentials credentials;
    credentials.apiKeyId = word(seed, 9001, 20);
    credentials.apiKey = word(seed, 9002, 22);
    credentials.encodedApiKey = base64(credentials.apiKeyId + ':' + credentials.apiKey);
    credentials.username = "elastic";
    credentials.password = password.empty() ? "demo-" + word(seed, 9003, 16) : password;
    return credentials;
}

std::string base64(std::string_view bytes)
{
    std::string text;
    for (size_t i = 0; i < bytes.size(); i += 3) {
        uint32_t group = 0;
        for (size_t k = 0; k < 3; ++k)
            group = (group << 8) | (i + k < bytes.size() ? static_cast<unsigned char>(bytes[i + k]) : 0U);
        for (size_t k = 0; k < 4; ++k)
            text += i + k > bytes.size() ? '=' : alphabet[(group >> (18 - 6 * k)) & 63U];
    }
    return text;
}

std::optional<std::string> fromBase64(std::string_view text)
{
    if (text.size() % 4 != 0)
        return std::nullopt;
    while (!text.empty() && text.back() == '=')
        text.remove_suffix(1);
    std::string bytes;
    uint32_t group = 0;
    int bits = 0;
    for (const char c : text) {
        const auto value = alphabet.find(c);
        if (value == alphabet.npos)
            return std::nullopt;
        group = (group << 6) | static_cast<uint32_t>(value);
        bits += 6;
        if (bits >= 8) {
            bits -= 8;
            bytes += static_cast<char>((group >> bits) & 0xffU);
        }
    }
    return bytes;
}

}
