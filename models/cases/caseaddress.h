// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Where Kibana's own interface shows a case. Kibana: each owner has its own application and path.

#include <QUrl>

#include "models/cases/createdcase.h"
#include "models/kibana/target.h"

namespace reeve {

// Empty for an owner not known here. No secret in it.
QUrl caseAddress(const Target &target, const CreatedCase &shown);

}
