// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Searches what a running program exposes (to other processes, assistive technology, the clipboard, the server, its
// log) for a secret. Each function returns the first location at which one of the forms was found; empty: none.

#include <QByteArray>
#include <QList>
#include <QString>

namespace reeve::demo {
class Server;
}

namespace reeve::test {

using Forms = QList<QByteArray>; // encodings of a secret, see formsOf()

// Searches /proc/self: arguments, environment, thread names, mapped files, and the content of open regular files.
QString shownByProcess(const Forms &forms);
// Searches titles, labels, fields and accessible texts of all widgets.
QString shownByWidgets(const Forms &forms);
QString shownOnClipboard(const Forms &forms);
// Searches the requests received by the server: paths, bodies, and headers other than Authorization.
QString shownToServer(const demo::Server &server, const Forms &forms);

// Collects the program's log messages while it exists.
class LogCatcher
{
public:
    LogCatcher();
    ~LogCatcher();
    QByteArray text() const;
};

}
