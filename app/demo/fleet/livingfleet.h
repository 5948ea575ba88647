// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// A fleet that changes while it is read: after each answered page of the list some endpoints have come, left or changed.
// Which ones depends on the seed and on how many pages were answered, on nothing else.

#include <mutex>
#include <string>
#include <string_view>

#include <tl/expected.hpp>

#include "app/demo/base/options.h"
#include "app/demo/fleet/fleet.h"

namespace reeve::demo {

// N or GAINED,LOST,CHANGED, with *PAGES behind it when it shall end: "5", "10,0,3*200". The error names what is wrong.
tl::expected<Churn, std::string> parseChurn(std::string_view text);

// Safe from several threads.
class LivingFleet
{
public:
    LivingFleet(const Fleet &fleet, const Churn &churn) : m_fleet(fleet), m_churn(churn) { }

    Fleet now() const; // stays as it is
    void setChurn(const Churn &churn);
    void pageAnswered();

private:
    mutable std::mutex m_mutex;
    Fleet m_fleet;
    Churn m_churn;
};

}
