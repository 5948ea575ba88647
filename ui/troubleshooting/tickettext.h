// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Plain-text reports for a support ticket. They hold no secret.

#include <QString>
#include <vector>

#include "models/connection/test/connectiontest.h"
#include "models/diagnosis/diagnosis.h"
#include "models/profiles/profile.h"

namespace reeve {

// profile may be null. The address is written without user info, query and fragment. Lines end in \n.
QString ticketText(const Diagnosis &diagnosis, const Profile *profile);
QString ticketText(const std::vector<StepReport> &steps, const Profile *profile);

}
