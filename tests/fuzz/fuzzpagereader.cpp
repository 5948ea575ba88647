// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <cstddef>
#include <cstdint>

#include "models/endpoints/reading/pagereader.h"

using namespace reeve;

// What is read can be shown and joined with itself; nothing but BadBody is an error.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray body(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const auto page = readEndpointPage(body);
    if (!page) {
        if (page.error().fault != Fault::BadBody)
            __builtin_trap();
        return 0;
    }
    if (page->total < 0 || page->rows.size() > static_cast<std::size_t>(page->documents))
        __builtin_trap();
    RowStore joined;
    joined.append(page->rows);
    joined.append(page->rows);
    if (joined.size() != page->rows.size())
        __builtin_trap();
    for (RowStore::Row row = 0; row < joined.size(); ++row) {
        if (joined.endpoint(row) != page->rows.endpoint(row))
            __builtin_trap();
    }
    return 0;
}
