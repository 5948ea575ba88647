// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <cstddef>
#include <cstdint>

#include "models/endpoints/changes/snapshotfile.h"

using namespace reeve;

// As a whole file, and as content whose sum is right. What is read can be written and read again as the same.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray input(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const QByteArray key(32, 'a');
    for (const QByteArray &bytes : {input, sealedSnapshot(key + input)}) {
        const auto snapshot = readSnapshot(bytes, key);
        if (!snapshot) {
            if (snapshot.error().isEmpty())
                __builtin_trap();
            continue;
        }
        const auto again = readSnapshot(snapshotBytes(*snapshot, key), key);
        if (!again || again->size() != snapshot->size() || again->since() != snapshot->since()
            || again->asOf() != snapshot->asOf())
            __builtin_trap();
        for (FleetSnapshot::Index i = 0; i < snapshot->size(); ++i) {
            if (!(again->at(i) == snapshot->at(i)))
                __builtin_trap();
        }
    }
    return 0;
}
