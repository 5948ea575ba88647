// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The parsed command line of reeve. Secrets are never arguments; they are read from standard input.

#include <QString>
#include <QStringList>
#include <tl/expected.hpp>

namespace reeve {

enum class Mode { Console, Check, Export, Version, Help };

struct CommandLine {
    Mode mode = Mode::Console;
    bool demo = false;
    quint64 fleet = 1000; // number of the demo's endpoints
    QString fault{}; // of the demo: NAME or NAME=VALUE; empty: none
    QString tourFolder{}; // folder for the pictures of the tour; empty: no tour
    bool benchStartup = false; // print a line after the first paint
    QString language{}; // of the texts: a code such as "de" or the path of a .qm file; empty: the system's
    QString connectionFile{}; // path of a profile in JSON
    bool secretOnStdin = false;
    bool json = false; // --check prints one JSON object
    QString exportFile{}; // .csv, .json, .ndjson or .md
    QString kuery{}; // KQL; empty: no filter
    QStringList statuses{}; // healthy, offline, updating, unhealthy, inactive; empty: all

    bool operator==(const CommandLine &) const = default;
};

// arguments: including the program's name. The error is translated and names the option that is unknown, contradictory
// or incomplete. It never repeats a value, which might be a secret.
tl::expected<CommandLine, QString> readCommandLine(const QStringList &arguments);

QString helpText(); // translated; what --help prints

}
