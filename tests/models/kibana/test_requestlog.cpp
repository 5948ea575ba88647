// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QSignalSpy>
#include <QTest>

#include "models/kibana/requestlog.h"
#include "tests/support/testprogram.h"

using namespace reeve;
using namespace Qt::StringLiterals;

class TestRequestLog : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keepsWhatWasAskedAndAnswered();
    void hangingUpIsNoFailure();
    void dropsTheOldestFirst();
    void forgetsAnswersToDroppedEntries();
    void keepsNoUserInformation();
};

void TestRequestLog::keepsWhatWasAskedAndAnswered()
{
    RequestLog log;
    QSignalSpy changed(&log, &RequestLog::changed);
    const qint64 number =
        log.begin({.verb = Verb::Post, .path = u"/api/cases"_s}, QUrl(u"https://k:5601/s/a/api/cases?x=1"_s));
    const ApiError error{.fault = Fault::Forbidden, .status = 403};
    log.end(number, 403, 12, 40, &error);
    QCOMPARE(changed.count(), 1);
    const LoggedRequest &entry = log.entries().back();
    QCOMPARE(entry.verb, Verb::Post);
    QCOMPARE(entry.origin, u"https://k:5601"_s);
    QCOMPARE(entry.path, u"/s/a/api/cases?x=1"_s);
    QCOMPARE(entry.status, 403);
    QVERIFY(entry.failed && entry.finished);
    QCOMPARE(entry.fault, Fault::Forbidden);
}

void TestRequestLog::hangingUpIsNoFailure()
{
    RequestLog log;
    const ApiError cancelled{.fault = Fault::Cancelled};
    log.end(log.begin({}, QUrl(u"https://k/1"_s)), 0, 3, 0, &cancelled);
    QVERIFY(log.entries().back().finished && !log.entries().back().failed);
    QCOMPARE(log.entries().back().fault, Fault::Cancelled);
}

void TestRequestLog::dropsTheOldestFirst()
{
    RequestLog log(2);
    QSignalSpy dropped(&log, &RequestLog::dropped);
    for (int i = 0; i < 3; ++i)
        log.begin({}, QUrl(u"https://k/%1"_s.arg(i)));
    QCOMPARE(dropped.count(), 1);
    QCOMPARE(log.entries().size(), 2u);
    QCOMPARE(log.entries().front().path, u"/1"_s);
}

void TestRequestLog::forgetsAnswersToDroppedEntries()
{
    RequestLog log(1);
    const qint64 first = log.begin({}, QUrl(u"https://k/1"_s));
    log.begin({}, QUrl(u"https://k/2"_s));
    log.end(first, 200, 1, 1, nullptr);
    QVERIFY(!log.entries().front().finished);
    log.clear();
    log.end(first + 1, 200, 1, 1, nullptr);
    QVERIFY(log.entries().empty());
}

void TestRequestLog::keepsNoUserInformation()
{
    RequestLog log;
    log.begin({}, QUrl(u"https://someone:hunter2@k:1/api"_s));
    QCOMPARE(log.entries().back().origin, u"https://k:1"_s);
    QCOMPARE(log.entries().back().path, u"/api"_s);
}

REEVE_GUILESS_TEST_MAIN(TestRequestLog)
#include "test_requestlog.moc"
