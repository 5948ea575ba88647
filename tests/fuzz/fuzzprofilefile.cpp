// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <cstddef>
#include <cstdint>

#include "models/profiles/profilefile.h"
#include "models/profiles/profilerules.h"

using namespace reeve;

// What is read can be written and read again as the same profile.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray json(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const QDir folder(QStringLiteral("/etc/reeve"));
    const auto profile = readProfile(json, folder);
    if (!profile) {
        if (profile.error().empty())
            __builtin_trap();
        return 0;
    }
    if (isReadableOnTheWay(profile->address))
        __builtin_trap();
    const auto again = readProfile(profileJson(*profile), folder);
    if (!again || !(*again == *profile))
        __builtin_trap();
    return 0;
}
