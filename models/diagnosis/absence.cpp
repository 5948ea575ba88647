// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/diagnosis/absence.h"

#include <QLatin1StringView>
#include <algorithm>
#include <array>

#include "models/kibana/fault.h"
#include "models/kibana/request.h"

using namespace Qt::StringLiterals;

namespace reeve {

namespace {

struct Answer {
    QLatin1StringView path; // the template
    QLatin1StringView begins; // Kibana's message
};

constexpr std::array answers{
    Answer{"/api/endpoint/policy_response"_L1, "Policy response for endpoint id ["_L1},
    Answer{"/api/endpoint/action"_L1, "index_not_found"_L1},
    Answer{"/api/fleet/agents/{id}"_L1, "Agent "_L1},
};

}

bool isAbsence(const ApiRequest &request, const ApiError &error)
{
    return error.fault == Fault::NotFound && request.verb == Verb::Get
        && std::ranges::any_of(answers, [&](const Answer &answer) {
               return request.path == answer.path && error.serverSays.startsWith(answer.begins);
           });
}

}
