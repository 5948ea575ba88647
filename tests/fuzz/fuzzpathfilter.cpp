// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <cstddef>
#include <cstdint>

#include "models/json/jsonpathfilter.h"

using namespace reeve;

// Whatever is typed: a problem has a place in the text and a sentence, and a selection is JSON whose secrets stay hidden.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const JsonBytesPtr json = JsonBytes::read(
        R"({"a":[{"b":1,"c":"x"},{"b":2,"c":[1,2,3],"d":{"a":null}}],"password":"hush","d":true,"a.b":-1.5e3})");
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const auto filter = JsonPathFilter::read(text);
    if (!filter) {
        if (filter.error().message.isEmpty() || filter.error().at < 0 || filter.error().at > text.size())
            __builtin_trap();
        return 0;
    }
    const JsonSelection selection = filter->select(*json);
    const JsonBytesPtr selected = selectedJson(*json, selection);
    if (!selected && !(selection.isOne && selection.spots.empty()))
        __builtin_trap();
    if (selected && selected->maskedBytes().contains("hush"))
        __builtin_trap();
    return 0;
}
