// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Explains why a connection could not be opened, in the same form as a failed request.

#include "models/connection/targetbuilder.h"
#include "models/diagnosis/diagnosis.h"

namespace reeve {

// Diagnosis::id is one of plain-http-refused, no-secret, unreadable-api-key, ca-file-unreadable,
// certificate-unreadable, key-unreadable, bad-pin, bad-address.
Diagnosis diagnose(const TargetProblem &problem, const Profile &profile);

}
