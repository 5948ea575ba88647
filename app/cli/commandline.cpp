// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commandline.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <algorithm>

#include "app/cli/options.h"
#include "models/base/hoststatus.h"

using namespace Qt::StringLiterals;

namespace reeve {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

// Returns a text about options that exclude each other; empty: no problem.
QString problemOfExclusion(const OptionValues &given)
{
    for (const std::span<const char *const> group : exclusiveOptions()) {
        QStringList chosen;
        for (const char *name : group) {
            if (given.contains(QString::fromLatin1(name)))
                chosen.append(dashed(QString::fromLatin1(name)));
        }
        if (chosen.size() > 1)
            return Texts::tr("These options exclude each other: %1.").arg(chosen.join(u", "_s));
    }
    return {};
}

QString dashedList(QStringList names)
{
    for (QString &name : names)
        name = dashed(name);
    return names.join(u", "_s);
}

// Returns a text about an option that lacks another one; empty: no problem.
QString problemOfNeed(const OptionValues &given)
{
    for (const Option &option : commandLineOptions()) {
        const QString name = QString::fromLatin1(option.name);
        if (!option.needs || !given.contains(name))
            continue;
        const QStringList needed = QString::fromLatin1(option.needs).split(u'|');
        if (std::ranges::none_of(needed, [&given](const QString &each) { return given.contains(each); }))
            return needed.size() == 1
                ? Texts::tr("The option %1 needs %2.").arg(dashed(name), dashed(needed.first()))
                : Texts::tr("The option %1 needs one of: %2.").arg(dashed(name), dashedList(needed));
    }
    for (const auto &mode : {u"check"_s, u"export-endpoints"_s, u"call"_s}) {
        if (given.contains(mode) && !given.contains(u"connection"_s))
            return Texts::tr("The option %1 needs %2.").arg(dashed(mode), u"--connection"_s);
    }
    return {};
}

Mode modeOf(const OptionValues &given)
{
    if (given.contains(u"help"_s))
        return Mode::Help;
    if (given.contains(u"version"_s))
        return Mode::Version;
    if (given.contains(u"check"_s))
        return Mode::Check;
    if (given.contains(u"call"_s))
        return Mode::Operation;
    return given.contains(u"export-endpoints"_s) ? Mode::Export : Mode::Console;
}

// The parts of a list with commas, each once and without blanks around it.
QStringList listed(const QString &text)
{
    QStringList parts;
    for (const QString &part : text.split(u','))
        parts.append(part.trimmed());
    parts.removeAll(QString());
    parts.removeDuplicates();
    return parts;
}

// Each of these reads one value into line. It returns a text about an invalid value; empty: no problem.

QString readFleet(const QString &value, CommandLine &line)
{
    bool isNumber = false;
    line.fleet = value.toULongLong(&isNumber);
    return isNumber ? QString() : Texts::tr("The option --fleet needs a number of endpoints.");
}

QString readStatuses(const QString &value, CommandLine &line)
{
    line.statuses = listed(value);
    const bool areKnown = !line.statuses.isEmpty() && std::ranges::all_of(line.statuses, [](const QString &status) {
        return knownHostStatuses().contains(status);
    });
    return areKnown ? QString() : Texts::tr("The option --status takes: %1.").arg(knownHostStatuses().join(u", "_s));
}

QString readColumns(const QString &value, CommandLine &line)
{
    QStringList known;
    for (const EndpointColumn column : everyEndpointColumn())
        known.append(endpointColumnName(column));
    const QStringList names = listed(value);
    for (const QString &name : names) {
        const auto column = endpointColumnFromName(name);
        if (!column)
            return Texts::tr("The option --columns has a name that no column has. It takes: %1.")
                .arg(known.join(u", "_s));
        line.columns.append(*column);
    }
    if (names.isEmpty())
        return Texts::tr("The option --columns takes: %1.").arg(known.join(u", "_s));
    return {};
}

QString readDescriptor(const QString &value, CommandLine &line)
{
    bool isNumber = false;
    const int number = value.toInt(&isNumber);
    constexpr int output = 1;
    constexpr int errors = 2;
    if (!isNumber || number < 0 || number == output || number == errors)
        return Texts::tr("The option --secret-fd needs the number of a file descriptor that is open for reading, for "
                         "instance 3 with 3< FILE behind it. The secret itself is not an argument.");
    line.secretDescriptor = number;
    return {};
}

// Returns a text about an invalid value; empty: no problem.
QString readValues(const OptionValues &given, CommandLine &line)
{
    using ReadValue = QString (*)(const QString &, CommandLine &);
    const std::pair<QString, ReadValue> readers[] = {{u"fleet"_s, readFleet}, {u"status"_s, readStatuses},
        {u"columns"_s, readColumns}, {u"secret-fd"_s, readDescriptor}};
    for (const auto &[name, read] : readers) {
        if (!given.contains(name))
            continue;
        const QString problem = read(given.value(name), line);
        if (!problem.isEmpty())
            return problem;
    }
    if (line.documents && !line.exportFile.endsWith(".ndjson"_L1, Qt::CaseInsensitive))
        return Texts::tr("The option --documents writes one document per line: the file has to end in .ndjson.");
    if (line.excel && !line.exportFile.endsWith(".csv"_L1, Qt::CaseInsensitive))
        return Texts::tr("The option --excel writes a CSV file: its name has to end in .csv.");
    return {};
}

QString exitStatusText()
{
    return Texts::tr("Exit status:\n"
                     "  0  Done: every step passed, the file has what Kibana lists, or the call was accepted.\n"
                     "  1  It failed; the reason is on standard error.\n"
                     "  2  The command line, the connection, its secret or the file cannot be used.\n"
                     "  3  The file is written, but the fleet changed while it was read, and the file differs from "
                     "Kibana's last count.\n"
                     "  4  There are no endpoints to export. Nothing is written; the reason is on standard error.\n");
}

}

