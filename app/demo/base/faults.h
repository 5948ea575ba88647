// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The misbehaviours a demo server can be told to show, and the board of those switched on now.

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
    std::string_view value; // what the value means, "" when there is none
    std::string_view meaning;
    int times = -1; // how often it happens when no count is given
};

std::span<const FaultKind> faultKinds();

// NAME[=VALUE][@/PATH][*N], for instance "429=5", "never@/api/endpoint", "500*3". The error names what is wrong.
tl::expected<Fault, std::string> parseFault(std::string_view text);

// Safe from several threads.
class FaultBoard
{
public:
    // Switches a fault on, in place of one of the same name and scope. The error says why it is refused.
    tl::expected<void, std::string> set(Fault fault);
    void clear(std::string_view name);
    void clear();
    std::vector<Fault> all() const;

    // The fault of this name if it strikes this path; counts down. `usual` says whether the path belongs to the
    // kind's usual targets; a fault with a scope strikes in its scope, whether usual or not.
    std::optional<Fault> strike(std::string_view name, std::string_view path, bool usual = true);

private:
    mutable std::mutex m_mutex;
    std::vector<Fault> m_faults;
};

}
