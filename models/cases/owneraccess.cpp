// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/cases/owneraccess.h"

#include "models/kibana/caserefusal.h"

namespace reeve {

using namespace Qt::StringLiterals;

void OwnerAccess::noteCreated(CaseOwner owner)
{
    m_creating[owner] = OwnerRight::Allowed;
}

void OwnerAccess::noteFailed(const ApiError &error)
{
    if (error.fault != Fault::Forbidden)
        return;
    const auto refusal = caseRefusalIn(error.serverSays);
    if (!refusal || (refusal->operation != u"create case" && refusal->operation != u"create cases"))
        return;
    for (const CaseOwner owner : caseOwners)
        if (refusal->ofAnyOwner || refusal->owners.contains(ownerId(owner)))
            m_creating[owner] = OwnerRight::Refused;
}

}
