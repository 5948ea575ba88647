// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The values that --set and --body give to an operation.

#include <QByteArray>
#include <QStringList>
#include <optional>
#include <tl/expected.hpp>

#include "models/operations/operation.h"
#include "models/operations/requestvalues.h"

namespace reeve {

// sets: "name=value" or "name:=JSON". The name is that of a parameter, of a field of the body, or a JSON Pointer into the
// body ("/alerts/enabled"); "path.", "query.", "header." or "body." before it says which, where several have it. A value
// is a text where the schema wants one, and JSON elsewhere; a list may be given item by item. A file is its path, with
// or without @. The error is one translated sentence that names the option, and repeats no value.
tl::expected<RequestValues, QString> callValues(
    const OperationDetails &details, const RequestValues &start, const QStringList &sets);

}
