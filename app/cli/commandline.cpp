// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commandline.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <algorithm>
#include <array>

#include "models/base/hoststatus.h"
#include "models/profiles/profile.h"

using namespace Qt::StringLiterals;

namespace reeve {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

struct Option {
    const char *name;
    const char *value; // name of the value in the help; nullptr: the option takes none
    const char *help; // of the context CommandLine, not translated
    const char *needs; // options of which one is required too, separated by |; nullptr: none
};

constexpr std::array options{
    Option{"demo", nullptr, QT_TRANSLATE_NOOP("CommandLine", "Open a demo Kibana that lives inside the program."),
        nullptr},
    Option{"fleet", "N", QT_TRANSLATE_NOOP("CommandLine", "How many endpoints the demo has (1000)."), "demo"},
    Option{"fault", "NAME",
        QT_TRANSLATE_NOOP("CommandLine", "Let the demo misbehave, for instance 401, 429=5 or slow."), "demo"},
    Option{"tour", "DIR",
        QT_TRANSLATE_NOOP("CommandLine", "Walk through every page of the demo and save a picture of each in DIR."),
        "demo"},
    Option{"bench-startup", nullptr,
        QT_TRANSLATE_NOOP("CommandLine", "Print a line once the window has been painted, to time the start."), nullptr},
    Option{"language", "CODE|FILE",
        QT_TRANSLATE_NOOP("CommandLine",
            "Use the texts of this language, for instance en, or of a translation file (.qm), instead of the system's "
            "language. Numbers and dates keep the system's formats."),
        nullptr},
    Option{"check", nullptr,
        QT_TRANSLATE_NOOP("CommandLine", "Try a connection step by step, without a window. Exit status 0: all passed."),
        nullptr},
    Option{"json", nullptr, QT_TRANSLATE_NOOP("CommandLine", "Print the result of --check as JSON."), "check"},
    Option{"export-endpoints", "FILE",
        QT_TRANSLATE_NOOP("CommandLine",
            "Write the endpoint inventory to FILE, without a window: .csv, .json, .ndjson or .md. Exit "
            "status 0: the file has what Kibana lists; 3: the fleet changed, and the file differs from Kibana's last "
            "count."),
        nullptr},
    Option{"kuery", "TEXT", QT_TRANSLATE_NOOP("CommandLine", "Export only endpoints that match this KQL."),
        "export-endpoints"},
    Option{"status", "LIST",
        QT_TRANSLATE_NOOP("CommandLine", "Export only these host statuses, for instance healthy,offline."),
        "export-endpoints"},
    Option{"connection", "FILE", QT_TRANSLATE_NOOP("CommandLine", "The connection to use: a profile as JSON."),
        "check|export-endpoints"},
    Option{"secret-stdin", nullptr,
        QT_TRANSLATE_NOOP("CommandLine", "Read the API key, the password or the key's passphrase from standard input."),
        "check|export-endpoints"},
};

constexpr std::array modes{"demo", "check", "export-endpoints"};

QString dashed(QStringView name)
{
    return u"--"_s + name;
}

void addOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(Texts::tr("Administration console for Elastic Security."));
    for (const Option &option : options) {
        parser.addOption({QString::fromLatin1(option.name), QCoreApplication::translate("CommandLine", option.help),
            option.value ? QString::fromLatin1(option.value) : QString()});
    }
    parser.addHelpOption();
    parser.addVersionOption();
}

// Names the argument by its position, as its text may be a secret.
QString strayArgumentText(const QString &word, const QStringList &arguments)
{
    if (arguments.count(word) > 1)
        return Texts::tr("One of the arguments belongs to no option.");
    return Texts::tr("Argument %1 belongs to no option.").arg(arguments.indexOf(word));
}

// Returns a text about an unknown option, an option without its value or a stray argument; empty: no problem.
QString problemOfSpelling(const QCommandLineParser &parser, const QStringList &arguments)
{
    const QStringList unknown = parser.unknownOptionNames();
    if (!unknown.isEmpty()) {
        // Only the name: --password=x may hold a secret.
        const QString name = unknown.first().section(u'=', 0, 0);
        return Texts::tr("Unknown option: %1.").arg(dashed(name));
    }
    if (const QStringList stray = parser.positionalArguments(); !stray.isEmpty())
        return strayArgumentText(stray.first(), arguments);
    for (const Option &option : options) {
        const QString name = QString::fromLatin1(option.name);
        if (option.value && parser.isSet(name) && parser.value(name).isEmpty())
            return Texts::tr("The option %1 needs a value.").arg(dashed(name));
    }
    return {};
}

