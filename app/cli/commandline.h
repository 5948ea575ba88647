// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// What was asked for on the command line, as a value. No secret is ever an argument: they come on standard input.

#include <QString>
#include <QStringList>
#include <tl/expected.hpp>

namespace reeve {

enum class Mode { Console, Check, Export, Version, Help };

struct CommandLine {
    Mode mode = Mode::Console;
    bool demo = false;
    quint64 fleet = 1000; // endpoints of the demo
    QString fault{}; // of the demo: NAME or NAME=VALUE; empty: none
    QString tourFolder{}; // pictures of every page go there; empty: no tour
    bool benchStartup = false; // say when the window has been painted
    QString language{}; // of the texts: a code or a .qm file; empty: the system's
    QString connectionFile{}; // a profile as JSON
    bool secretOnStdin = false;
    bool json = false; // --check answers with one JSON object
    QString exportFile{}; // .csv, .json, .ndjson or .md
    QString kuery{};
    QStringList statuses{}; // healthy, offline, updating, unhealthy, inactive; empty: all

    bool operator==(const CommandLine &) const = default;
};

// arguments: with the program's name first. The error names the option that is unknown, contradictory or incomplete;
// it never repeats a value, as somebody may have typed a secret there.
tl::expected<CommandLine, QString> readCommandLine(const QStringList &arguments);

QString helpText();

}
