// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// How a draft meets a server's set-up: templates filled in, custom fields fitted, and what that would lose.

#include "models/cases/caseconfiguration.h"

namespace reeve {

// The draft with everything the template gives; what it does not give stays.
CaseDraft withTemplate(CaseDraft draft, const CaseTemplate &chosen, const CaseConfiguration &configuration);

struct FittedFields {
    QList<CaseCustomField> fields{}; // one for each defined field, in the server's order
    QList<CaseCustomField> dropped{}; // values a person gave for fields that are not defined, or of another type
};
// Values stay where key and type agree; a field without a value gets its default, a toggle without one is off.
FittedFields fitted(const QList<CaseCustomField> &fields, const CaseConfiguration &configuration);

// "Region: EMEA", for telling a person which values would be lost.
QString fieldText(const CaseCustomField &field);

}
