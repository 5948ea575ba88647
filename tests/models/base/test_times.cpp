// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include "models/base/times.h"
#include "tests/support/testprogram.h"

using namespace reeve;
using namespace Qt::StringLiterals;

class TestTimes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isoTextsAreRead_data();
    void isoTextsAreRead();
    void otherTextsAreNot_data();
    void otherTextsAreNot();
    void everyDayIsCountedAsQtDoes();
    void timesAreWrittenAsQtDoes();
    void agesAreInWords_data();
    void agesAreInWords();
};

void TestTimes::isoTextsAreRead_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("without a fraction") << "2026-05-01T10:20:30Z"_ba << u"2026-05-01T10:20:30.000Z"_s;
    QTest::newRow("milliseconds") << "2026-05-01T10:20:30.703Z"_ba << u"2026-05-01T10:20:30.703Z"_s;
    QTest::newRow("nanoseconds are cut") << "2026-05-01T10:20:30.703999999Z"_ba << u"2026-05-01T10:20:30.703Z"_s;
    QTest::newRow("a tenth") << "2026-05-01T10:20:30.7Z"_ba << u"2026-05-01T10:20:30.700Z"_s;
    QTest::newRow("an offset") << "2026-05-01T00:20:30+02:00"_ba << u"2026-04-30T22:20:30.000Z"_s;
    QTest::newRow("before 1970") << "1969-12-31T23:59:59.999Z"_ba << u"1969-12-31T23:59:59.999Z"_s;
}

void TestTimes::isoTextsAreRead()
{
    QFETCH(QByteArray, text);
    std::string written;
    appendIsoText(timeFromIso(text.toStdString()), written);
    QTEST(QString::fromStdString(written), "expected");
}

void TestTimes::otherTextsAreNot_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text :
        {"", "yesterday", "2026-05-01", "2026-05-01T10:20:30", "2026-13-01T10:20:30Z",
            "2026-05-01T10:20:30.7034567891Z", "2026-05-01T10:20:30ZZ", "2026-05-01 10:20:30Z", "-026-05-01T10:20:30Z"})
        QTest::newRow(text) << QByteArray(text);
}

void TestTimes::otherTextsAreNot()
{
    QFETCH(QByteArray, text);
    QCOMPARE(timeFromIso(text.toStdString()), noTime);
}

void TestTimes::everyDayIsCountedAsQtDoes()
{
    for (QDateTime day(QDate(1899, 1, 1), QTime(12, 0), Qt::UTC); day.date().year() < 2110; day = day.addDays(1))
        QCOMPARE(timeFromIso(day.toString(Qt::ISODate).toStdString()), day.toMSecsSinceEpoch());
}

void TestTimes::timesAreWrittenAsQtDoes()
{
    std::string written;
    for (QDateTime day(QDate(1, 1, 1), QTime(0, 0, 0, 7), Qt::UTC); day.date().year() < 10'000;
         day = day.addDays(17).addMSecs(3'723'456)) {
        written.clear();
        appendIsoText(day.toMSecsSinceEpoch(), written);
        QCOMPARE(QString::fromStdString(written), day.toString(Qt::ISODateWithMs));
    }
    for (const std::int64_t none : {noTime, std::int64_t{-62'135'596'800'001}, std::int64_t{253'402'300'800'000}}) {
        written.clear();
        appendIsoText(none, written);
        QVERIFY(written.empty());
    }
}

void TestTimes::agesAreInWords_data()
{
    QTest::addColumn<qint64>("secondsAgo");
    QTest::addColumn<QString>("expected");
    QTest::newRow("just now") << qint64{30} << u"now"_s;
    QTest::newRow("a minute") << qint64{60} << u"1 minute ago"_s;
    QTest::newRow("minutes") << qint64{185} << u"3 minutes ago"_s;
    QTest::newRow("an hour") << qint64{3'600} << u"1 hour ago"_s;
    QTest::newRow("hours") << qint64{86'399} << u"23 hours ago"_s;
    QTest::newRow("days") << qint64{2 * 86'400} << u"2 days ago"_s;
    QTest::newRow("a clock that is ahead") << qint64{-300} << u"in 5 minutes"_s;
}

void TestTimes::agesAreInWords()
{
    QFETCH(qint64, secondsAgo);
    const QDateTime now = QDateTime::fromString(u"2026-05-01T12:00:00Z"_s, Qt::ISODate);
    QTEST(ageText(now.addSecs(-secondsAgo), now), "expected");
    QCOMPARE(ageText({}, now), QString());
}

REEVE_GUILESS_TEST_MAIN(TestTimes)
#include "test_times.moc"
