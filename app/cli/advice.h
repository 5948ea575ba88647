// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The steps of a diagnosis for somebody who has no window: options and files instead of pages and buttons.

#include <QStringList>

#include "models/diagnosis/diagnosis.h"

namespace reeve {

// The diagnosis's own steps for a command line, which its rule names; translated. Where it names none, those that need
// no window.
QStringList commandLineSteps(const Diagnosis &diagnosis);

}
