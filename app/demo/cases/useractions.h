// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The user actions of a case: what Kibana notes when a case changes.

#include <string>
#include <string_view>

#include "app/demo/cases/store.h"

namespace reeve::demo {

// Appends one user action. type: as in Kibana, for example "title".
void note(CaseStore &store, StoredCase &stored, std::string_view action, std::string_view type, Json payload,
    const Json &user, const Json &commentId = nullptr);
void noteCreation(CaseStore &store, StoredCase &stored, const Json &user); // of the case, with all that it began with
// Notes that a member of the case became this value: one action for a value, one each for added and removed tags and
// assignees, one for each custom field that differs.
void noteChange(CaseStore &store, StoredCase &stored, const std::string &key, const Json &before, const Json &user);

}
