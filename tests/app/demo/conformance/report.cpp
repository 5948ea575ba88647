// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <map>

#include "tests/app/demo/conformance/kibana.h"
#include "tests/app/demo/conformance/topics.h"

namespace reeve::demo {

namespace {

struct Count {
    size_t holds = 0;
    size_t differs = 0;
    size_t undecided = 0;
};

std::string_view outcomeOf(const Result &result)
{
    if (!result.expectation->undecided.empty())
        return "undecided";
    return result.differs.empty() ? "holds" : "differs";
}

// The routes in the order of their first row.
std::vector<std::string_view> routesOf(const std::vector<Result> &results)
{
    std::vector<std::string_view> routes;
    std::map<std::string_view, bool> known;
    for (const Result &result : results) {
        if (!std::exchange(known[result.expectation->route], true))
            routes.push_back(result.expectation->route);
    }
    return routes;
}

}

const Expectations &allExpectations()
{
    static const Expectations all = [] {
        Expectations rows;
        for (const auto topic : {
                 createCaseExpectations,
                 caseConnectorExpectations,
                 caseCreationRightExpectations,
                 caseFieldExpectations,
                 casePatchExpectations,
                 casePatchRuleExpectations,
                 caseFindExpectations,
                 caseFindRefusalExpectations,
                 caseSearchExpectations,
                 caseReadExpectations,
                 caseListExpectations,
                 caseCommentExpectations,
                 attachmentChangeExpectations,
                 commentReadExpectations,
                 caseConfigureExpectations,
                 configurationChangeExpectations,
                 caseActionExpectations,
                 casePushExpectations,
                 statusExpectations,
                 actionExpectations,
                 responseActionExpectations,
                 osqueryExpectations,
                 entityAnalyticsExpectations,
                 apmLogstashExpectations,
                 connectorExpectations,
                 conversationExpectations,
                 agentEditExpectations,
                 spaceChangeExpectations,
                 agentExpectations,
                 agentPolicyExpectations,
                 agentStatusExpectations,
                 agentPolicyChangeExpectations,
                 packagePolicyExpectations,
                 fleetSettingExpectations,
                 fleetOutputExpectations,
                 fleetPackageExpectations,
                 identityExpectations,
                 metadataExpectations,
                 pathExpectations,
                 queryExpectations,
                 requestExpectations,
                 spaceExpectations,
                 detectionRuleExpectations,
                 detectionFindExpectations,
                 detectionBulkExpectations,
                 detectionFileExpectations,
                 exceptionListExpectations,
                 exceptionFileExpectations,
                 exceptionItemExpectations,
                 valueListExpectations,
                 listValueExpectations,
                 timelineExpectations,
                 timelineNoteExpectations,
                 alertExpectations,
                 version9Expectations,
             }) {
            for (Expectation &row : topic())
                rows.push_back(std::move(row));
        }
        return rows;
    }();
    return all;
}

Result resultOf(const Expectation &expectation)
{
    if (!expectation.undecided.empty())
        return {&expectation, {}};
    Kibana kibana;
    expectation.check(kibana);
    return {&expectation, kibana.differences()};
}

std::string markdownPage(const std::vector<Result> &results)
{
    std::map<std::string_view, Count> counts;
    Count all;
    for (const Result &result : results) {
        const std::string_view outcome = outcomeOf(result);
        for (Count *count : {&counts[result.expectation->route], &all})
            ++(outcome == "holds" ? count->holds : outcome == "differs" ? count->differs : count->undecided);
    }
    std::string page =
        "# What Kibana's tests expect, and what the demo answers\n\n"
        "Each row is an expectation of Kibana's own API tests or schemas (repository elastic/kibana), in "
        "words of this project.\n`reeve-conformance` runs them and prints this page; "
        "`REEVE_UPDATE_CONFORMANCE=1` with `test_conformance` writes it.\n\n"
        "| route | hold | differ | undecided |\n|---|--:|--:|--:|\n";
    const auto line = [](std::string_view route, const Count &count) {
        return "| " + std::string(route) + " | " + std::to_string(count.holds) + " | " + std::to_string(count.differs)
            + " | " + std::to_string(count.undecided) + " |\n";
    };
    for (const std::string_view route : routesOf(results))
        page += line(route, counts[route]);
    page += line("**all**", all);
    for (const std::string_view route : routesOf(results)) {
        page += "\n## " + std::string(route) + "\n\n| expectation | source | outcome |\n|---|---|---|\n";
        for (const Result &result : results) {
            const Expectation &row = *result.expectation;
            if (row.route == route)
                page += "| " + std::string(row.says) + " | " + std::string(row.source) + " | "
                    + std::string(outcomeOf(result)) + (row.undecided.empty() ? "" : ": " + std::string(row.undecided))
                    + " |\n";
        }
    }
    return page;
}

}
