// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// What keeps a connection from being opened, explained like any other failure.

#include "models/connection/targetbuilder.h"
#include "models/diagnosis/diagnosis.h"

namespace reeve {

// Ids: plain-http-refused, no-secret, unreadable-api-key, ca-file-unreadable, certificate-unreadable, key-unreadable,
// bad-pin, bad-address.
Diagnosis diagnose(const TargetProblem &problem, const Profile &profile);

}
