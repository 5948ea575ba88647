// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// What a person pastes into a ticket: plain text, without anything secret, complete enough to act on.

#include <QString>
#include <vector>

#include "models/connection/test/connectiontest.h"
#include "models/diagnosis/diagnosis.h"
#include "models/profiles/profile.h"

namespace reeve {

// profile may be null. The address is written without user info.
QString ticketText(const Diagnosis &diagnosis, const Profile *profile);
QString ticketText(const std::vector<StepReport> &steps, const Profile *profile);

}
