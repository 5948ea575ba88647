// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "tests/app/demo/conformance/cases.h"
#include "tests/app/demo/conformance/topics.h"

namespace reeve::demo {

namespace {

constexpr std::string_view route = "POST /api/cases";
constexpr std::string_view source = "common/cases/post_case.ts";

}

Expectations createCaseExpectations()
{
    return {
        {route, "a new case is answered with its defaults", source,
            [](Kibana &kibana) {
                kibana.post("/api/cases", newCase())
                    .is(200)
                    .includes("",
                        {{"status", "open"}, {"severity", "low"}, {"totalComment", 0}, {"totalAlerts", 0},
                            {"external_service", nullptr}, {"closed_at", nullptr}, {"updated_by", nullptr}});
            }},
        {route, "a body with an unknown key is refused", source,
            [](Kibana &kibana) { kibana.post("/api/cases", newCaseWith("badKey", "badKey")).is(400); }},
        {route, "a user without the right to write is refused with the owner's name", source,
            [](Kibana &kibana) {
                kibana.as("sec_only_read")
                    .post("/api/cases", newCase())
                    .is(403)
                    .says("Unauthorized to create case with owners: \"securitySolution\"");
            }},
    };
}

}
