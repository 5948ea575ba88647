// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// How patient the reading of a fleet is: which failures are ridden out, and how long to wait before the next try.

#include <optional>

#include "models/kibana/fault.h"

namespace reeve {

// Of one request, counted here.
struct RetryState {
    int failures = 0;
    int refusals = 0; // the server asked to come again later
};

// The pause before the request is sent again, in ms; nothing: the reading stops. quietMs: since anything was answered as
// it should, below zero when nothing ever was. Then a failure is forgiven twice, if it may pass; later the server may be
// away for half a minute, and one request may fail ten times. Who names a time within five minutes is waited for.
std::optional<int> pauseAfter(const ApiError &error, qint64 quietMs, RetryState &tries);

}
