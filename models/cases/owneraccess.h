// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// What is known about the owners for which an account may create cases. Kibana has no route that tells it, and what its
// reading routes list tells nothing: they leave out the cases of owners that the account may not see.

#include <QMap>

#include "models/cases/caseowner.h"
#include "models/kibana/fault.h"

namespace reeve {

enum class OwnerRight {
    Unknown, // nothing was said yet
    Allowed, // a case of that owner was created
    Refused, // Kibana refused to create one, and named that owner
};

class OwnerAccess
{
public:
    void clear() { m_creating.clear(); } // for another connection
    void noteCreated(CaseOwner owner);
    // error: of a request that creates a case. Owners that Kibana names are refused; any other error tells nothing, nor
    // does a refusal of several operations at once, such as creating and assigning.
    void noteFailed(const ApiError &error);
    OwnerRight creating(CaseOwner owner) const { return m_creating.value(owner, OwnerRight::Unknown); }

private:
    QMap<CaseOwner, OwnerRight> m_creating{};
};

}
