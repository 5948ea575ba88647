// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The routes that read what is attached to a case.

#include <string>

#include "app/demo/cases/caseroutecontext.h"

namespace reeve::demo {

Answer unknownComment(const std::string &id);
void addCommentReadRoutes(Router &router, const CaseRouteContext &context);

}
