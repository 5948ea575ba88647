// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The rows of the conformance table by topic; one source file each.

#include "tests/app/demo/conformance/expectation.h"

namespace reeve::demo {

Expectations createCaseExpectations();
Expectations statusExpectations();
Expectations actionExpectations();
Expectations agentExpectations();
Expectations agentPolicyExpectations();
Expectations agentStatusExpectations();
Expectations identityExpectations();
Expectations metadataExpectations();
Expectations pathExpectations();
Expectations queryExpectations();
Expectations requestExpectations();
Expectations spaceExpectations();
Expectations version9Expectations();

}
