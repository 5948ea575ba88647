// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>
#include <QUrl>

#include "models/kibana/requestlogmodel.h"
#include "tests/support/testprogram.h"

namespace reeve {

using namespace Qt::StringLiterals;

class TestRequestLogModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void newestComesFirst()
    {
        RequestLog log;
        begin(log, u"/api/status"_s);
        RequestLogModel model(log);
        const QAbstractItemModelTester tester(&model);
        begin(log, u"/api/spaces/space"_s);
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(text(model, 0, RequestLogColumn::Path), u"/api/spaces/space"_s);
        QCOMPARE(text(model, 1, RequestLogColumn::Path), u"/api/status"_s);
    }

    void anAnswerFillsItsRow()
    {
        RequestLog log;
        RequestLogModel model(log);
        const QAbstractItemModelTester tester(&model);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        const qint64 first = begin(log, u"/api/status"_s);
        begin(log, u"/api/cases"_s);
        QCOMPARE(text(model, 1, RequestLogColumn::Result), u"waiting"_s);
        const ApiError error{.fault = Fault::SignedOut, .status = 401};
        log.end(first, 401, 12, 95, &error);
        QCOMPARE(changed.value(0).value(0).toModelIndex().row(), 1);
        QCOMPARE(text(model, 1, RequestLogColumn::Status), u"401"_s);
        QCOMPARE(text(model, 1, RequestLogColumn::Result), u"signed-out"_s);
        QCOMPARE(text(model, 1, RequestLogColumn::Duration), u"12 ms"_s);
        QVERIFY(model.index(1, 0).data(RequestFailedRole).toBool());
        QVERIFY(!model.index(0, 0).data(RequestFailedRole).toBool());
    }

    void whatTheLogForgetsLeavesTheTable()
    {
        RequestLog log(2);
        RequestLogModel model(log);
        const QAbstractItemModelTester tester(&model);
        for (int i = 0; i < 5; ++i)
            begin(log, u"/api/%1"_s.arg(i));
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(text(model, 1, RequestLogColumn::Path), u"/api/3"_s);
        log.clear();
        QCOMPARE(model.rowCount(), 0);
    }

    void aLineForATicketSaysItAll()
    {
        const LoggedRequest entry{.sentAt = QDateTime({2026, 3, 1}, {12, 3, 4, 5}, Qt::UTC),
            .verb = Verb::Get,
            .origin = u"https://kibana.example.com"_s,
            .path = u"/api/status"_s,
            .status = 503,
            .fault = Fault::NotReady,
            .failed = true,
            .finished = true,
            .elapsedMs = 7};
        QCOMPARE(requestLogLine(entry),
            u"2026-03-01T12:03:04.005Z GET https://kibana.example.com/api/status 503 not-ready 7 ms"_s);
    }

private:
    static qint64 begin(RequestLog &log, const QString &path)
    {
        return log.begin({.path = path}, QUrl(u"https://kibana.example.com"_s + path));
    }
    static QString text(const RequestLogModel &model, int row, RequestLogColumn column)
    {
        return model.index(row, int(column)).data().toString();
    }
};

}

REEVE_GUILESS_TEST_MAIN(reeve::TestRequestLogModel)
#include "test_requestlogmodel.moc"
