// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QLatin1StringView>
#include <algorithm>
#include <array>

#include "models/diagnosis/diagnosis.h"
#include "models/kibana/request.h"

using namespace Qt::StringLiterals;

namespace reeve {

namespace {

struct Rule {
    QLatin1StringView path; // the template's beginning
    bool whole = false; // the template is exactly that
    bool (*when)(const ApiRequest &) = nullptr;
    Activity activity = Activity::Other;
};

bool reads(const ApiRequest &request)
{
    return request.effect == Effect::Reads;
}

bool posts(const ApiRequest &request)
{
    return request.verb == Verb::Post;
}

const std::array rules{
    Rule{"/api/status"_L1, true, nullptr, Activity::Connecting},
    Rule{"/internal/security/me"_L1, true, nullptr, Activity::Connecting},
    Rule{"/api/spaces/"_L1, false, nullptr, Activity::ReadingSpaces},
    Rule{"/api/endpoint/metadata"_L1, true, nullptr, Activity::ReadingEndpoints},
    Rule{"/api/endpoint/metadata/"_L1, false, nullptr, Activity::ReadingOneEndpoint},
    Rule{"/api/endpoint/policy_response"_L1, true, nullptr, Activity::ReadingPolicyResponse},
    Rule{"/api/endpoint/action"_L1, false, reads, Activity::ReadingResponseActions},
    Rule{"/api/fleet/"_L1, false, nullptr, Activity::ReadingFleet},
    Rule{"/api/cases"_L1, true, posts, Activity::CreatingCase},
    Rule{"/api/cases"_L1, false, reads, Activity::ReadingCases},
    Rule{"/internal/cases"_L1, false, reads, Activity::ReadingCases},
    Rule{"/api/cases"_L1, false, nullptr, Activity::ChangingCase},
};

}

Activity activityOf(const ApiRequest &request)
{
    const auto found = std::ranges::find_if(rules, [&request](const Rule &rule) {
        const bool path = rule.whole ? request.path == rule.path : request.path.startsWith(rule.path);
        return path && (!rule.when || rule.when(request));
    });
    return found == rules.end() ? Activity::Other : found->activity;
}

QString familyOf(Activity activity)
{
    switch (activity) {
    case Activity::Connecting:
        return u"connecting"_s;
    case Activity::ReadingSpaces:
        return u"spaces"_s;
    case Activity::ReadingEndpoints:
    case Activity::ReadingOneEndpoint:
        return u"endpoints"_s;
    case Activity::ReadingFleet:
        return u"fleet"_s;
    case Activity::ReadingPolicyResponse:
        return u"policy-response"_s;
    case Activity::ReadingResponseActions:
        return u"response-actions"_s;
    case Activity::CreatingCase:
        return u"case-creation"_s;
    case Activity::ReadingCases:
        return u"cases"_s;
    case Activity::ChangingCase:
        return u"case-changes"_s;
    case Activity::Other:
        break;
    }
    return u"other"_s;
}

QString familyOf(Fault fault, Activity activity)
{
    return sparesNoRoute(fault) ? QString(connectionFamily) : familyOf(activity);
}

}
