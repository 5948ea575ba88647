// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/diagnosis/family.h"

using namespace Qt::StringLiterals;

namespace reeve {

QString familyName(Activity activity)
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
    case Activity::CallingOperation:
        return u"operation"_s;
    case Activity::Other:
        break;
    }
    return u"other"_s;
}

QString familyName(Fault fault, Activity activity)
{
    return affectsEveryRequest(fault) ? QString(connectionFamily) : familyName(activity);
}

}
