// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The rights of an account on the cases of an owner, and the 403 of Kibana's cases plugin without them.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/demo/http/answer.h"
#include "app/demo/http/call.h"

namespace reeve::demo {

// Kibana: cases server/authorization, its operations by the right that they need; verb and noun are those of the 403.
struct Operation {
    std::string_view right; // as in Account::lacks
    std::string_view verb;
    std::string_view noun;
    bool writes;
};

namespace operations {

inline constexpr Operation getCase{"getCase", "access", "case", false};
inline constexpr Operation findCases{"getCase", "access", "cases", false};
inline constexpr Operation getTags{"getTags", "access", "case", false}; // and reporters
inline constexpr Operation getComments{"getComment", "access", "comments", false};
inline constexpr Operation getUserActions{"getUserActions", "access", "user actions", false};
inline constexpr Operation findConfigurations{"findConfigurations", "access", "case configurations", false};
inline constexpr Operation createCase{"createCase", "create", "case", true};
inline constexpr Operation updateCase{"updateCase", "update", "case", true};
inline constexpr Operation reopenCase{"reopenCase", "update", "case", true};
inline constexpr Operation assignCase{"assignCase", "update", "case", true};
inline constexpr Operation deleteCase{"deleteCase", "delete", "case", true};
inline constexpr Operation pushCase{"pushCase", "push", "case", true};
inline constexpr Operation createComment{"createComment", "create", "comments", true};
inline constexpr Operation updateComment{"updateComment", "update", "comments", true};
inline constexpr Operation deleteComment{"deleteComment", "delete", "comments", true};
inline constexpr Operation createConfiguration{"createConfiguration", "create", "case configuration", true};
inline constexpr Operation updateConfiguration{"updateConfiguration", "update", "case configuration", true};

}

using Texts = std::vector<std::string>;

// The owners of the space whose things the account may treat so.
Texts ownersFor(const Call &call, const Operation &operation);
bool mayDo(const Call &call, const Operation &operation, const std::string &owner);

// "Unauthorized to create case with owners: ..."; without owners "of any owner".
Answer unauthorized(const std::vector<Operation> &operations, const Texts &owners);

}
