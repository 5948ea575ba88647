// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Applies the server's configuration to a draft: fills in a template, and matches the custom fields with those defined.

#include "models/cases/caseconfiguration.h"

namespace reeve {

// Returns the draft with the values of the template. Fields that the template does not set keep theirs.
CaseDraft withTemplate(CaseDraft draft, const CaseTemplate &chosen, const CaseConfiguration &configuration);

struct FittedFields {
    QList<CaseCustomField> fields{}; // one for each defined field, in the server's order
    QList<CaseCustomField> dropped{}; // entered values of fields that are not defined, or defined with another type
};
// Keeps a value where key and type match. A field without a value gets its default; a toggle without default is off.
FittedFields fitted(const QList<CaseCustomField> &fields, const CaseConfiguration &configuration);

// Translated: "Region: EMEA". For the list of values that would be lost.
QString fieldText(const CaseCustomField &field);

}
