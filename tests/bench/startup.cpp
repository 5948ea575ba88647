// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QFile>
#include <QProcess>

#include "tests/bench/firstpaint.h"
#include "tests/bench/measure.h"
#include "tests/bench/rows.h"

namespace reeve::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int pairs = 20; // single starts differ by half

struct Start {
    double ms = -1;
    double residentMb = 0;
};

double residentMb(qint64 process)
{
    QFile status(u"/proc/%1/status"_s.arg(process));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.simplified().split(' ').value(1).toDouble() / 1024;
    }
    return 0;
}

// Waiting here is the point: nothing else is going on in this process.
Start startOnce(const QStringList &command)
{
    constexpr int timeLimit = 20'000; // ms
    QProcess process;
    QElapsedTimer clock;
    clock.start();
    process.start(command.constFirst(), command.mid(1), QIODevice::ReadOnly);
    Start start;
    while (clock.elapsed() < timeLimit && process.waitForReadyRead(timeLimit)) {
        if (!process.peek(4096).contains(firstPaintLine))
            continue;
        start = {static_cast<double>(clock.nsecsElapsed()) / 1e6, residentMb(process.processId())};
        break;
    }
    process.kill();
    process.waitForFinished();
    return start;
}

struct Starts {
    Times ms{};
    Times residentMb{};

    void add(const Start &start)
    {
        ms.ms.push_back(start.ms);
        residentMb.ms.push_back(start.residentMb);
    }
};

}

std::vector<Result> measureStart(const QStringList &ours, const QStringList &against)
{
    Starts console;
    Starts bare;
    startOnce(ours); // fills the caches
    startOnce(against);
    for (int i = 0; i < pairs; ++i) {
        console.add(startOnce(ours));
        bare.add(startOnce(against));
    }
    if (console.ms.median() < 0 || bare.ms.median() < 0)
        return {}; // one of them does not tell when it has painted
    return {
        {u"start to first paint / bare window"_s, console.ms, bare.ms, u"ms"_s, 1.3, false, true},
        {u"resident memory then / bare window"_s, console.residentMb, bare.residentMb, u"MB"_s, 1.6, false},
    };
}

}
