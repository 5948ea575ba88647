// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Finds controls by their objectName, presses them and types into them, for the tour.

#include <QAbstractButton>
#include <QLineEdit>
#include <QString>
#include <QWidget>
#include <functional>

namespace reeve {

namespace demo {
class Server;
}
class Console;

// Returns the visible widget of that objectName below root; null if there is none.
template<typename T> T *visible(const QWidget &root, const QString &name)
{
    for (T *widget : root.findChildren<T *>(name)) {
        if (widget->isVisible())
            return widget;
    }
    return nullptr;
}

// Clicks the visible button of that objectName; does nothing if there is none.
inline void press(const QWidget &root, const QString &name)
{
    if (auto *button = visible<QAbstractButton>(root, name))
        button->click();
}

// Calls work once the window is active, after two seconds at the latest.
void whenActive(QWidget &window, std::function<void()> work);

// Replaces the field's text as typing does: emits textEdited() and editingFinished(). field may be null.
void type(QLineEdit *field, const QString &text);

demo::Server &serverOf(Console &console); // requires that the demo runs

}
