// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The texts that a window shows or reads out, and those that do not fit where they are shown.

#include <QList>
#include <QString>

class QWidget;

namespace reeve::test {

struct VisibleText {
    QString path{}; // "MainWindow#mainWindow/TopBar/QLabel#title": the named ancestors, and the class of the widget
    QString kind{}; // "text", "tooltip", "accessible name", "item", "header", ...
    QString text{}; // plain: markup and mnemonics are taken out

    bool operator==(const VisibleText &) const = default;
};

// Returns the texts of the visible widgets of the window, its actions, and the first rows of its lists. None is empty.
QList<VisibleText> visibleTexts(const QWidget &window);

// The labels, buttons, tabs and combo boxes whose text has less room than it needs. What shortens itself with an
// ellipsis, and has the whole text in its tooltip, is not among them. The kind says what is missing.
QList<VisibleText> cutTexts(const QWidget &window);

}
