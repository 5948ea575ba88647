// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Reads what Kibana answers about cases. Pure; what is missing stays missing, what is odd does not fail the rest.

#include "models/cases/createdcase.h"
#include "models/kibana/reply.h"

namespace reeve {

Outcome<CreatedCase> caseIn(const Reply &reply); // BadBody without an id
Outcome<CasePage> casePageIn(const Reply &reply); // of /api/cases/_find
Outcome<QStringList> tagsIn(const Reply &reply);
// Of the suggestion of user profiles: [{uid, user: {username, full_name, email}}]; entries without uid are left out.
Outcome<QList<CaseAssignee>> assigneesIn(const Reply &reply);

// A custom field's value of that type; monostate for null and for a value of another type.
CustomFieldValue customFieldValue(const QJsonValue &value, CustomFieldType type);

}
