// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/endpoints/reading/retrypolicy.h"

#include <algorithm>
#include <array>

namespace reeve {

namespace {

constexpr int firstFailures = 2; // forgiven however long they take
constexpr int mostFailures = 10;
constexpr int mostRefusals = 8;
constexpr int longestWait = 300; // s
constexpr qint64 longestQuiet = 30'000;
constexpr std::array pauses{500, 1'000, 2'000, 4'000, 5'000}; // ms

int pauseFor(int tries)
{
    return pauses.at(static_cast<std::size_t>(std::min<int>(tries, pauses.size()) - 1));
}

// A server that has answered before, and is being started again, refuses connections or has no address meanwhile.
bool mayComeBack(Fault fault)
{
    return fault == Fault::Refused || fault == Fault::Unreachable || fault == Fault::HostNotFound;
}

}

std::optional<int> pauseAfter(const ApiError &error, qint64 quietMs, RetryState &tries)
{
    const bool hasAnswered = quietMs >= 0;
    if ((!isTransient(error.fault) && !(hasAnswered && mayComeBack(error.fault)))
        || error.retryAfterSeconds > longestWait)
        return std::nullopt;
    if (error.fault == Fault::Throttled || error.retryAfterSeconds > 0) {
        if (++tries.refusals > mostRefusals)
            return std::nullopt;
        return std::max(error.retryAfterSeconds * 1'000, pauseFor(tries.refusals));
    }
    ++tries.failures;
    const bool isForgiven =
        tries.failures <= firstFailures || (hasAnswered && quietMs < longestQuiet && tries.failures <= mostFailures);
    return isForgiven ? std::optional(pauseFor(tries.failures)) : std::nullopt;
}

}
