// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/options.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>

#include "models/profiles/apikeyreader.h"

using namespace Qt::StringLiterals;

namespace reeve {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
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
            "Write the endpoint inventory to FILE, without a window: .csv, .json, .ndjson or .md. Without endpoints "
            "nothing is written, see --allow-empty."),
        nullptr},
    Option{"kuery", "TEXT", QT_TRANSLATE_NOOP("CommandLine", "Export only endpoints that match this KQL."),
        "export-endpoints"},
    Option{"status", "LIST",
        QT_TRANSLATE_NOOP("CommandLine", "Export only these host statuses, for instance healthy,offline."),
        "export-endpoints"},
    Option{"columns", "LIST",
        QT_TRANSLATE_NOOP("CommandLine",
            "Export these columns in this order, by their names in exported files, for instance host_name,status."),
        "export-endpoints"},
    Option{"excel", nullptr,
        QT_TRANSLATE_NOOP("CommandLine",
            "Write the .csv file for Excel: with a byte order mark, with semicolons where the comma is the decimal "
            "sign, and with texts such as 00123 kept as text."),
        "export-endpoints"},
    Option{"documents", nullptr,
        QT_TRANSLATE_NOOP("CommandLine",
            "Export the whole documents instead of columns, one per line of an .ndjson file, as Kibana sends them."),
        "export-endpoints"},
    Option{"allow-empty", nullptr,
        QT_TRANSLATE_NOOP("CommandLine",
            "Write the file also if there are no endpoints to export; an existing file is then replaced."),
        "export-endpoints"},
    Option{"call", "OPERATION",
        QT_TRANSLATE_NOOP("CommandLine",
            "Call an operation of the Kibana API, without a window: its id, for instance get-fleet-settings, or "
            "\"METHOD PATH\". The answer goes to standard output."),
        nullptr},
    Option{"set", "NAME=VALUE",
        QT_TRANSLATE_NOOP("CommandLine",
            "Give the operation of --call a value: of a parameter or of a field of the body. NAME:=JSON gives any "
            "JSON. "
            "May be repeated."),
        "call", true},
    Option{"body", "FILE",
        QT_TRANSLATE_NOOP("CommandLine", "Send this file as the body of --call, byte for byte; - is standard input."),
        "call"},
    Option{"out", "FILE", QT_TRANSLATE_NOOP("CommandLine", "Write the answer of --call to FILE instead, as it comes."),
        "call"},
    Option{"dry-run", nullptr,
        QT_TRANSLATE_NOOP("CommandLine", "Print the request of --call instead of sending it; no secret is needed."),
        "call"},
    Option{"force", nullptr,
        QT_TRANSLATE_NOOP("CommandLine", "Send the request of --call although the check finds mistakes in it."),
        "call"},
    Option{"yes", nullptr,
        QT_TRANSLATE_NOOP("CommandLine", "Send the request of --call although it changes something."), "call"},
    Option{"connection", "FILE|NAME",
        QT_TRANSLATE_NOOP("CommandLine",
            "The connection to use: a profile as JSON, or the name or id of a saved connection, whose secret is read "
            "from the keychain."),
        "check|export-endpoints|call"},
    Option{"secret-stdin", nullptr,
        QT_TRANSLATE_NOOP("CommandLine", "Read the API key, the password or the key's passphrase from standard input."),
        "check|export-endpoints|call"},
    Option{"secret-fd", "N",
        QT_TRANSLATE_NOOP("CommandLine", "Read the secret from the open file descriptor N instead, for instance 3."),
        "check|export-endpoints|call"},
    Option{"secret-command", "CMD",
        QT_TRANSLATE_NOOP("CommandLine",
            "Run CMD with the shell and read the secret from what it prints, for instance 'pass show kibana'. Do not "
            "put the secret into CMD."),
        "check|export-endpoints|call"},
};

constexpr std::array modes{"demo", "check", "export-endpoints", "call"};
constexpr std::array checkOrBench{"check", "bench-startup"};
constexpr std::array exportOrBench{"export-endpoints", "bench-startup"};
constexpr std::array callOrBench{"call", "bench-startup"};
constexpr std::array dryRunOrYes{"dry-run", "yes"};
constexpr std::array dryRunOrOut{"dry-run", "out"};
constexpr std::array tourOrBench{"tour", "bench-startup"};
constexpr std::array secretSources{"secret-stdin", "secret-fd", "secret-command"};
constexpr std::array contents{"columns", "documents"};
constexpr std::array kinds{"excel", "documents"};
constexpr std::array<std::span<const char *const>, 10> exclusive{modes, checkOrBench, exportOrBench, callOrBench,
    dryRunOrYes, dryRunOrOut, tourOrBench, secretSources, contents, kinds};

QString secretAdvice()
{
    return Texts::tr("A secret is never passed as an argument, because other users of this machine can read arguments: "
                     "use --secret-stdin, --secret-fd or --secret-command. If this was one, replace it.");
}

