// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Command lines, configurations and messages of all kinds with made-up secrets in them, for tests of pasting.

#include <QMetaType>
#include <span>

namespace reeve::test {

struct PastedLine {
    const char *name = "";
    const char *text = ""; // UTF-8
    const char *address = ""; // found in it; empty: none
    const char *username = ""; // of the sign-in found in it
    const char *secret = ""; // the password or the API key found in it
};

std::span<const PastedLine> pastedLines();

// Those that stand in the lines; none may stay readable.
inline constexpr const char *pastedSecrets[] = {"hunter2Pw9", "aGVsZG91dDpTM2NyM3RIZWxkT3V0S2V5", "t0kenT0kenT0ken",
    "ZWxhc3RpYzpodW50ZXIyUHc5", "essu_T3BlblNlc2FtZU9wZW4x", "aGVsZG91dDpTM2Ny", "ZWxkT3V0S2V5"};

}

Q_DECLARE_METATYPE(reeve::test::PastedLine)
