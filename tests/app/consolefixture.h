// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Test fixture: a complete console with its own settings files, and helpers that find and operate its widgets.

#include <QAbstractButton>
#include <QApplication>
#include <QLineEdit>
#include <QTemporaryDir>
#include <QTest>

#include "app/console/console.h"
#include "app/demo/server.h"
#include "ui/mainwindow.h"

namespace reeve::test {

class ConsoleFixture
{
public:
    ConsoleFixture()
        : console(*qApp,
            {.connectionsFile = folder.filePath(QStringLiteral("connections.ini")),
                .windowFile = folder.filePath(QStringLiteral("window.ini")),
                .caseDraftFile = folder.filePath(QStringLiteral("case-draft.json"))})
    {
        console.window().resize(1280, 800);
    }

    // Returns the visible widget of that objectName; ends the test program if there is none.
    template<typename T> T &find(const char *name) const
    {
        const auto all = console.window().findChildren<T *>(QString::fromLatin1(name));
        for (T *widget : all) {
            if (widget->isVisible())
                return *widget;
        }
        qFatal("no visible widget named %s", name);
    }
    template<typename T> bool shows(const char *name) const
    {
        const auto all = console.window().findChildren<T *>(QString::fromLatin1(name));
        return std::ranges::any_of(all, [](const T *widget) { return widget->isVisible(); });
    }
    void press(const char *name) const { QTest::mouseClick(&find<QAbstractButton>(name), Qt::LeftButton); }
    void type(const char *name, const QString &text) const
    {
        auto &field = find<QLineEdit>(name);
        field.setFocus();
        field.selectAll();
        QTest::keyClicks(&field, text);
    }
    // Requires that the demo runs.
    demo::Server &server() { return console.sessions().demo()->server(); }

    QTemporaryDir folder{};
    Console console;
};

}
