// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// A problem with a JSON file that the user supplied, and its place in the file.

#include <QString>
#include <vector>

namespace reeve {

struct JsonProblem {
    QString where{}; // the JSON path: "tls.caFile", "hostStatuses[1]"; empty: the whole file
    QString sentence{}; // translated

    bool operator==(const JsonProblem &) const = default;
};
using JsonProblems = std::vector<JsonProblem>;

}
