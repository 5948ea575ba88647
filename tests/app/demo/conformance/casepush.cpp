// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
// Pushing to connectors, and suggestions of people.
#include "tests/app/demo/conformance/cases.h"
#include "tests/app/demo/conformance/topics.h"

namespace reeve::demo {

namespace {

constexpr std::string_view push = "POST /api/cases/{case}/connector/{connector}/_push";
constexpr std::string_view pushSource = "trial/cases/push_case.ts";
constexpr std::string_view suggest = "POST /internal/cases/_suggest_user_profiles";
constexpr std::string_view suggestSource = "trial/internal/suggest_user_profiles.ts";

KibanaAnswer actionsOf(Kibana &kibana, const Json &theCase, const std::string &query = {})
{
    return kibana.get(pathOf(theCase, "/user_actions/_find") + (query.empty() ? "" : "?" + query));
}

std::string pushing(const Json &theCase, std::string_view connector = "demo-jira")
{
    return pathOf(theCase, "/connector/" + std::string(connector) + "/_push");
}

Expectations pushes()
{
    return {
        {push, "a pushed case names the service, its ticket and who pushed", pushSource,
            [](Kibana &kibana) {
                const Json made = createdCase(kibana);
                kibana.post(pushing(made), Json::object())
                    .is(200)
                    .includes("/external_service", {{"connector_id", "demo-jira"}, {"connector_name", "Jira"}})
                    .has("/external_service/pushed_by/username", "elastic");
            }},
        {push, "the comments become pushed", pushSource,
            [](Kibana &kibana) {
                const Json full = attached(kibana, createdCase(kibana));
                kibana.post(pushing(full), Json::object()).is(200).has("/comments/0/pushed_by/username", "elastic");
            }},
        {push, "pushing closes the case if it is configured so", pushSource,
            [](Kibana &kibana) {
                createdConfiguration(kibana, newConfigurationWith("closure_type", "close-by-pushing"));
                kibana.post(pushing(createdCase(kibana)), Json::object()).is(200).has("/status", "closed");
            }},
        {push, "pushing leaves the case open otherwise", pushSource,
            [](Kibana &kibana) {
                createdConfiguration(kibana);
                kibana.post(pushing(createdCase(kibana)), Json::object()).is(200).has("/status", "open");
            }},
        {push, "pushing is noted", pushSource,
            [](Kibana &kibana) {
                const Json made = createdCase(kibana);
                kibana.post(pushing(made), Json::object()).is(200);
                actionsOf(kibana, made)
                    .is(200)
                    .includes("/userActions/1", {{"type", "pushed"}, {"action", "push_to_service"}});
            }},
        {push, "an unknown case is 404", pushSource,
            [](Kibana &kibana) {
                kibana.post("/api/cases/fake-id/connector/fake-connector/_push", Json::object())
                    .is(404)
                    .says("Saved object [cases/fake-id] not found");
            }},
        {push, "an unknown connector is 404", pushSource,
            [](Kibana &kibana) { kibana.post(pushing(createdCase(kibana), "fake"), Json::object()).is(404); }},
        {push, "accounts that may only read are refused", pushSource,
            [](Kibana &kibana) {
                const Json made = createdCase(kibana);
                for (const std::string_view account : readers)
                    kibana.as(account).post(pushing(made), Json::object()).is(403);
            }},
        {push, "a closed case", pushSource, {},
            "Kibana's test expects 409 in older versions of 8; the newest stored source has no such check"},
        {suggest, "people are found by a part of their name", suggestSource,
            [](Kibana &kibana) {
                const auto everyone = kibana.post(
                    "/internal/cases/_suggest_user_profiles", {{"name", ""}, {"owners", {"securitySolution"}}});
                const std::string name = everyone.text("/0/user/full_name");
                kibana
                    .post("/internal/cases/_suggest_user_profiles",
                        {{"name", name.substr(0, 3)}, {"owners", {"securitySolution"}}})
                    .is(200)
                    .has("/0/user/full_name", name);
            }},
        {suggest, "no more people than asked", suggestSource,
            [](Kibana &kibana) {
                kibana
                    .post("/internal/cases/_suggest_user_profiles",
                        {{"name", ""}, {"owners", {"securitySolution"}}, {"size", 1}})
                    .is(200)
                    .sized("", 1);
            }},
        {suggest, "a size above 100 is refused", suggestSource,
            [](Kibana &kibana) {
                kibana
                    .post("/internal/cases/_suggest_user_profiles",
                        {{"name", ""}, {"owners", {"securitySolution"}}, {"size", 101}})
                    .is(400)
                    .says("size must be between 0 and 100");
            }},
        {suggest, "without owners nobody is found", "cases/server/services/user_profiles/index.ts",
            [](Kibana &kibana) {
                kibana.post("/internal/cases/_suggest_user_profiles", {{"name", ""}, {"owners", Json::array()}})
                    .is(200)
                    .has("", Json::array());
            }},
        {suggest, "an account without the privilege is refused", suggestSource,
            [](Kibana &kibana) {
                kibana.as("no_kibana_privileges")
                    .post("/internal/cases/_suggest_user_profiles", {{"name", ""}, {"owners", {"securitySolution"}}})
                    .is(403);
            }},
    };
}

}

Expectations casePushExpectations()
{
    return pushes();
}

}
