// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <cstddef>
#include <cstdint>

#include "models/profiles/addressreader.h"
#include "models/profiles/hostport.h"
#include "models/profiles/profilerules.h"
#include "models/profiles/textcleanup.h"

using namespace reeve;

namespace {

void require(bool holds)
{
    if (!holds)
        __builtin_trap();
}

}

// Whatever is pasted: no crash, and what is understood is an address that reads as itself and holds no user info.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const auto pasted = readAddress(text);
    if (!pasted) {
        require(!pasted.error().isEmpty());
        return 0;
    }
    require(pasted->address.isValid() && !pasted->address.host().isEmpty() && pasted->address.userInfo().isEmpty());
    require(!pasted->address.hasQuery() && !pasted->address.hasFragment() && !pasted->address.path().endsWith(u'/'));
    require(pasted->space.isEmpty() || isSpaceId(pasted->space));
    require(!hasInvisible(pasted->address.host()));
    const auto again = readAddress(pasted->address.toString(QUrl::FullyEncoded));
    require(again && again->address == pasted->address);
    return 0;
}
