// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The whole console on the table, with files of its own, and hands to work it.

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

    // The visible control of that name; the test ends when there is none.
    template<typename T> T &find(const char *name) const
    {
        const auto all = console.window().findChildren<T *>(QString::fromLatin1(name));
        for (T *widget : all) {
            if (widget->isVisible())
                return *widget;
        }
        qFatal("nothing visible is called %s", name);
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
    demo::Server &server() { return console.sessions().demo()->server(); }

    QTemporaryDir folder{};
    Console console;
};

}
