// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// A fleet that changes while it is read: after each answered page of the list, endpoints are added, removed and
// changed. Which ones depends only on the seed and on the number of answered pages.

#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>

#include <tl/expected.hpp>

#include "app/demo/base/options.h"
#include "app/demo/fleet/fleet.h"

namespace reeve::demo {

// Parses N or GAINED,LOST,CHANGED, optionally followed by *PAGES: "5", "10,0,3*200". The error describes the problem.
tl::expected<Churn, std::string> parseChurn(std::string_view text);

// Thread-safe.
class LivingFleet
{
public:
    LivingFleet(const Fleet &fleet, const Churn &churn) : m_fleet(fleet), m_churn(churn) { }

    Fleet now() const; // a copy that does not change
    void setChurn(const Churn &churn);
    void pageAnswered();
    void change(const std::function<void(AgentChanges &)> &edit);

private:
    mutable std::mutex m_mutex;
    Fleet m_fleet;
    Churn m_churn;
    std::shared_ptr<const AgentChanges> m_changes{};
};

}
