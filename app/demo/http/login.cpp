// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/demo/http/login.h"

#include <algorithm>
#include <cctype>

namespace reeve::demo {

namespace {

Verdict refused(std::string message)
{
    return {.refusal = std::move(message)};
}

Verdict malformedKey(std::string_view key)
{
    const auto bad = std::find_if(key.begin(), key.end(),
        [](char c) { return !std::isalnum(static_cast<unsigned char>(c)) && c != '+' && c != '/' && c != '='; });
    std::string reason = "Input byte array has wrong 4-byte ending unit";
    if (bad != key.end()) {
        constexpr std::string_view digits = "0123456789abcdef";
        const auto byte = static_cast<unsigned char>(*bad);
        reason = "Illegal base64 character ";
        if (byte >= 16)
            reason += digits[byte >> 4];
        reason += digits[byte & 15U];
    }
    return refused(elasticsearchMessage("illegal_argument_exception", reason));
}

Verdict onApiKey(std::string_view key, const Credentials &credentials, Requirement requirement)
{
    const auto decoded = fromBase64(key);
    if (!decoded)
        return malformedKey(key);
    if (requirement == Requirement::Basic || *decoded != credentials.apiKeyId + ':' + credentials.apiKey)
        return refused(badApiKeyMessage());
    return {true, Realm::ApiKey, &administrator()};
}

Verdict onPassword(std::string_view pair, const Credentials &credentials, Requirement requirement)
{
    const auto decoded = fromBase64(pair);
    const auto colon = decoded ? decoded->find(':') : std::string::npos;
    if (!decoded || colon == std::string::npos)
        return refused(elasticsearchMessage("security_exception", "invalid basic authentication header value"));
    const auto user = decoded->substr(0, colon);
    const Account *account = user == credentials.username ? &administrator() : accountNamed(user);
    const bool right = account && decoded->substr(colon + 1) == credentials.password;
    if (right && requirement != Requirement::ApiKey)
        return {true, Realm::Password, account};
    return refused(elasticsearchMessage("security_exception",
        "unable to authenticate user [" + user + "] for REST request [/_security/_authenticate]"));
}

}

Verdict verdictOn(const std::string &authorization, const Credentials &credentials, Requirement requirement)
{
    if (requirement == Requirement::None)
        return {true, Realm::Anonymous, &administrator()};
    const auto space = authorization.find(' ');
    if (space == std::string::npos)
        return refused("Unauthorized");
    std::string scheme = authorization.substr(0, space);
    std::transform(scheme.begin(), scheme.end(), scheme.begin(),
        [](char c) { return static_cast<char>(std::tolower(static_cast<unsigned char>(c))); });
    const auto rest = std::string_view(authorization).substr(space + 1);
    if (scheme == "apikey")
        return onApiKey(rest, credentials, requirement);
    if (scheme == "basic")
        return onPassword(rest, credentials, requirement);
    return refused("Unauthorized");
}

std::string badApiKeyMessage()
{
    return elasticsearchMessage("security_exception",
        "unable to authenticate with provided credentials and anonymous access is not allowed for this request");
}

}
