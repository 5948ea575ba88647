// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "tests/app/demo/conformance/rows.h"

#include "app/demo/fleet/fleet.h"
#include "app/demo/server.h"

namespace reeve::demo {

namespace {

std::string agentThat(Kibana &kibana, bool isListed)
{
    const Fleet fleet = kibana.server().fleet();
    for (uint64_t i = 0; i < fleet.limit(); ++i) {
        if (fleet.isListed(i) == isListed)
            return fleet.agentId(i);
    }
    return {};
}

}

Expectation accepts(std::string_view route, std::string_view says, std::string_view source, const std::string &target)
{
    return {route, says, source, [target](Kibana &kibana) { kibana.get(target).is(200); }};
}

Expectation refuses(std::string_view route, std::string_view says, std::string_view source, const std::string &target,
    int status, const std::string &message)
{
    return {route, says, source,
        [target, status, message](Kibana &kibana) { kibana.get(target).is(status).says(message); }};
}

Expectation complains(std::string_view route, std::string_view says, std::string_view source, const std::string &target,
    const std::string &text)
{
    return {route, says, source, [target, text](Kibana &kibana) { kibana.get(target).is(400).mentions(text); }};
}

Expectation refusesUnknownKey(std::string_view route, std::string_view source, const std::string &target)
{
    return refuses(route, "a key that the schema does not have is refused", source,
        target + (target.find('?') == target.npos ? "?" : "&") + "nonsense=1", 400,
        "[request query.nonsense]: definition for this key is missing");
}

std::string plainText(const KibanaAnswer &answer, const std::string &array, const std::string &pointer)
{
    for (size_t i = 0; i < answer.at(array).size(); ++i) {
        const std::string text = answer.text(array + '/' + std::to_string(i) + pointer);
        if (!text.empty() && text.find_first_of("\"\\") == text.npos)
            return text;
    }
    return {};
}

std::string listedAgent(Kibana &kibana)
{
    return agentThat(kibana, true);
}

std::string unenrolledAgent(Kibana &kibana)
{
    return agentThat(kibana, false);
}

}
