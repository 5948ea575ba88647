// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Which failures the reading of a fleet retries, and after which pause.

#include <optional>

#include "models/kibana/fault.h"

namespace reeve {

// The failed attempts of one request; updated by pauseAfter().
struct RetryState {
    int failures = 0;
    int refusals = 0; // Kibana asked to wait (status 429, or Retry-After)
};

// Returns the pause in ms before the request is sent again; nullopt: give up.
// quietMs: ms since the last good answer to any request of the reading; negative before the first one.
// Before the first good answer a temporary failure is retried twice. Later one request may fail ten times while the last
// good answer is less than 30 s old. A wait that Kibana asks for is granted up to 300 s and 8 times per request.
std::optional<int> pauseAfter(const ApiError &error, qint64 quietMs, RetryState &tries);

}
