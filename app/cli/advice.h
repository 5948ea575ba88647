// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The steps of a diagnosis for somebody who has no window: options and files instead of pages and buttons.

#include <QStringList>

#include "models/diagnosis/diagnosis.h"

namespace reeve {

// diagnosis.resolution, or other steps, translated, if those of this id use the window.
QStringList commandLineSteps(const Diagnosis &diagnosis);

}
