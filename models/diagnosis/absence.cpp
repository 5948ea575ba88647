// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/diagnosis/absence.h"

#include "models/kibana/fault.h"
#include "models/kibana/request.h"

namespace reeve {

bool isAbsence(const ApiRequest &request, const ApiError &error)
{
    return error.fault == Fault::NotFound && !request.absentSays.isEmpty()
        && error.serverSays.startsWith(request.absentSays);
}

}
