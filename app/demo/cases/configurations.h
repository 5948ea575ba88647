// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The case configuration of each owner: custom fields, templates, default connector.

#include "app/demo/cases/store.h"

namespace reeve::demo {

Json *configurationOf(CaseRoom &room, const Json &owner); // null if the owner has no configuration
Json configuredFields(CaseRoom &room, const Json &owner); // the owner's custom fields; null without a configuration

}
