// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The settings of cases per owner: custom fields, templates, the default connector.

#include "app/demo/cases/store.h"

namespace reeve::demo {

Json *configurationOf(CaseRoom &room, const Json &owner); // null when it was never configured
Json configuredFields(CaseRoom &room, const Json &owner); // its custom fields, an empty array when there are none

}
