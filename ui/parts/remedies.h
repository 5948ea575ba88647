// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// What a remedy's button says and shows.

#include <QString>

#include "models/diagnosis/diagnosis.h"

namespace reeve {

QString remedyLabel(Remedy remedy); // translated: "Test connection"
QString remedyIconName(Remedy remedy);
QString severityText(Severity severity); // translated: "Failure"

}
