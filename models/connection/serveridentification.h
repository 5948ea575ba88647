// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Tells whether what answered GET /api/status is Kibana, and if not, what it is.

#include "models/kibana/reply.h"

namespace reeve {

// Nothing: it is Kibana, ready or not. Otherwise the error to explain.
std::optional<ApiError> notKibana(const Outcome<Reply> &answer);

// Kibana's word that it is not available, for an answer that is Kibana's; fault is NotReady.
std::optional<ApiError> notReadyYet(const Outcome<Reply> &answer);

}