tl::expected<CommandLine, QString> readCommandLine(const QStringList &arguments)
{
    const auto given = readOptions(arguments);
    if (!given)
        return tl::unexpected(given.error());
    if (const Mode mode = modeOf(*given); mode == Mode::Help || mode == Mode::Version)
        return CommandLine{.mode = mode, .language = given->value(u"language"_s)};
    CommandLine line{
        .mode = modeOf(*given),
        .demo = given->contains(u"demo"_s),
        .fault = given->value(u"fault"_s),
        .tourFolder = given->value(u"tour"_s),
        .benchStartup = given->contains(u"bench-startup"_s),
        .language = given->value(u"language"_s),
        .connectionFile = given->value(u"connection"_s),
        .secretOnStdin = given->contains(u"secret-stdin"_s),
        .secretCommand = given->value(u"secret-command"_s),
        .json = given->contains(u"json"_s),
        .exportFile = given->value(u"export-endpoints"_s),
        .kuery = given->value(u"kuery"_s),
        .excel = given->contains(u"excel"_s),
        .documents = given->contains(u"documents"_s),
        .allowEmpty = given->contains(u"allow-empty"_s),
        .call = given->value(u"call"_s),
        .sets = given->values(u"set"_s),
        .bodyFile = given->value(u"body"_s),
        .outFile = given->value(u"out"_s),
        .dryRun = given->contains(u"dry-run"_s),
        .force = given->contains(u"force"_s),
        .yes = given->contains(u"yes"_s),
    };
    std::reverse(line.sets.begin(), line.sets.end()); // in the order of the command line
    QString problem = problemOfExclusion(*given);
    if (problem.isEmpty())
        problem = problemOfNeed(*given);
    if (problem.isEmpty())
        problem = readValues(*given, line);
    if (!problem.isEmpty())
        return tl::unexpected(problem);
    return line;
}

QString helpText()
{
    QCommandLineParser parser;
    parser.setApplicationDescription(Texts::tr("Administration console for Elastic Security."));
    for (const Option &option : commandLineOptions()) {
        parser.addOption({QString::fromLatin1(option.name), QCoreApplication::translate("CommandLine", option.help),
            option.value ? QString::fromLatin1(option.value) : QString()});
    }
    parser.addOption({{u"h"_s, u"help"_s}, Texts::tr("Show this help.")});
    parser.addOption({{u"v"_s, u"version"_s}, Texts::tr("Show the version.")});
    return parser.helpText() + u'\n' + exitStatusText();
}

}
