// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "tests/app/demo/conformance/rows.h"
#include "tests/app/demo/conformance/topics.h"

namespace reeve::demo {

namespace {

constexpr std::string_view route = "any query";
constexpr std::string_view arrays = "kbn-config-schema/src/types/array_type.ts";
constexpr std::string_view numbers = "kbn-config-schema/src/types/number_type.ts";
constexpr std::string_view coercion = "kbn-config-schema/src/internals/index.ts";
constexpr std::string_view unions = "kbn-config-schema/src/types/union_type.ts";
constexpr std::string_view objects = "kbn-config-schema/src/types/object_type.ts";
constexpr std::string_view searchParams =
    "WHATWG URL (application/x-www-form-urlencoded), which hapi reads a query with";

const std::string path = "/api/endpoint/metadata";
const std::string statuses = path + "?hostStatuses=";

std::string listed(std::string_view json)
{
    return statuses + Kibana::encoded(json);
}

}

Expectations queryExpectations()
{
    return {
        {route, "a key repeated with the same value has that value twice", arrays,
            [](Kibana &kibana) {
                const Json one = kibana.get(listed("[\"healthy\"]")).is(200).at("/total");
                kibana.get(statuses + "healthy&hostStatuses=healthy").is(200).has("/total", one);
            }},
        {route, "a key repeated many times has all its values", arrays,
            [](Kibana &kibana) {
                const Json two = kibana.get(listed("[\"offline\",\"healthy\"]")).is(200).at("/total");
                kibana.get(statuses + "healthy&hostStatuses=offline&hostStatuses=healthy&hostStatuses=offline")
                    .is(200)
                    .has("/total", two);
            }},
        {route, "the values of a key keep their order", arrays,
            [](Kibana &kibana) {
                kibana.get(statuses + "offline&page=0&hostStatuses=bad&hostStatuses=healthy")
                    .is(400)
                    .mentions("[request query.hostStatuses.1]:");
                kibana.get("/api/endpoint/action?agentIds=b&agentIds=a&agentIds=b")
                    .is(200)
                    .has("/elasticAgentIds", {"b", "a", "b"});
            }},
        refuses(route, "one bare value is no list", arrays, statuses + "healthy", 400,
            "[request query.hostStatuses]: could not parse array value from json input"),
        refuses(route, "an empty value is no list", arrays, statuses, 400,
            "[request query.hostStatuses]: could not parse array value from json input"),
        refuses(route, "a JSON text is no list", arrays, listed("\"healthy\""), 400,
            "[request query.hostStatuses]: expected value of type [array] but got [string]"),
        refuses(route, "a JSON number is no list", arrays, statuses + "5", 400,
            "[request query.hostStatuses]: expected value of type [array] but got [number]"),
        refuses(route, "a JSON object is no list", arrays, listed("{\"a\":1}"), 400,
            "[request query.hostStatuses]: expected value of type [array] but got [Object]"),
        refuses(route, "JSON's null is no list", arrays, statuses + "null", 400,
            "[request query.hostStatuses]: expected value of type [array] but got [null]"),
        refuses(route, "a JSON boolean is no list", arrays, statuses + "true", 400,
            "[request query.hostStatuses]: expected value of type [array] but got [boolean]"),
        accepts(route, "an empty list is a list", arrays, listed("[]")),
        complains(route, "an item of a list that is not among the choices is told with its place", unions,
            listed("[\"healthy\",\"unenrolled\"]"), "[request query.hostStatuses.1]: types that failed validation:"),
        complains(route, "every choice is told with the place it would have", unions, listed("[\"unenrolled\"]"),
            "\n- [request query.hostStatuses.0.4]: expected value to equal [inactive"),
        complains(route, "an item that is no text is not among the choices", unions, listed("[1]"),
            "[request query.hostStatuses.0]: types that failed validation:"),
        {route, "a key with brackets is another key", searchParams,
            [](Kibana &kibana) {
                for (const char *key : {"hostStatuses[]", "hostStatuses[0]", "page[]"})
                    kibana.get(path + '?' + Kibana::encoded(key) + "=healthy")
                        .is(400)
                        .says("[request query." + std::string(key) + "]: definition for this key is missing");
                kibana.getAsWritten(path + "?hostStatuses[]=healthy").is(400).mentions("hostStatuses[]");
            }},
        {route, "keys in other letters are other keys", objects,
            [](Kibana &kibana) {
                kibana.get(path + "?Page=1").is(400).says("[request query.Page]: definition for this key is missing");
            }},
        {route, "a value that is wrong is told before a key that is unknown", objects,
            [](Kibana &kibana) {
                kibana.get(path + "?aaa=1&pageSize=0").is(400).mentions("[request query.pageSize]");
            }},
        {route, "of two values that are wrong the first of the schema is told", objects,
            [](Kibana &kibana) { kibana.get(path + "?pageSize=0&page=-1").is(400).mentions("[request query.page]"); }},
        {route, "plus is a space in a value", searchParams,
            [](Kibana &kibana) {
                kibana.getAsWritten("/api/endpoint/policy_response?agentId=a+b")
                    .is(404)
                    .says("Policy response for endpoint id [a b] not found");
                kibana.getAsWritten("/api/endpoint/policy_response?agentId=a%2Bb")
                    .is(404)
                    .says("Policy response for endpoint id [a+b] not found");
            }},
        {route, "a malformed escape stands for itself in a query", searchParams,
            [](Kibana &kibana) {
                const std::pair<const char *, const char *> pairs[] = {
                    {"50%", "50%"}, {"%zz", "%zz"}, {"%4", "%4"}, {"%25zz", "%zz"}, {"100%25", "100%"}};
                for (const auto &[sent, read] : pairs)
                    kibana.getAsWritten(std::string("/api/endpoint/policy_response?agentId=") + sent)
                        .is(404)
                        .says("Policy response for endpoint id [" + std::string(read) + "] not found");
            }},
        {route, "bytes that are not UTF-8 become a replacement character", searchParams,
            [](Kibana &kibana) {
                kibana.getAsWritten("/api/endpoint/policy_response?agentId=a%FFb")
                    .is(404)
                    .says("Policy response for endpoint id [a\ufffdb] not found");
            }},
        {route, "letters of any script are read", searchParams,
            [](Kibana &kibana) {
                kibana.getAsWritten("/api/endpoint/policy_response?agentId=%E6%9D%B1%F0%9F%98%80")
                    .is(404)
                    .says("Policy response for endpoint id [\u6771\U0001F600] not found");
            }},
        {route, "a value may have equals signs, slashes and escaped question marks", searchParams,
            [](Kibana &kibana) {
                kibana.getAsWritten("/api/endpoint/policy_response?agentId=a=b/c%3Fd")
                    .is(404)
                    .says("Policy response for endpoint id [a=b/c?d] not found");
            }},
        {route, "a key may be escaped", searchParams,
            [](Kibana &kibana) { kibana.get(path + "?p%61ge=1&pageSize=7").is(200).has("/page", 1); }},
        {route, "a key without an equals sign has an empty value", searchParams,
            [](Kibana &kibana) {
                kibana.get(path + "?hostStatuses").is(400).mentions("could not parse array value from json input");
            }},
        accepts(route, "empty pairs are left out", searchParams, path + "?&&page=1&&"),
        {route, "a pair without a key has an empty key", searchParams,
            [](Kibana &kibana) {
                kibana.getAsWritten(path + "?=1").is(400).says("[request query.]: definition for this key is missing");
            }},
        refuses(route, "text is no number", numbers, path + "?page=abc", 400,
            "[request query.page]: expected value of type [number] but got [string]"),
        refuses(route, "an empty value is no number", numbers, path + "?page=", 400,
            "[request query.page]: expected value of type [number] but got [string]"),
        refuses(route, "a number in another base is no number", numbers, path + "?page=0x10", 400,
            "[request query.page]: expected value of type [number] but got [string]"),
        refuses(route, "a number given twice is no number", numbers, path + "?page=1&page=1", 400,
            "[request query.page]: expected value of type [number] but got [Array]"),
        refuses(route, "a number below the least is told with the least", numbers, path + "?pageSize=0", 400,
            "[request query.pageSize]: Value must be equal to or greater than [1]."),
        refuses(route, "a number above the greatest is told with the greatest", numbers, path + "?pageSize=10001", 400,
            "[request query.pageSize]: Value must be equal to or lower than [10000]."),
        {route, "a number may have spaces around it, a sign and an exponent", numbers,
            [](Kibana &kibana) {
                for (const char *size : {"%2010%20", "%2B10", "1e1", "10.0", "010"})
                    kibana.get(path + "?pageSize=" + size).is(200).sized("/data", 10);
            }},
        refuses(route, "a text given twice is no text", "kbn-config-schema/src/types/string_type.ts",
            path + "?kuery=a&kuery=a", 400, "[request query.kuery]: expected value of type [string] but got [Array]"),
        {route, "a boolean is true or false in any letters", coercion,
            [](Kibana &kibana) {
                for (const char *value : {"true", "TRUE", "True", "false", "FALSE"})
                    kibana.get(std::string("/api/fleet/agents?showInactive=") + value).is(200);
                for (const char *value : {"1", "0", "yes", "", "%20true"})
                    kibana.get(std::string("/api/fleet/agents?showInactive=") + value)
                        .is(400)
                        .says("[request query.showInactive]: expected value of type [boolean] but got [string]");
                kibana.get("/api/fleet/agents?showInactive=true&showInactive=true")
                    .is(400)
                    .says("[request query.showInactive]: expected value of type [boolean] but got [Array]");
            }},
        {route, "a list or a value takes one value, a list in JSON and a repeated key", unions,
            [](Kibana &kibana) {
                const std::string action = "/api/endpoint/action?commands=";
                kibana.get(action + "isolate").is(200).has("/commands", {"isolate"});
                kibana.get(action + Kibana::encoded("[\"isolate\",\"scan\"]"))
                    .is(200)
                    .has("/commands", {"isolate", "scan"});
                kibana.get(action + "isolate&commands=scan").is(200).has("/commands", {"isolate", "scan"});
                kibana.get(action + "isolate&commands=isolate").is(200).has("/commands", {"isolate", "isolate"});
            }},
        {route, "what is neither a list nor a value is told as both", unions,
            [](Kibana &kibana) {
                kibana.get("/api/endpoint/action?statuses=done")
                    .is(400)
                    .mentions("[request query.statuses]: types that failed validation:")
                    .mentions("[request query.statuses.0]: could not parse array value from json input")
                    .mentions("[request query.statuses.1]: types that failed validation:");
            }},
        refuses(route, "a value that is required and missing is told as undefined", objects,
            "/api/endpoint/policy_response", 400,
            "[request query.agentId]: expected value of type [string] but got [undefined]"),
        refuses(route, "a list or a value that is required and missing is told as undefined", unions,
            "/api/endpoint/action_status", 400,
            "[request query.agent_ids]: expected at least one defined value but got [undefined]"),
    };
}

}
