// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
// reeve-conformance [ROUTE]: checks the demo server against the expectations of Kibana's tests, of all routes or of those
// whose name contains ROUTE. Prints the conformance page on standard output, and on standard error what differs.
// Exit status: 0 if every row holds or is undecided, 1 if one differs.
#include <cstdio>

#include "tests/app/demo/conformance/expectation.h"

using namespace reeve::demo;

int main(int argc, char **argv)
{
    const std::string_view wanted = argc > 1 ? argv[1] : "";
    std::vector<Result> results;
    bool good = true;
    for (const Expectation &row : allExpectations()) {
        if (row.route.find(wanted) == std::string_view::npos)
            continue;
        results.push_back(resultOf(row));
        if (const std::string &differs = results.back().differs; !differs.empty()) {
            good = false;
            std::fprintf(stderr, "%s: %s\n  %s\n  (%s)\n", std::string(row.route).c_str(),
                std::string(row.says).c_str(), differs.c_str(), std::string(row.source).c_str());
        }
    }
    std::fputs(markdownPage(results).c_str(), stdout);
    return good ? 0 : 1;
}
