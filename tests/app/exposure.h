// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// What a running program shows of itself: to other processes, to assistive technology, on the clipboard, in its log.
// Each function names the first place where one of the forms was found; empty: none.

#include <QByteArray>
#include <QList>
#include <QString>

namespace reeve::demo {
class Server;
}

namespace reeve::test {

using Forms = QList<QByteArray>;

// /proc/self: arguments, environment, names of threads and mapped files, and the open regular files with their contents.
QString shownByProcess(const Forms &forms);
// Titles, labels, fields, and what a screen reader is told, of every widget there is.
QString shownByWidgets(const Forms &forms);
QString shownOnClipboard(const Forms &forms);
// What arrived at the server in paths, bodies and headers other than Authorization.
QString shownToServer(const demo::Server &server, const Forms &forms);

// Collects what the program writes into its log while it lives.
class LogCatcher
{
public:
    LogCatcher();
    ~LogCatcher();
    QByteArray text() const;
};

}
