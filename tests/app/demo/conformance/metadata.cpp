// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "app/demo/fleet/fleet.h"
#include "app/demo/server.h"
#include "tests/app/demo/conformance/rows.h"
#include "tests/app/demo/conformance/topics.h"

namespace reeve::demo {

namespace {

constexpr std::string_view list = "GET /api/endpoint/metadata";
constexpr std::string_view one = "GET /api/endpoint/metadata/{id}";
constexpr std::string_view policy = "GET /api/endpoint/policy_response";
constexpr std::string_view transforms = "GET /api/endpoint/metadata/transforms";
constexpr std::string_view tests = "edr_workflows/metadata/trial_license_complete_tier/metadata.ts";
constexpr std::string_view authz = "edr_workflows/authentication/trial_license_complete_tier/endpoint_authz.ts";
constexpr std::string_view spaces = "edr_workflows/spaces/trial_license_complete_tier/space_awareness.ts";
constexpr std::string_view policyTests = "edr_workflows/policy_response/trial_license_complete_tier/policy_response.ts";
constexpr std::string_view schema = "security_solution/common/api/endpoint/metadata/list_metadata.ts";
constexpr std::string_view service = "security_solution/server/endpoint/services/metadata/endpoint_metadata_service.ts";

const std::string path = "/api/endpoint/metadata";

std::string kuery(std::string_view text)
{
    return path + "?kuery=" + Kibana::encoded(text);
}

// A field of every listed endpoint, in the order of a list that is sorted by it.
Json sortedBy(Kibana &kibana, const std::string &field, const std::string &direction, const std::string &pointer)
{
    const KibanaAnswer answer = kibana.get(path + "?pageSize=100&sortField=" + field + "&sortDirection=" + direction);
    KibanaAnswer(answer).is(200).has("/sortField", field).has("/sortDirection", direction).has("/total", 20);
    Json values = Json::array();
    for (size_t i = 0; i < 20; ++i)
        values.push_back(answer.at("/data/" + std::to_string(i) + pointer));
    return values;
}

Expectation sorts(std::string_view says, const std::string &field, const std::string &pointer)
{
    return {list, says, tests, [field, pointer](Kibana &kibana) {
                Json up = sortedBy(kibana, field, "asc", pointer);
                const Json down = sortedBy(kibana, field, "desc", pointer);
                kibana.get(path).check(std::is_sorted(up.begin(), up.end()), "asc is not ascending");
                kibana.get(path).check(std::is_sorted(down.rbegin(), down.rend()), "desc is not descending");
            }};
}

Expectation acceptsSort(std::string_view says, const std::string &field)
{
    return {list, says, tests, [field](Kibana &kibana) {
                for (const char *direction : {"asc", "desc"})
                    sortedBy(kibana, field, direction, "");
            }};
}

// The filter and its negation are all endpoints together, and every endpoint that is found has the value.
Expectation filters(std::string_view says, const std::string &field, const std::string &pointer)
{
    return {list, says, tests, [field, pointer](Kibana &kibana) {
                const std::string value = plainText(kibana.get(path), "/data", pointer);
                const std::string comparison = field + " : \"" + value + '"';
                const KibanaAnswer with = kibana.get(kuery(comparison) + "&pageSize=100");
                const KibanaAnswer without = kibana.get(kuery("not (" + comparison + ")") + "&pageSize=100");
                const size_t found = with.at("/data").size();
                KibanaAnswer(with).is(200).has("/total", found).check(found > 0, "nothing is found");
                KibanaAnswer(without).is(200).has("/total", 20 - found);
                for (size_t i = 0; i < found; ++i)
                    KibanaAnswer(with).has("/data/" + std::to_string(i) + pointer, value);
            }};
}

// A user who may not read the security solution is refused at the route.
Expectation forbids(std::string_view route, const std::string &target)
{
    return {route, "a user without the security solution is refused", authz, [target](Kibana &kibana) {
                for (const char *user : {"fleet_only", "obs_only", "no_kibana_privileges"})
                    kibana.as(user).get(target).is(403).mentions("Kibana privileges [securitySolution]");
                kibana.anonymously().get(target).is(401);
            }};
}

// A user who may read the security solution and no more reads this.
Expectation allowsReaders(std::string_view route, const std::string &target)
{
    return {route, "a user who reads the security solution may read it", authz, [target](Kibana &kibana) {
                for (const char *user : {"sec_only", "sec_only_read", "global_read"})
                    kibana.as(user).get(target).is(200);
            }};
}

Expectations listRows()
{
    return {
        {list, "without parameters it is the first page of ten", tests,
            [](Kibana &kibana) {
                kibana.get(path)
                    .is(200)
                    .sized("/data", 10)
                    .includes("",
                        {{"total", 20}, {"page", 0}, {"pageSize", 10}, {"sortField", "enrolled_at"},
                            {"sortDirection", "desc"}});
            }},
        {list, "pages are counted from zero", tests,
            [](Kibana &kibana) {
                const Json first = kibana.get(path + "?page=0&pageSize=1").is(200).at("/data/0/metadata/agent/id");
                const Json second = kibana.get(path + "?page=1&pageSize=1")
                                        .is(200)
                                        .sized("/data", 1)
                                        .has("/page", 1)
                                        .has("/pageSize", 1)
                                        .has("/total", 20)
                                        .at("/data/0/metadata/agent/id");
                kibana.get(path).has("/data/0/metadata/agent/id", first).has("/data/1/metadata/agent/id", second);
            }},
        {list, "a page behind the end is empty and tells the right total", tests,
            [](Kibana &kibana) {
                kibana.get(path + "?page=3&pageSize=10")
                    .is(200)
                    .sized("/data", 0)
                    .includes("", {{"total", 20}, {"page", 3}, {"pageSize", 10}});
            }},
        {list, "the last page has what is left", tests,
            [](Kibana &kibana) {
                kibana.get(path + "?page=2&pageSize=8").is(200).sized("/data", 4).has("/total", 20);
            }},
        complains(list, "a page size of zero is refused", tests, path + "?page=1&pageSize=0",
            "Value must be equal to or greater than [1]"),
        complains(list, "a negative page is refused", schema, path + "?page=-1",
            "[request query.page]: Value must be equal to or greater than [0]"),
        accepts(list, "a page size of 10,000 is right", schema, path + "?pageSize=10000"),
        complains(list, "a page size above 10,000 is refused", schema, path + "?pageSize=10001",
            "Value must be equal to or lower than [10000]"),
        refuses(list, "a page beyond the 10,000th endpoint is an error that says nothing", service,
            path + "?page=1&pageSize=10000", 500,
            "An internal server error occurred. Check Kibana server logs for details."),
        {list, "an endpoint has its document, status, policies and last check-in", tests,
            [](Kibana &kibana) {
                const KibanaAnswer answer = kibana.get(path);
                for (const char *member : {"/metadata/agent/id", "/host_status", "/last_checkin",
                         "/policy_info/agent/applied/id", "/policy_info/agent/configured/revision",
                         "/policy_info/endpoint/revision", "/metadata/elastic/agent/id"})
                    KibanaAnswer(answer).check(!answer.at(std::string("/data/0") + member).is_discarded(), member);
            }},
        filters("a filter by the operating system finds those that have it", "united.endpoint.host.os.name",
            "/metadata/host/os/name"),
        filters("a filter by the variant of the system finds those that have it", "united.endpoint.host.os.Ext.variant",
            "/metadata/host/os/Ext/variant"),
        filters(
            "a filter by the host's name finds that host", "united.endpoint.host.hostname", "/metadata/host/hostname"),
        filters("a filter by the id of the Fleet agent finds that endpoint", "united.endpoint.elastic.agent.id",
            "/metadata/elastic/agent/id"),
        filters("a filter by the agent's id finds that endpoint", "united.endpoint.agent.id", "/metadata/agent/id"),
        filters("a filter by the state of the policy finds those that have it",
            "united.endpoint.Endpoint.policy.applied.status", "/metadata/Endpoint/policy/applied/status"),
        {list, "a filter by an address finds those that have it among theirs", tests,
            [](Kibana &kibana) {
                const std::string address = kibana.get(path).text("/data/0/metadata/host/ip/0");
                const KibanaAnswer with = kibana.get(kuery("united.endpoint.host.ip:" + address));
                KibanaAnswer(with).is(200).check(with.at("/total") >= Json(1), "nothing is found");
                const int left = 20 - with.at("/total").get<int>();
                kibana.get(kuery("not (united.endpoint.host.ip:" + address + ")")).has("/total", left);
            }},
        {list, "a filter keeps its page and size", tests,
            [](Kibana &kibana) {
                kibana.get(kuery("united.endpoint.agent.id : *") + "&page=1&pageSize=5")
                    .is(200)
                    .sized("/data", 5)
                    .includes("", {{"page", 1}, {"pageSize", 5}, {"total", 20}});
            }},
        accepts(list, "an empty filter filters nothing", tests, path + "?kuery="),
        {list, "a filter that is no KQL is an error that says nothing", service,
            [](Kibana &kibana) {
                for (const char *text : {"a : ", "(a : b", "a : b and "})
                    kibana.get(kuery(text))
                        .is(500)
                        .says("An internal server error occurred. Check Kibana server logs for details.");
            }},
        {list, "every status can be asked for alone", schema,
            [](Kibana &kibana) {
                for (const char *status : {"healthy", "offline", "updating", "unhealthy", "inactive"}) {
                    const KibanaAnswer answer = kibana.get(
                        path + "?pageSize=100&hostStatuses=" + Kibana::encoded("[\"" + std::string(status) + "\"]"));
                    KibanaAnswer(answer).is(200).has("/total", answer.at("/data").size());
                    for (size_t i = 0; i < answer.at("/data").size(); ++i)
                        KibanaAnswer(answer).has("/data/" + std::to_string(i) + "/host_status", status);
                }
            }},
        complains(list, "unenrolled is no status that can be asked for", schema,
            path + "?hostStatuses=" + Kibana::encoded("[\"unenrolled\"]"), "types that failed validation"),
        complains(list, "a field that is not sorted by is refused with those that are", tests, path + "?sortField=abc",
            "[request query.sortField.0]: expected value to equal [enrolled_at"),
        complains(list, "a direction that does not exist is refused", schema, path + "?sortDirection=up",
            "[request query.sortDirection.0]: expected value to equal [asc"),
        sorts("it sorts by the host's name", "metadata.host.hostname", "/metadata/host/hostname"),
        sorts("it sorts by the agent's version", "metadata.agent.version", "/metadata/agent/version"),
        sorts("it sorts by the last check-in, which no document has", "last_checkin", "/last_checkin"),
        acceptsSort("it sorts by the enrolment", "enrolled_at"),
        acceptsSort("it sorts by the status", "host_status"),
        acceptsSort("it sorts by the policy's name", "metadata.Endpoint.policy.applied.name"),
        acceptsSort("it sorts by the policy's state", "metadata.Endpoint.policy.applied.status"),
        acceptsSort("it sorts by the operating system", "metadata.host.os.name"),
        acceptsSort("it sorts by the address", "metadata.host.ip"),
        refusesUnknownKey(list, schema, path),
        {list, "a space without endpoints has an empty list", spaces,
            [](Kibana &kibana) { kibana.inSpace("research").get(path).is(200).sized("/data", 0).has("/total", 0); }},
        {list, "a filter does not reach the endpoints of another space", spaces,
            [](Kibana &kibana) {
                const std::string id = listedAgent(kibana);
                kibana.inSpace("research")
                    .get(kuery("united.endpoint.agent.id: \"" + id + '"'))
                    .is(200)
                    .has("/total", 0);
            }},
        {list, "the list is of the space's endpoints", spaces,
            [](Kibana &kibana) { kibana.inSpace("security-ops").get(path).is(200).has("/total", 20); }},
        {list, "a fleet without endpoints is an empty list", service,
            [](Kibana &kibana) {
                kibana.options.fleet = 0;
                kibana.get(path).is(200).sized("/data", 0).includes("", {{"total", 0}, {"page", 0}, {"pageSize", 10}});
            }},
        forbids(list, path),
        allowsReaders(list, path),
    };
}

}

Expectations metadataExpectations()
{
    Expectations rows = listRows();
    const Expectations others{
        {one, "an endpoint is answered as in the list", tests,
            [](Kibana &kibana) {
                const KibanaAnswer listed = kibana.get(path);
                const std::string id = listed.text("/data/0/metadata/agent/id");
                kibana.get(path + '/' + id)
                    .is(200)
                    .has("/metadata/agent/id", id)
                    .has("/host_status", listed.at("/data/0/host_status"))
                    .has("/policy_info", listed.at("/data/0/policy_info"));
            }},
        {one, "an id that nobody has is not found", service,
            [](Kibana &kibana) {
                for (const char *id : {"x", "00000000-0000-4000-8000-000000000000", "transform"})
                    kibana.get(path + '/' + id).is(404).says("Endpoint with id " + std::string(id) + " not found");
            }},
        {one, "an unenrolled endpoint is refused with 400", service,
            [](Kibana &kibana) {
                const std::string id = unenrolledAgent(kibana);
                kibana.get(path + '/' + id)
                    .is(400)
                    .says("Endpoint with id " + id + " (Fleet agent id " + id + ") is unenrolled");
            }},
        {one, "an endpoint of another space is not found", spaces,
            [](Kibana &kibana) {
                const std::string id = listedAgent(kibana);
                kibana.inSpace("research").get(path + '/' + id).is(404);
                kibana.inSpace("security-ops").get(path + '/' + id).is(200);
            }},
        {one, "a key in the query is no matter, as the schema has none", "common/api/endpoint/metadata/get_metadata.ts",
            [](Kibana &kibana) { kibana.get(path + '/' + listedAgent(kibana) + "?nonsense=1").is(200); }},
        forbids(one, path + "/x"),
        {transforms, "the transforms are told, and not looked for as an endpoint", tests,
            [](Kibana &kibana) {
                kibana.get(path + "/transforms")
                    .is(200)
                    .has("/count", 2)
                    .sized("/transforms", 2)
                    .has("/transforms/0/state", "started");
            }},
        forbids(transforms, path + "/transforms"),
        allowsReaders(transforms, path + "/transforms"),
        {policy, "the last response of an endpoint is answered", policyTests,
            [](Kibana &kibana) {
                const std::string id = kibana.get(path).text("/data/0/metadata/agent/id");
                const KibanaAnswer answer = kibana.get("/api/endpoint/policy_response?agentId=" + id);
                KibanaAnswer(answer)
                    .is(200)
                    .has("/policy_response/agent/id", id)
                    .check(answer.at("/policy_response/Endpoint/policy/applied").is_object(), "there is no policy");
            }},
        refuses(policy, "an endpoint without a response is not found", policyTests,
            "/api/endpoint/policy_response?agentId=bad_id", 404, "Policy response for endpoint id [bad_id] not found"),
        {policy, "an endpoint of another space has no response", spaces,
            [](Kibana &kibana) {
                const std::string id = listedAgent(kibana);
                kibana.inSpace("research").get("/api/endpoint/policy_response?agentId=" + id).is(404);
            }},
        complains(policy, "an agent given twice is refused", "common/api/endpoint/policy/policy_response.ts",
            "/api/endpoint/policy_response?agentId=a&agentId=a",
            "[request query.agentId]: expected value of type [string] but got [Array]"),
        refusesUnknownKey(
            policy, "common/api/endpoint/policy/policy_response.ts", "/api/endpoint/policy_response?agentId=x"),
        forbids(policy, "/api/endpoint/policy_response?agentId=x"),
    };
    rows.insert(rows.end(), others.begin(), others.end());
    return rows;
}

}
