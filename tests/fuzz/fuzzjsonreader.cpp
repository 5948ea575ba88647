// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <cstddef>
#include <cstdint>

#include "models/json/exactjsonreader.h"
#include "models/json/fastjsonreader.h"
#include "models/json/jsonequality.h"
#include "models/json/jsonpath.h"
#include "models/json/jsonreader.h"
#include "models/json/jsonwriter.h"

using namespace reeve;

namespace {

void require(bool holds)
{
    if (!holds)
        __builtin_trap();
}

void requirePlaces(const JsonValue &root, const JsonValue &value, const JsonPath &path)
{
    require(valueAt(root, path) != nullptr);
    require(pathIn(pointerText(path)) == path);
    for (size_t i = 0; i < value.size(); ++i)
        requirePlaces(root, value.at(i), path + JsonPath{value.isObject() ? value.nameAt(i) : QString::number(i)});
}

}

// A text that is read is written and read again unchanged; a text that is refused has a place and a sentence.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray text(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const auto value = readJson(text);
    // The fast reader and the exact one read the same.
    if (const auto fast = readJsonFast(text)) {
        const auto exact = readJsonExactly(text);
        require(exact && *fast == *exact && *value == *exact);
    }
    if (!value) {
        require(!value.error().message.isEmpty() && value.error().line > 0 && value.error().column > 0);
        require(value.error().offset >= 0 && value.error().offset <= text.size());
        return 0;
    }
    const QByteArray compact = compactJson(*value);
    require(readJson(compact) == *value && readJson(indentedJson(*value)) == *value);
    require(canonicalText(*value) == canonicalText(readJson(compact).value()));
    requirePlaces(*value, *value, {});
    return 0;
}
