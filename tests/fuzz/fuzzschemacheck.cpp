// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <cstddef>
#include <cstdint>

#include "models/json/jsonreader.h"
#include "models/operations/apidocument.h"
#include "models/operations/schemacheck.h"

using namespace reeve;

namespace {

void require(bool holds)
{
    if (!holds)
        __builtin_trap();
}

}

// A schema on the first line, and values on the others. What the schema says is checked or left to the server; a value
// is refused in words, and the problems are at places that may be inside the value.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const QByteArrayList lines = bytes.split('\n');
    auto root = readJson(lines[0]);
    if (!root || !root->isObject())
        return 0;
    const auto document = std::make_shared<ApiDocument>(*std::move(root));
    const Schema schema(document, document->root());
    const SchemaCheck check(schema);
    for (qsizetype i = 1; i < lines.size() && i < 8; ++i) {
        const auto value = readJson(lines[i]);
        if (!value)
            continue;
        const std::vector<ValueProblem> problems = check.problemsOf(*value);
        for (const ValueProblem &problem : problems)
            require(!problem.text.isEmpty());
        require(problems.empty() ? check.accepts(*value) : true);
        if (const auto inside = schemaAt(schema, *value, {QStringLiteral("a"), QStringLiteral("0")}))
            require(!kindText(*inside).isEmpty());
    }
    check.schemaProblem();
    minimalValue(schema);
    return 0;
}
