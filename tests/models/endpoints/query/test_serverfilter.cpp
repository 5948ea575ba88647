// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/endpoints/query/serverfilter.h"

#include <QTest>

#include "tests/support/testprogram.h"

using namespace reeve;
using namespace Qt::StringLiterals;

class TestServerFilter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void differencesAreSaid_data();
    void differencesAreSaid();
    void whatCannotBeSaidIsNamed_data();
    void whatCannotBeSaidIsNamed();
    void everyFieldIsAskedFor();
    void wordsAreLookedForInTheColumns();
};

void TestServerFilter::differencesAreSaid_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QStringList>("parts"); // of one sentence each
    QTest::newRow("numbers are the same") << u"host:01 version:8.1"_s << QStringList{};
    QTest::newRow("letters") << u"host:web"_s << QStringList{u"capitals"_s};
    QTest::newRow("letters are said once") << u"host:web os:linux x"_s << QStringList{u"capitals"_s};
    QTest::newRow("spaces") << u"host:\"1 2\""_s << QStringList{u"space"_s};
    QTest::newRow("addresses") << u"ip:10.1"_s << QStringList{u"networks"_s};
    QTest::newRow("the first address") << u"primary:10.1.2.3"_s << QStringList{u"networks"_s, u"all addresses"_s};
    QTest::newRow("statuses are the same") << u"status:healthy policystatus:failure isolated:yes"_s << QStringList{};
    QTest::newRow("what shows as unhealthy") << u"-status:healthy"_s << QStringList{u"orphaned"_s};
}

void TestServerFilter::differencesAreSaid()
{
    QFETCH(QString, words);
    QFETCH(QStringList, parts);
    const ServerFilter asked = kqlOf(readFilter(words), {}, serverColumns());
    QCOMPARE(asked.differences.size(), parts.size());
    for (qsizetype i = 0; i < parts.size(); ++i)
        QVERIFY2(asked.differences[i].contains(parts[i]), qPrintable(asked.differences[i]));
    QCOMPARE(leftOutText(asked), QString());
}

void TestServerFilter::whatCannotBeSaidIsNamed_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("leftOut");
    QTest::newRow("a part of an address") << u"host:1 -ip:7f"_s << u"-ip:7f"_s;
    QTest::newRow("what Kibana takes for a wildcard") << u"\"a @kuery-wildcard@\""_s << u"\"a @kuery-wildcard@\""_s;
    QTest::newRow("long ones are cut") << QString(u"host:"_s + QString(80, u'x') + u"@kuery-wildcard@"_s)
                                       << QString(u"host:"_s + QString(60, u'x') + u'…');
}

void TestServerFilter::whatCannotBeSaidIsNamed()
{
    QFETCH(QString, words);
    QFETCH(QString, leftOut);
    const ServerFilter asked = kqlOf(readFilter(words), {}, serverColumns());
    QCOMPARE(asked.leftOut, QStringList{leftOut});
    QVERIFY(leftOutText(asked).contains(leftOut));
    QVERIFY(!asked.kuery.contains(u"7f"_s) && !asked.kuery.contains(u"wildcard"_s));
}

// Every field that can be typed is one that the server can be asked for.
void TestServerFilter::everyFieldIsAskedFor()
{
    for (const QString &field : filterFields()) {
        const bool isAddress = field == u"ip"_s || field == u"primary"_s;
        const QString value = field == u"status"_s ? u"healthy"_s
            : field == u"policystatus"_s           ? u"failure"_s
            : field == u"isolated"_s               ? u"yes"_s
            : isAddress                            ? u"10.0.0.1"_s
                                                   : u"x"_s;
        const ServerFilter asked = kqlOf(readFilter(field + u':' + value), {}, {});
        QVERIFY2(!asked.kuery.isEmpty() || !asked.hostStatuses.isEmpty(), qPrintable(field));
        QVERIFY2(asked.leftOut.isEmpty() && !asked.kuery.contains(u"agent.id : * "_s), qPrintable(field));
    }
}

void TestServerFilter::wordsAreLookedForInTheColumns()
{
    const auto asked = [](const QString &word, const QList<EndpointColumn> &columns) {
        return kqlOf(readFilter(word), {}, columns);
    };
    QCOMPARE(asked(u"1"_s, {EndpointColumn::Kernel}).kuery, u"united.endpoint.host.os.kernel : *1*"_s);
    QVERIFY(asked(u"1"_s, {EndpointColumn::LastCheckIn}).kuery.contains(u"and not"_s)); // nowhere
    QCOMPARE(asked(u"-1"_s, {EndpointColumn::LastCheckIn}).kuery, QString());
    QVERIFY(asked(u"heal"_s, {EndpointColumn::Status, EndpointColumn::Kernel})
                .differences.join(u' ')
                .contains(u"status:"_s));
    QVERIFY(asked(u"warn"_s, {EndpointColumn::PolicyStatus}).kuery.contains(u"applied.status : \"warning\""_s));
}

REEVE_GUILESS_TEST_MAIN(TestServerFilter)
#include "test_serverfilter.moc"
