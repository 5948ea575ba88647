// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <cstddef>
#include <cstdint>

#include "models/endpoints/views/endpointview.h"

using namespace reeve;

// Views that are read can be written and read again as the same views; what is refused is refused in words.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray json(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const auto views = readViews(json);
    if (!views) {
        if (views.error().isEmpty())
            __builtin_trap();
        return 0;
    }
    const auto again = readViews(viewsJson(*views));
    if (views->isEmpty() || !again || *again != *views)
        __builtin_trap();
    return 0;
}
