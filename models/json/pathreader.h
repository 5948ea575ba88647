// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Reads the text of a path that selects values.

#include <tl/expected.hpp>

#include "models/json/jsonpathfilter.h"
#include "models/json/pathparts.h"

namespace reeve {

tl::expected<std::vector<PathStep>, PathProblem> readPath(const QString &text);

}
