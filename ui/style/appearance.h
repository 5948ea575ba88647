// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Light or dark: the user's choice, and its application to the whole program.

class QApplication;

namespace reeve {

enum class Appearance { System, Light, Dark }; // System: as the desktop

// Sets ReeveStyle and the palettes for light or dark. With System the palettes follow the desktop's colour scheme for
// as long as application lives or until the next call. Call it on the GUI thread.
void applyAppearance(QApplication &application, Appearance appearance);

}
