// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The page of Kibana's own interface that shows a case. Kibana: each owner has its own application and path.

#include <QUrl>

#include "models/cases/createdcase.h"
#include "models/kibana/target.h"

namespace reeve {

// Empty without a case id and for an owner that is not known here. Holds no secret.
QUrl caseAddress(const Target &target, const CreatedCase &shown);

}
