// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Buttons worked by a screen reader do what a click does. Qt only checks and unchecks those that can be: what listens
// to clicked() would not hear of it.

namespace reeve {

void installAccessibleButtons(); // once for the program; again does no harm

}
