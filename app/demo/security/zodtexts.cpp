// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/demo/security/zodtexts.h"

namespace reeve::demo::zod {

namespace {

constexpr size_t mostMessages = 5; // Kibana: kbn-zod-helpers, MAX_ERRORS

std::string_view typeName(const Json &value)
{
    if (value.is_object())
        return "object";
    if (value.is_array())
        return "array";
    if (value.is_string())
        return "string";
    if (value.is_boolean())
        return "boolean";
    return value.is_null() ? "null" : "number";
}

std::string joined(const std::vector<std::string> &texts, std::string_view quote, std::string_view separator)
{
    std::string all;
    for (const std::string &text : texts)
        all.append(all.empty() ? "" : separator).append(quote).append(text).append(quote);
    return all;
}

}

std::string typeMessage(std::string_view expected, const Json *value)
{
    if (!value)
        return "Required";
    return "Expected " + std::string(expected) + ", received " + std::string(typeName(*value));
}

std::string alternativesText(const std::vector<std::string> &values)
{
    return joined(values, "'", " | ");
}

std::string unrecognizedMessage(const std::vector<std::string> &keys)
{
    return "Unrecognized key(s) in object: " + joined(keys, "'", ", ");
}

std::string joinedMessages(std::vector<std::string> messages)
{
    if (messages.size() > mostMessages) {
        const size_t more = messages.size() - mostMessages;
        messages.resize(mostMessages);
        messages.push_back("and " + std::to_string(more) + " more");
    }
    return joined(messages, "", ", ");
}

}
