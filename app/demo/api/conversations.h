// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The conversations of the AI Assistant: each belongs to one user in one space.

#include "app/demo/api/apiroutes.h"

namespace reeve::demo {

void addConversationRoutes(ApiRoutes &routes);

}
