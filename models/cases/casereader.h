// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Reads Kibana's answers about cases. Pure functions: a missing field stays empty, an unexpected one does not fail the
// rest, and an answer that cannot be used at all is BadBody.

#include "models/cases/createdcase.h"
#include "models/kibana/reply.h"

namespace reeve {

Outcome<CreatedCase> caseIn(const Reply &reply); // BadBody without an id
Outcome<CasePage> casePageIn(const Reply &reply); // of /api/cases/_find
Outcome<QStringList> tagsIn(const Reply &reply);
// From a suggestion of user profiles, [{uid, user: {username, full_name, email}}]. Entries without uid are left out.
Outcome<QList<CaseAssignee>> assigneesIn(const Reply &reply);

// monostate for null and for a value of another type.
CustomFieldValue customFieldValue(const QJsonValue &value, CustomFieldType type);

}
