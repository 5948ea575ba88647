// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Reads the list of operations from an OpenAPI document.

#include "models/operations/apidocument.h"

namespace reeve {

struct OperationsRead {
    std::vector<Operation> operations{};
    std::vector<ApiDocumentIssue> issues{};
};

// isOurs: reads the marks of Reeve's own catalogue. For other documents GET and HEAD read, DELETE destroys, and every
// other verb changes.
OperationsRead operationsIn(const ApiDocument &document, bool isOurs);

}
