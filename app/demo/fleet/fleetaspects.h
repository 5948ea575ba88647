// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Numbers that make the random properties of an endpoint independent of each other, see Fleet::rollOf().

#include <cstdint>

namespace reeve::demo {

enum Aspect : uint64_t {
    StatusRoll = 1,
    OddRoll,
    OsRoll,
    VersionRoll,
    PolicyRoll,
    PolicyStatusRoll,
    RevisionRoll,
    IsolationRoll,
    AddressRoll,
    MacRoll,
    CheckinRoll,
    NameRoll,
    IdRoll,
    HostIdRoll
};

}
