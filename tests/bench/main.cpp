// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QApplication>
#include <QCommandLineParser>
#include <functional>

#include "tests/bench/rows.h"

using namespace reeve::bench;
using namespace Qt::StringLiterals;

namespace {

struct Room {
    QString name;
    std::function<std::vector<Result>()> measure;
};

const std::vector<Room> &rooms()
{
    static const std::vector<Room> all{
        {u"start"_s,
            [] {
                return measureStart({QStringLiteral(REEVE_CONSOLE), u"--demo"_s, u"--bench-startup"_s},
                    {QStringLiteral(REEVE_BARE_WINDOW)});
            }},
        {u"pages"_s, measurePages},
        {u"answers"_s, measureAnswers},
        {u"documents"_s, measureDocuments},
        {u"tables"_s, measureTables},
        {u"fleets"_s, measureFleets},
        {u"requests"_s, measureRequests},
        {u"export"_s, measureExport},
        {u"scrolling"_s, measureScrolling},
        {u"eventloop"_s, measureEventLoop},
    };
    return all;
}

}

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addOptions({{u"json"_s, u"One JSON object a line."_s},
        {u"only"_s,
            u"Measure one room: start, pages, documents, answers, tables, fleets, requests, export, scrolling or eventloop."_s,
            u"room"_s},
        {u"table"_s, u"Measure nothing: make the README's table of what --json wrote, read from standard input."_s}});
    parser.addHelpOption();
    parser.process(application);
    if (parser.isSet(u"table"_s)) {
        printTable();
        return 0;
    }
    bool allMet = true;
    for (const Room &room : rooms()) {
        if (parser.isSet(u"only"_s) && parser.value(u"only"_s) != room.name)
            continue;
        for (const Result &result : room.measure()) {
            print(result, parser.isSet(u"json"_s));
            allMet = allMet && result.isMet();
        }
    }
    return allMet ? 0 : 1;
}
