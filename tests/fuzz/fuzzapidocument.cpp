// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <cstddef>
#include <cstdint>

#include "models/operations/apidocument.h"
#include "models/operations/operationrequest.h"

using namespace reeve;

namespace {

void require(bool holds)
{
    if (!holds)
        __builtin_trap();
}

// The form of an operation opens, and its least values make a request.
void requireForm(const ApiDocumentPointer &document, const Operation &operation)
{
    const OperationDetails details = detailsOf(document, operation);
    const RequestValues values = minimalValues(details);
    for (const RequestProblem &problem : problemsOf(details, values))
        require(!problem.text.isEmpty());
    require(requestFor(operation, details, values).verb == operation.verb);
    require(requestValuesIn(jsonFrom(values)) == values);
}

}

// JSON and YAML: what is no document is refused in words, and what is one has operations whose forms open.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const auto document = readApiDocument(bytes);
    if (!document) {
        require(!document.error().isEmpty());
        return 0;
    }
    for (const DocumentIssue &issue : (*document)->issues())
        require(!issue.text.isEmpty() && issue.place.startsWith(u'/'));
    for (const Operation &operation : (*document)->operations())
        requireForm(*document, operation);
    return 0;
}
