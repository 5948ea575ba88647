// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The parsed command line of reeve. Secrets are never arguments: they are read from a file descriptor, from a command or
// from the keychain.

#include <QList>
#include <QString>
#include <QStringList>
#include <optional>
#include <tl/expected.hpp>

#include "models/endpoints/values/endpointcolumn.h"

namespace reeve {

enum class Mode { Console, Check, Export, Operation, Version, Help };

struct CommandLine {
    Mode mode = Mode::Console;
    bool demo = false;
    quint64 fleet = 1000; // number of the demo's endpoints
    QString fault{}; // of the demo: NAME or NAME=VALUE; empty: none
    QString tourFolder{}; // folder for the pictures of the tour; empty: no tour
    bool benchStartup = false; // print a line after the first paint
    QString language{}; // of the texts: a code such as "de" or the path of a .qm file; empty: the system's
    QString connectionFile{}; // path of a profile in JSON, or the name or id of a saved connection
    bool secretOnStdin = false;
    std::optional<int> secretDescriptor{}; // of a file that is open for reading; never 1 or 2
    QString secretCommand{}; // for the shell; empty: none
    bool json = false; // --check prints one JSON object
    QString exportFile{}; // .csv, .json, .ndjson or .md
    QString kuery{}; // KQL; empty: no filter
    QStringList statuses{}; // healthy, offline, updating, unhealthy, inactive; empty: all
    QList<EndpointColumn> columns{}; // in this order, each once; empty: all
    bool excel = false; // a CSV file for Excel
    bool documents = false; // whole documents instead of columns
    bool allowEmpty = false; // a file without endpoints is written too

    QString call{}; // id of an operation, or "METHOD PATH"
    QStringList sets{}; // NAME=VALUE or NAME:=JSON, in order
    QString bodyFile{}; // "-": standard input; empty: none
    QString outFile{}; // empty: standard output
    bool dryRun = false; // print the request only
    bool force = false; // send also what the check finds mistakes in
    bool yes = false; // send also what changes something

    bool operator==(const CommandLine &) const = default;
};

// arguments: including the program's name. The error is translated and names the option that is unknown, repeated,
// contradictory or incomplete. It never repeats a value, which might be a secret. --help and --version win over all other
// options, if those are spelled right.
tl::expected<CommandLine, QString> readCommandLine(const QStringList &arguments);

QString helpText(); // translated; what --help prints

}