// Whether people pass secrets under such a name to other programs.
bool isNameOfSecret(const QString &name)
{
    static const QStringList parts{u"secret"_s, u"pass"_s, u"pwd"_s, u"key"_s, u"token"_s, u"credential"_s, u"bearer"_s,
        u"auth"_s, u"user"_s, u"header"_s};
    static const QStringList shortNames{u"-u"_s, u"-p"_s, u"-H"_s, u"-k"_s, u"-w"_s};
    return shortNames.contains(name) || std::ranges::any_of(parts, [&name](const QString &part) {
        return name.contains(part, Qt::CaseInsensitive);
    });
}

QString withAdvice(const QString &problem, bool isAboutSecret)
{
    return isAboutSecret ? problem + u' ' + secretAdvice() : problem;
}

QString withoutDashes(const QString &word)
{
    return word.startsWith("--"_L1) ? word.sliced(2) : word;
}

class Reader
{
public:
    explicit Reader(const QStringList &arguments) : m_words(arguments) { }

    tl::expected<OptionValues, QString> read()
    {
        while (++m_at < m_words.size()) {
            const QString problem = readWord(m_words[m_at]);
            if (!problem.isEmpty())
                return tl::unexpected(problem);
        }
        return m_values;
    }

private:
    // Returns a text about a problem; empty: none.
    QString readWord(const QString &word)
    {
        if (!word.startsWith(u'-') || word == "-"_L1 || word == "--"_L1)
            return strayText(word);
        const QString name = nameIn(word);
        if (name == "help"_L1 || name == "version"_L1)
            return word.contains(u'=') ? noValueText(name, word) : take(name, {});
        const auto known = std::ranges::find_if(
            options, [&name](const Option &option) { return name == QLatin1StringView(option.name); });
        if (name.isEmpty() || known == options.end())
            return unknownText(word);
        if (known->value)
            return readValue(name, word);
        return word.contains(u'=') ? noValueText(name, word) : take(name, {});
    }

    // Empty for a word that is no option by its form.
    static QString nameIn(const QString &word)
    {
        if (word == "-h"_L1 || word == "-?"_L1)
            return u"help"_s;
        if (word == "-v"_L1)
            return u"version"_s;
        return word.startsWith("--"_L1) ? word.sliced(2).section(u'=', 0, 0) : QString();
    }

    QString readValue(const QString &name, const QString &word)
    {
        QString value = word.section(u'=', 1);
        if (!word.contains(u'=') && m_at + 1 < m_words.size() && !m_words[m_at + 1].startsWith("--"_L1))
            value = m_words[++m_at];
        if (value.trimmed().isEmpty())
            return Texts::tr("The option %1 needs a value.").arg(dashed(name));
        return take(name, value);
    }

    QString take(const QString &name, const QString &value)
    {
        const auto known = std::ranges::find_if(
            options, [&name](const Option &option) { return name == QLatin1StringView(option.name); });
        const bool repeats = known != options.end() && known->repeats;
        if (m_values.contains(name) && !repeats)
            return Texts::tr("The option %1 is given more than once.").arg(dashed(name));
        m_values.insert(name, value);
        return {};
    }

    static QString noValueText(const QString &name, const QString &word)
    {
        return withAdvice(Texts::tr("The option %1 takes no value.").arg(dashed(name)), isNameOfSecret(word));
    }

    // Names the option only: --password=x and -px may hold a secret.
    static QString unknownText(const QString &word)
    {
        if (word.startsWith("--"_L1)) {
            const QString name = withoutDashes(word).section(u'=', 0, 0);
            // A key may begin with anything, also with dashes.
            if (name.size() > 40 || name.contains(u':'))
                return withAdvice(Texts::tr("One of the options is unknown."), true);
            return withAdvice(Texts::tr("Unknown option: %1.").arg(dashed(name)), isNameOfSecret(name));
        }
        const QString longName = word.sliced(1).section(u'=', 0, 0);
        const bool isKnown = std::ranges::any_of(
            options, [&longName](const Option &option) { return longName == QLatin1StringView(option.name); });
        if (isKnown || longName == "help"_L1 || longName == "version"_L1)
            return Texts::tr("Unknown option: %1. Two dashes stand in front of it: %2.")
                .arg(u'-' + longName, dashed(longName));
        const QString name = word.first(2);
        return withAdvice(Texts::tr("Unknown option: %1.").arg(name), isNameOfSecret(name));
    }

    // Names the argument by its position, as its text may be a secret.
    QString strayText(const QString &word) const
    {
        const bool mayBeSecret = readApiKey(Secret(word.toUtf8())).has_value()
            || std::ranges::any_of(
                secretSources, [this](const char *name) { return m_values.contains(QString::fromLatin1(name)); });
        const QString problem = m_words.count(word) > 1 ? Texts::tr("One of the arguments belongs to no option.")
                                                        : Texts::tr("Argument %1 belongs to no option.").arg(m_at);
        return withAdvice(problem, mayBeSecret);
    }

    const QStringList &m_words;
    qsizetype m_at = 0; // the program's name
    OptionValues m_values{};
};

}

std::span<const Option> commandLineOptions()
{
    return options;
}

std::span<const std::span<const char *const>> exclusiveOptions()
{
    return exclusive;
}

tl::expected<OptionValues, QString> readOptions(const QStringList &arguments)
{
    return Reader(arguments).read();
}

QString dashed(QStringView name)
{
    return u"--"_s + name;
}

}
