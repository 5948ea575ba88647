// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QFile>
#include <cstring>
#include <malloc.h>
#include <simdjson.h>

#include "models/json/jsonsearch.h"
#include "models/json/jsontreemodel.h"
#include "tests/bench/fleetdata.h"
#include "tests/bench/measure.h"
#include "tests/bench/rows.h"

namespace reeve::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype answerSize = 50'000'000; // bytes
constexpr int rowsInSight = 40;

QByteArray largeAnswer()
{
    const QByteArray page = demoPage(1'000);
    QByteArray answer = "[";
    answer.reserve(answerSize + page.size() + 128);
    while (answer.size() < answerSize)
        answer += page + ',';
    answer.back() = ']';
    return answer;
}

JsonBytesPtr firstRows(const QByteArray &bytes)
{
    JsonTreeModel model;
    model.setJson(JsonBytes::read(bytes));
    for (int row = 0; row < std::min(rowsInSight, model.rowCount()); ++row) {
        for (int column = 0; column < model.columnCount(); ++column)
            (void)model.index(row, column).data();
    }
    if (model.rowCount() == 0)
        qFatal("the answer has no rows");
    return model.json();
}

void parseWithSimdjson(const QByteArray &bytes)
{
    simdjson::dom::parser parser;
    simdjson::dom::element root;
    if (parser.parse(bytes.constData(), static_cast<std::size_t>(bytes.size()), false).get(root) != simdjson::SUCCESS)
        qFatal("simdjson refuses the answer");
}

// The most memory that this process has had in its hands, in bytes.
double peakMemory()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QList<QByteArray> lines = status.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).trimmed().split(' ').first().toDouble() * 1024;
    }
    return 0;
}

double memoryNow()
{
    QFile status(u"/proc/self/statm"_s);
    return status.open(QIODevice::ReadOnly) ? status.readAll().split(' ').at(1).toDouble() * 4096 : 0;
}

// Sets the mark of peakMemory() back.
void forgetPeak()
{
    malloc_trim(0);
    QFile file(u"/proc/self/clear_refs"_s);
    if (file.open(QIODevice::WriteOnly))
        file.write("5");
}

Result memoryResult(const QByteArray &answer)
{
    forgetPeak();
    const double before = memoryNow() - static_cast<double>(answer.size());
    const JsonBytesPtr json = firstRows(answer);
    (void)findInJson(*json, u"no such text"_s);
    const Times ours{{(peakMemory() - before) / 1e6}};
    return {u"answer of 50 MB, memory at its peak / the bytes"_s, ours,
        Times{{static_cast<double>(answer.size()) / 1e6}}, u"MB"_s, 3, false};
}

}

std::vector<Result> measureAnswers()
{
    const QByteArray answer = largeAnswer();
    const Result memory = memoryResult(answer);
    const auto nothing = [] { return 0; };
    const auto [rows, dom] = inTurns([&](int) { firstRows(answer); }, [&](int) { parseWithSimdjson(answer); }, nothing);
    const JsonBytesPtr json = JsonBytes::read(answer);
    const QString needle = u"no such host"_s;
    const QByteArray bytes = needle.toUtf8();
    const auto [search, pass] = inTurns(
        [&](int) {
            if (findInJson(*json, needle).count != 0)
                qFatal("a match of nothing");
        },
        [&](int) {
            if (memmem(answer.constData(), static_cast<std::size_t>(answer.size()), bytes.constData(),
                    static_cast<std::size_t>(bytes.size())))
                qFatal("a match of nothing");
        },
        nothing);
    return {
        {u"answer of 50 MB, last byte to first rows / simdjson's DOM"_s, rows, dom, u"ms"_s, 1.5, false},
        {u"answer of 50 MB, search of all of it / one memmem"_s, search, pass, u"ms"_s, 3, false},
        memory,
    };
}

}
