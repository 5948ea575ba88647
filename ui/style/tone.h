// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The meanings of colours. theme.h has the colours.

namespace reeve {

// A tone is never the only sign of a state: an icon or a word says the same.
enum class Tone { Neutral, Accent, Good, Information, Warning, Bad };

}
