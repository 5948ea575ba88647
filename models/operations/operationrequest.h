// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// From what is filled in to the request, and what has to be changed before it can be sent.

#include "models/json/jsonpath.h"
#include "models/operations/operation.h"
#include "models/operations/requestvalues.h"

namespace reeve {

enum class RequestPart { Path, Query, Header, Body };

struct RequestProblem {
    RequestPart part = RequestPart::Body;
    JsonPath path{}; // begins with the parameter's name, or leads into the body
    QString text{}; // one translated sentence
    // The request can be sent all the same, and the server decides. False: it cannot be built.
    bool mayBeOverridden = true;
    bool operator==(const RequestProblem &) const = default;
};

// The body that values choose; null when the operation has none.
const BodyForm *bodyFormFor(const OperationDetails &details, const RequestValues &values);

std::vector<RequestProblem> problemsOf(const OperationDetails &details, const RequestValues &values);

// Nothing that is filled in is dropped, also where it is not valid.
ApiRequest requestFor(const Operation &operation, const OperationDetails &details, const RequestValues &values);

// A list or plain value as query arguments of one parameter.
void addQueryValue(ApiRequest &request, const QString &name, const JsonValue &value, ListStyle style);

// Required parameters and body with the document's examples, or with what is least.
RequestValues exampleValues(const OperationDetails &details);
RequestValues minimalValues(const OperationDetails &details);

}
