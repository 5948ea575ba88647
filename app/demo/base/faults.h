// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The faults that a demo server can simulate, and the set of faults that are active.

#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

#include "app/demo/base/options.h"

namespace reeve::demo {

struct FaultKind {
    std::string_view name;
    std::string_view value; // description of the value; "" if the fault takes none
    std::string_view meaning;
    int times = -1; // default number of occurrences; -1: until cleared
};

std::span<const FaultKind> faultKinds();

// Parses NAME[=VALUE][@/PATH][*N], for example "429=5", "never@/api/endpoint", "500*3". The error describes the
// problem.
tl::expected<Fault, std::string> parseFault(std::string_view text);

// Thread-safe.
class FaultBoard
{
public:
    // Activates a fault; replaces one of the same name and scope. The error says why it is rejected.
    tl::expected<void, std::string> set(Fault fault);
    void clear(std::string_view name);
    void clear();
    std::vector<Fault> all() const;

    // Returns the active fault of this name if it applies to path, and decrements its count; else nullopt. A fault with
    // a scope applies to paths that begin with it; one without a scope applies if usual is true, which says that the
    // path is one of the fault's default targets.
    std::optional<Fault> trigger(std::string_view name, std::string_view path, bool usual = true);

private:
    mutable std::mutex m_mutex;
    std::vector<Fault> m_faults;
};

}
