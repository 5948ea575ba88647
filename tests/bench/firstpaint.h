// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// What a program prints on standard output once its window has been painted, so that its start can be timed.

namespace reeve::bench {

inline constexpr char firstPaintLine[] = "reeve: first paint";

}
