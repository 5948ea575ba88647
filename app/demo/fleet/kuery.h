// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Reads the KQL of Fleet's routes: it may only use fields of the kind of object that is asked for, with or without its
// name as a prefix (Kibana: server/routes/utils/filter_utils.ts, with strict validation of KQL, which is the default).

#include <span>
#include <string>
#include <string_view>

#include <tl/expected.hpp>

#include "app/demo/base/json.h"
#include "app/demo/fleet/kqlfilter.h"

namespace reeve::demo {

struct KueryFields {
    std::string_view type; // "fleet-agents"
    std::span<const std::string_view> names; // as the index maps them
    bool needsPrefix = false; // a name with a dot has to begin with the type
};

const KueryFields &agentFields();
const KueryFields &agentPolicyFields();
const KueryFields &packagePolicyFields();

// Returns the query with the prefix removed from its fields; an empty one passes all. The error is the message of a
// 400.
tl::expected<KqlNode, std::string> readKuery(const std::string &kuery, const KueryFields &fields);

// An empty query returns an empty filter. It sees agents that are no longer listed as unenrolled. fleet must outlive
// it.
tl::expected<EndpointFilter, std::string> agentFilter(const std::string &kuery, const Fleet &fleet);

// Whether an object with these texts, numbers and flags passes; fields that it lacks match nothing.
bool passes(const KqlNode &query, const Json &object);

}