// Returns a text about options that exclude each other or lack another option; empty: no problem.
QString problemOfCombination(const QCommandLineParser &parser)
{
    QStringList chosen;
    for (const char *mode : modes) {
        if (parser.isSet(QString::fromLatin1(mode)))
            chosen.append(dashed(QString::fromLatin1(mode)));
    }
    if (chosen.size() > 1)
        return Texts::tr("These options exclude each other: %1.").arg(chosen.join(u", "_s));
    for (const Option &option : options) {
        const QString name = QString::fromLatin1(option.name);
        if (!option.needs || !parser.isSet(name))
            continue;
        const QStringList needed = QString::fromLatin1(option.needs).split(u'|');
        if (std::ranges::none_of(needed, [&parser](const QString &each) { return parser.isSet(each); }))
            return needed.size() == 1
                ? Texts::tr("The option %1 needs %2.").arg(dashed(name), dashed(needed.first()))
                : Texts::tr("The option %1 needs %2 or %3.").arg(dashed(name), dashed(needed[0]), dashed(needed[1]));
    }
    const bool connects = parser.isSet(u"check"_s) || parser.isSet(u"export-endpoints"_s);
    if (connects && !parser.isSet(u"connection"_s))
        return Texts::tr("The option %1 needs %2.").arg(chosen.first(), u"--connection"_s);
    return {};
}

Mode modeOf(const QCommandLineParser &parser)
{
    if (parser.isSet(u"help"_s))
        return Mode::Help;
    if (parser.isSet(u"version"_s))
        return Mode::Version;
    if (parser.isSet(u"check"_s))
        return Mode::Check;
    return parser.isSet(u"export-endpoints"_s) ? Mode::Export : Mode::Console;
}

// Parses the values that are no plain texts into line. Returns a text about an invalid value; empty: no problem.
QString parseValues(const QCommandLineParser &parser, CommandLine &line)
{
    if (parser.isSet(u"fleet"_s)) {
        bool isNumber = false;
        line.fleet = parser.value(u"fleet"_s).toULongLong(&isNumber);
        if (!isNumber)
            return Texts::tr("The option --fleet needs a number of endpoints.");
    }
    for (const QString &status : parser.value(u"status"_s).split(u',', Qt::SkipEmptyParts))
        line.statuses.append(status.trimmed());
    const bool known =
        std::ranges::all_of(line.statuses, [](const QString &status) { return knownHostStatuses().contains(status); });
    if (!known)
        return Texts::tr("The option --status takes: %1.").arg(knownHostStatuses().join(u", "_s));
    return {};
}

}

tl::expected<CommandLine, QString> readCommandLine(const QStringList &arguments)
{
    QCommandLineParser parser;
    addOptions(parser);
    const bool parsed = parser.parse(arguments);
    if (const Mode mode = modeOf(parser); mode == Mode::Help || mode == Mode::Version)
        return CommandLine{.mode = mode, .language = parser.value(u"language"_s)};
    QString problem = problemOfSpelling(parser, arguments);
    if (problem.isEmpty() && !parsed)
        problem = parser.errorText();
    if (problem.isEmpty())
        problem = problemOfCombination(parser);
    CommandLine line{
        .mode = modeOf(parser),
        .demo = parser.isSet(u"demo"_s),
        .fault = parser.value(u"fault"_s),
        .tourFolder = parser.value(u"tour"_s),
        .benchStartup = parser.isSet(u"bench-startup"_s),
        .language = parser.value(u"language"_s),
        .connectionFile = parser.value(u"connection"_s),
        .secretOnStdin = parser.isSet(u"secret-stdin"_s),
        .json = parser.isSet(u"json"_s),
        .exportFile = parser.value(u"export-endpoints"_s),
        .kuery = parser.value(u"kuery"_s),
    };
    if (problem.isEmpty())
        problem = parseValues(parser, line);
    if (!problem.isEmpty())
        return tl::unexpected(problem);
    return line;
}

QString helpText()
{
    QCommandLineParser parser;
    addOptions(parser);
    return parser.helpText();
}

}
