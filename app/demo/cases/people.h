// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The user profiles of the demo: users who have signed in to Kibana before.

#include <span>
#include <string_view>

namespace reeve::demo {

struct Person {
    std::string_view uid;
    std::string_view username;
    std::string_view fullName;
    std::string_view email;
};

inline std::span<const Person> people()
{
    static constexpr Person all[] = {
        {"u_demo_amara_1", "amara.okafor", "Amara Okafor", "amara.okafor@example.com"},
        {"u_demo_bence_2", "bence.nagy", "Bence Nagy", "bence.nagy@example.com"},
        {"u_demo_chloe_3", "chloe.martin", "Chloé Martin", "chloe.martin@example.com"},
        {"u_demo_dmitri_4", "dmitri.sokolov", "Dmitri Sokolov", "dmitri.sokolov@example.com"},
        {"u_demo_emi_5", "emi.tanaka", "Emi Tanaka", "emi.tanaka@example.com"},
        {"u_demo_farid_6", "farid.haddad", "Farid Haddad", "farid.haddad@example.com"},
    };
    return all;
}

}
