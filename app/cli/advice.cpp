// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/advice.h"

#include "models/diagnosis/resolution.h"

namespace reeve {

QStringList commandLineSteps(const Diagnosis &diagnosis)
{
    return diagnosis.commandSteps.isEmpty() ? stepsWithoutWindow(diagnosis) : diagnosis.commandSteps;
}

}
