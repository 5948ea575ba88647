// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The routes of the security solution that do not concern endpoints, and their example objects.

#include "app/demo/security/securitycontext.h"

namespace reeve::demo {

void addSecuritySolutionRoutes(Router &router, const SecurityContext &context);
void fillWithSecurityExamples(const SecurityContext &context);

}
