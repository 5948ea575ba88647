// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The checks of agent policies and package (integration) policies.

#include "app/demo/http/body.h"

namespace reeve::demo {

body::Rule agentPolicyRule();
// Both accept the inputs as an array, or as an object by the name of the input ("simplified").
body::Rule newPackagePolicyRule();
body::Rule packagePolicyChangeRule();

}
