// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
// Who may create cases.
#include "tests/app/demo/conformance/cases.h"
#include "tests/app/demo/conformance/topics.h"

namespace reeve::demo {

namespace {

constexpr std::string_view create = "POST /api/cases";
constexpr std::string_view postSource = "common/cases/post_case.ts";

Expectations rights()
{
    return {
        {create, "a user without the right to write is refused with the owner's name", postSource,
            [](Kibana &kibana) {
                kibana.as("sec_only_read")
                    .post("/api/cases", newCase())
                    .is(403)
                    .says("Unauthorized to create case with owners: \"securitySolution\"");
            }},
        {create, "every account that may not write is refused", postSource,
            [](Kibana &kibana) {
                for (const std::string_view account : readers)
                    kibana.as(account).post("/api/cases", newCase()).is(403);
            }},
        {create, "an account may create cases of its owner", postSource,
            [](Kibana &kibana) {
                kibana.as("sec_only").post("/api/cases", newCase()).is(200).has("/owner", "securitySolution");
            }},
        {create, "an account may not create cases of another owner", postSource,
            [](Kibana &kibana) {
                kibana.as("sec_only")
                    .post("/api/cases", newCase("observability"))
                    .is(403)
                    .says("Unauthorized to create case with owners: \"observability\"");
            }},
        {create, "an owner that no feature has is refused to the administrator too",
            "cases/server/authorization/authorization.ts",
            [](Kibana &kibana) {
                kibana.post("/api/cases", newCase("made-up"))
                    .is(403)
                    .says("Unauthorized to create case with owners: \"made-up\"");
            }},
        {create, "an owner whose feature is disabled in the space is refused", postSource,
            [](Kibana &kibana) {
                kibana.inSpace("security-ops")
                    .post("/api/cases", newCase("observability"))
                    .is(403)
                    .says("Unauthorized to create case with owners: \"observability\"");
            }},
        {create, "an account may not create in a space where it has no right", postSource,
            [](Kibana &kibana) {
                kibana.as("research_only").post("/api/cases", newCase()).is(403);
                kibana.inSpace("research").post("/api/cases", newCase()).is(200);
            }},
        {create, "an account without any owner cannot read configurations, which comes first",
            "cases/server/client/cases/create.ts",
            [](Kibana &kibana) {
                kibana.as("no_kibana_privileges")
                    .post("/api/cases", newCase())
                    .is(403)
                    .says("Unauthorized to access case configurations of any owner");
            }},
        {create, "assigning needs a right of its own", "trial/cases/post_case.ts",
            [](Kibana &kibana) {
                kibana.as("sec_only_no_assign").post("/api/cases", newCase()).is(200);
                kibana.post("/api/cases", newCaseWith("assignees", Json::array({{{"uid", "123"}}}))).is(403);
            }},
        {create, "the text of the 403 when assigning and creating are checked together",
            "cases/server/authorization/audit_logger.ts", {},
            "the stored versions name one operation only; how 8.18 joins two is not in a test"},
        {create, "a case of one space is not seen in another", "common/cases/get_case.ts",
            [](Kibana &kibana) {
                const Json made = createdCase(kibana.inSpace("research"));
                kibana.get(pathOf(made)).is(200);
                kibana.inSpace("").get(pathOf(made)).is(404);
            }},
    };
}

}

Expectations caseCreationRightExpectations()
{
    return rights();
}

}
