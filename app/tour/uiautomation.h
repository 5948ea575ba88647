// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// A person's hands for the tour: find a control by its name, press it, type into it.

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

// The visible control of that name below root; null when there is none.
template<typename T> T *visible(const QWidget &root, const QString &name)
{
    for (T *widget : root.findChildren<T *>(name)) {
        if (widget->isVisible())
            return widget;
    }
    return nullptr;
}

inline void press(const QWidget &root, const QString &name)
{
    if (auto *button = visible<QAbstractButton>(root, name))
        button->click();
}

// Does it as soon as the window has the keyboard, or two seconds later where it does not get it.
void whenActive(QWidget &window, std::function<void()> work);

// Replaces what is in the field, as typing does: textEdited is emitted.
void type(QLineEdit *field, const QString &text);

demo::Server &serverOf(Console &console); // once the demo runs

}
