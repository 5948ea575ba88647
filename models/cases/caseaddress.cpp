// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/cases/caseaddress.h"

#include "models/cases/casetext.h"
#include "models/kibana/request.h"

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

QString pathFor(CaseOwner owner)
{
    switch (owner) {
    case CaseOwner::SecuritySolution:
        return u"/app/security/cases/{id}"_s;
    case CaseOwner::Observability:
        return u"/app/observability/cases/{id}"_s;
    case CaseOwner::Cases:
        return u"/app/management/insightsAndAlerting/cases/{id}"_s;
    }
    return {};
}

}

QUrl caseAddress(const Target &target, const CreatedCase &shown)
{
    const auto owner = ownerFromId(shown.owner);
    if (!owner || shown.id.isEmpty())
        return {};
    QUrl url = urlFor(target, {.path = pathFor(*owner), .arguments = {shown.id}});
    url.setUserInfo({});
    return url;
}

}
