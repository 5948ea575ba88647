// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "tests/app/demo/conformance/rows.h"
#include "tests/app/demo/conformance/topics.h"

namespace reeve::demo {

namespace {

constexpr std::string_view all = "GET /api/spaces/space";
constexpr std::string_view one = "GET /api/spaces/space/{id}";
constexpr std::string_view allTests = "spaces_api_integration/common/suites/get_all.ts";
constexpr std::string_view oneTests = "spaces_api_integration/common/suites/get.ts";
constexpr std::string_view routeSource = "plugins/shared/spaces/server/routes/api/external/get_all.ts";
constexpr std::string_view wrapper = "plugins/shared/security/server/spaces/secure_spaces_client_wrapper.ts";

const std::string purposeWithFlag =
    "[request query]: include_authorized_purposes can only be false when purpose is specified";

Json purposes(bool copies)
{
    return {{"any", true}, {"copySavedObjectsIntoSpace", copies}, {"findSavedObjects", true},
        {"shareSavedObjectsIntoSpace", copies}};
}

Expectation forbidsAll(std::string_view says, const std::string &user, const std::string &query)
{
    return {all, says, allTests, [user, query](Kibana &kibana) {
                kibana.as(user).get("/api/spaces/space" + query).is(403).says("Forbidden");
                kibana.inSpace("research").get("/api/spaces/space" + query).is(403).says("Forbidden");
            }};
}

Expectation forbidsOne(std::string_view says, const std::string &user, const std::string &id)
{
    return {one, says, oneTests, [user, id](Kibana &kibana) {
                kibana.as(user).get("/api/spaces/space/" + id).is(403).says("Unauthorized to get " + id + " space");
            }};
}

}

Expectations spaceExpectations()
{
    return {
        {all, "the administrator sees every space, in the order of their names", allTests,
            [](Kibana &kibana) {
                kibana.get("/api/spaces/space").is(200).lists("", "id", {"default", "research", "security-ops"});
            }},
        {all, "the answer is the same from within another space", allTests,
            [](Kibana &kibana) {
                for (const char *space : {"default", "research", "security-ops"})
                    kibana.inSpace(space).get("/api/spaces/space").is(200).sized("", 3);
            }},
        {all, "the default space has its name, colour, description and the mark of a reserved one", allTests,
            [](Kibana &kibana) {
                kibana.get("/api/spaces/space")
                    .includes("/0",
                        {{"id", "default"}, {"name", "Default"}, {"color", "#00bfb3"},
                            {"description", "This is your default space!"}, {"_reserved", true},
                            {"disabledFeatures", Json::array()}});
            }},
        {all, "members that a space does not have are left out", allTests,
            [](Kibana &kibana) {
                kibana.get("/api/spaces/space").lacks("/0/solution").lacks("/1/_reserved").lacks("/2/description");
            }},
        {all, "the spaces have no purposes unless they are asked for", allTests,
            [](Kibana &kibana) { kibana.get("/api/spaces/space").is(200).lacks("/0/authorizedPurposes"); }},
        {all, "purposes that are asked for are all granted to the administrator", allTests,
            [](Kibana &kibana) {
                kibana.get("/api/spaces/space?include_authorized_purposes=true")
                    .is(200)
                    .sized("", 3)
                    .includes("/0/authorizedPurposes", purposes(true))
                    .includes("/2/authorizedPurposes", purposes(true));
            }},
        {all, "a user who reads may not copy or share into a space", allTests,
            [](Kibana &kibana) {
                kibana.as("global_read")
                    .get("/api/spaces/space?include_authorized_purposes=true")
                    .is(200)
                    .includes("/1/authorizedPurposes", purposes(false));
            }},
        {all, "a user of one space sees that space only", allTests,
            [](Kibana &kibana) {
                kibana.as("research_only").get("/api/spaces/space").is(200).lists("", "id", {"research"});
                kibana.inSpace("research").get("/api/spaces/space").is(200).lists("", "id", {"research"});
            }},
        {all, "a user of one space gets its purposes and no other space", allTests,
            [](Kibana &kibana) {
                kibana.as("research_only")
                    .get("/api/spaces/space?include_authorized_purposes=true")
                    .is(200)
                    .sized("", 1)
                    .has("/0/authorizedPurposes/any", true);
            }},
        {all, "a user of one feature sees every space in which it has it", wrapper,
            [](Kibana &kibana) { kibana.as("fleet_only").get("/api/spaces/space").is(200).sized("", 3); }},
        forbidsAll("a user without rights in any space is refused", "no_kibana_privileges", ""),
        forbidsAll("a user without rights is refused for a purpose too", "no_kibana_privileges",
            "?purpose=copySavedObjectsIntoSpace"),
        forbidsAll("a user without rights is refused when asking for purposes", "no_kibana_privileges",
            "?include_authorized_purposes=true"),
        forbidsAll("a user who may not copy into any space is refused for that purpose", "global_read",
            "?purpose=copySavedObjectsIntoSpace"),
        forbidsAll("a user who may not share into any space is refused for that purpose", "sec_only",
            "?purpose=shareSavedObjectsIntoSpace"),
        {all, "the administrator sees every space for each purpose", allTests,
            [](Kibana &kibana) {
                for (const char *purpose : {"any", "copySavedObjectsIntoSpace", "shareSavedObjectsIntoSpace"})
                    kibana.get(std::string("/api/spaces/space?purpose=") + purpose).is(200).sized("", 3);
            }},
        {all, "the anonymous are refused", routeSource,
            [](Kibana &kibana) { kibana.anonymously().get("/api/spaces/space").is(401).says("Unauthorized"); }},
        complains(all, "findSavedObjects is no purpose that can be asked for", routeSource,
            "/api/spaces/space?purpose=findSavedObjects", "types that failed validation:"),
        complains(all, "a purpose that does not exist is refused with the possible ones", routeSource,
            "/api/spaces/space?purpose=nothing",
            "[request query.purpose.1]: expected value to equal [copySavedObjectsIntoSpace"),
        complains(all, "a purpose given twice is refused", routeSource, "/api/spaces/space?purpose=any&purpose=any",
            "[request query.purpose]: types that failed validation:"),
        refuses(all, "a purpose together with the flag is refused", routeSource,
            "/api/spaces/space?purpose=any&include_authorized_purposes=true", 400, purposeWithFlag),
        accepts(all, "a purpose together with the flag as false is right", routeSource,
            "/api/spaces/space?purpose=any&include_authorized_purposes=false"),
        complains(all, "a flag that is no boolean is refused", routeSource,
            "/api/spaces/space?include_authorized_purposes=1",
            "[request query.include_authorized_purposes]: expected value of type [boolean] but got [string]"),
        accepts(all, "a boolean may be written in capital letters", "kbn-config-schema/src/internals/index.ts",
            "/api/spaces/space?include_authorized_purposes=TRUE"),
        refusesUnknownKey(all, routeSource, "/api/spaces/space"),
        {one, "a space is answered as in the list", oneTests,
            [](Kibana &kibana) {
                kibana.get("/api/spaces/space/security-ops")
                    .is(200)
                    .includes("", {{"id", "security-ops"}, {"name", "Security Operations"}, {"solution", "security"}});
            }},
        {one, "a space is answered from within another one", oneTests,
            [](Kibana &kibana) {
                kibana.inSpace("research").get("/api/spaces/space/default").is(200).has("/_reserved", true);
            }},
        {one, "a space that does not exist is not found", oneTests,
            [](Kibana &kibana) {
                kibana.get("/api/spaces/space/not-a-space")
                    .is(404)
                    .hasBody(R"({"statusCode":404,"error":"Not Found","message":"Not Found"})");
            }},
        {one, "a space that does not exist is not found for a user with rights in all spaces", oneTests,
            [](Kibana &kibana) {
                kibana.as("global_read").get("/api/spaces/space/not-a-space").is(404).says("Not Found");
            }},
        forbidsOne("a user without rights may not see the default space", "no_kibana_privileges", "default"),
        forbidsOne("a user without rights may not see another space", "no_kibana_privileges", "security-ops"),
        forbidsOne(
            "a user without rights does not learn that a space does not exist", "no_kibana_privileges", "not-a-space"),
        forbidsOne("a user of another space may not see the default space", "research_only", "default"),
        forbidsOne("a user of one space does not learn that another does not exist", "research_only", "not-a-space"),
        {one, "a user of one space sees that space, from any space", oneTests,
            [](Kibana &kibana) {
                kibana.as("research_only").get("/api/spaces/space/research").is(200).has("/id", "research");
                kibana.inSpace("research").get("/api/spaces/space/research").is(200);
            }},
        {one, "a key in the query is no matter, as there is no schema for it",
            "core/packages/http/router-server-internal/src/validator.ts",
            [](Kibana &kibana) { kibana.get("/api/spaces/space/default?nonsense=1").is(200); }},
        {one, "the anonymous are refused before the space is looked for", wrapper,
            [](Kibana &kibana) { kibana.anonymously().get("/api/spaces/space/not-a-space").is(401); }},
    };
}

}
