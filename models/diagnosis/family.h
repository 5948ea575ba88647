// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Families of requests: those that fail and succeed together. A finding is open until a request of its family succeeds.

#include <QLatin1StringView>
#include <QString>

#include "models/kibana/activity.h"
#include "models/kibana/fault.h"

namespace reeve {

// The family of faults that affect every request of a connection.
inline constexpr QLatin1StringView connectionFamily("connection");

// Stable, never shown: "endpoints", "cases", "case-creation".
QString familyName(Activity activity);
// connectionFamily for a fault that affects every request (see affectsEveryRequest()), else the activity's.
QString familyName(Fault fault, Activity activity);

}
