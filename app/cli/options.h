// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The table of command line options, and the words of a command line sorted by it.

#include <QMultiHash>
#include <QString>
#include <QStringList>
#include <span>
#include <tl/expected.hpp>

namespace reeve {

struct Option {
    const char *name;
    const char *value; // name of the value in the help; nullptr: the option takes none
    const char *help; // of the context CommandLine, not translated
    const char *needs; // options of which one is required too, separated by |; nullptr: none
    bool repeats = false; // may be given several times
};

std::span<const Option> commandLineOptions(); // without --help and --version

// Options of which a command line may have one at most.
std::span<const std::span<const char *const>> exclusiveOptions();

// Values by option name; of an option without a value an empty text. Of an option that repeats, the last one comes first.
using OptionValues = QMultiHash<QString, QString>;

// Sorts the words by the same rules for every option: it is known, given once (unless it repeats), and has a value exactly if it takes one,
// as "--name value" or "--name=value"; a separate value does not begin with two dashes. arguments: including the
// program's name. The error is translated, and never repeats a value, which may be a secret.
tl::expected<OptionValues, QString> readOptions(const QStringList &arguments);

// "--name"
QString dashed(QStringView name);

}
