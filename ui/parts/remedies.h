// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Texts and icons of remedies and severities.

#include <QString>

#include "models/diagnosis/diagnosis.h"

namespace reeve {

QString remedyLabel(Remedy remedy); // translated: "Test connection"
QString remedyIconName(Remedy remedy); // see icon()
QString severityText(Severity severity); // translated: "Failure"

}
