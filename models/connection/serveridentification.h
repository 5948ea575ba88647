// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Judges from the answer to GET /api/status whether the server is Kibana, and if not, what else it is.

#include "models/kibana/reply.h"

namespace reeve {

// Nothing where it is Kibana, ready or not. Otherwise the error to explain.
std::optional<ApiError> notKibana(const Outcome<Reply> &answer);

// The error of an answer in which Kibana reports that it is not available; its fault is NotReady. Nothing for other
// answers.
std::optional<ApiError> notReadyYet(const Outcome<Reply> &answer);

}
