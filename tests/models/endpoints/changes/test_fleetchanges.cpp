// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QRandomGenerator>
#include <QTest>
#include <map>
#include <set>

#include "tests/models/endpoints/changes/changerows.h"
#include "tests/support/testprogram.h"

using namespace reeve;
using namespace reeve::samples;
using namespace Qt::StringLiterals;

// What is told of two readings of a fleet.
class TestFleetChanges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changesAreTold_data();
    void changesAreTold();
    void theyAreInOrder();
    void rowsAreCountedOnceAndMarked();
    void randomFleetsAgreeWithASlowComparison();
    void aLargeFleetThatAllChanges();
    void theListIsCopiedAsText();
};

void TestFleetChanges::changesAreTold_data()
{
    QTest::addColumn<QStringList>("before");
    QTest::addColumn<QStringList>("after");
    QTest::addColumn<QStringList>("changes");
    const auto row = [](const char *name, const QStringList &before, const QStringList &after,
                         const QStringList &told) { QTest::newRow(name) << before << after << told; };
    const QString web = u"a web-1 0 8.18.2 Linux 0"_s;
    row("a fleet that stands still has none", {web}, {web}, {});
    row("an empty fleet that stays empty has none", {}, {}, {});
    row("one that came is new, with its status", {}, {web}, {u"New a web-1:  > Healthy"_s});
    row("one that left is gone, with its last status", {web}, {}, {u"Gone a web-1: Healthy > "_s});
    row("a status", {web}, {u"a web-1 1 8.18.2 Linux 0"_s}, {u"Status a web-1: Healthy > Offline"_s});
    row("a version", {web}, {u"a web-1 0 9.0.0 Linux 0"_s}, {u"Version a web-1: 8.18.2 > 9.0.0"_s});
    row("a policy", {web}, {u"a web-1 0 8.18.2 Strict 0"_s}, {u"Policy a web-1: Linux > Strict"_s});
    row("isolation", {web}, {u"a web-1 0 8.18.2 Linux 1"_s}, {u"Isolation a web-1: Not isolated > Isolated"_s});
    row("a policy that is not told any more", {web}, {u"a web-1 0 8.18.2 - 0"_s},
        {u"Policy a web-1: Linux > Not reported"_s});
    row("another host name alone is none of these", {web}, {u"a web-9 0 8.18.2 Linux 0"_s}, {});
    row("the same host with another agent came and left", {web}, {u"b web-1 0 8.18.2 Linux 0"_s},
        {u"New b web-1:  > Healthy"_s, u"Gone a web-1: Healthy > "_s});
    row("two things that happened to one are two changes", {web}, {u"a web-1 2 9.0.0 Linux 0"_s},
        {u"Status a web-1: Healthy > Updating"_s, u"Version a web-1: 8.18.2 > 9.0.0"_s});
    row("the order of the rows is no change", {web, u"b web-2 0 8.18.2 Linux 0"_s},
        {u"b web-2 0 8.18.2 Linux 0"_s, web}, {});
    row("endpoints without an agent id are left out", {u"- web-1 0 8.18.2 Linux 0"_s}, {u"- web-2 1 9.0.0 - 1"_s}, {});
    row("one that lost its agent id is gone", {web}, {u"- web-1 0 8.18.2 Linux 0"_s}, {u"Gone a web-1: Healthy > "_s});
}

void TestFleetChanges::changesAreTold()
{
    QFETCH(QStringList, before);
    QFETCH(QStringList, after);
    QFETCH(QStringList, changes);
    QCOMPARE(changeText(changesBetween(before, after)), changes);
}

void TestFleetChanges::theyAreInOrder()
{
    const FleetChanges changes = changesBetween({u"g web-7 0 1 p 0"_s, u"c web-3 0 1 p 0"_s},
        {u"a web-10 0 1 p 0"_s, u"c web-3 1 1 p 0"_s, u"d Web-9 0 1 p 0"_s, u"b web-2 0 1 p 0"_s,
            u"0 web-2 0 1 p 0"_s});
    QCOMPARE(changeText(changes),
        (QStringList{u"New a web-10:  > Healthy"_s, u"New 0 web-2:  > Healthy"_s, u"New b web-2:  > Healthy"_s,
            u"New d Web-9:  > Healthy"_s, u"Gone g web-7: Healthy > "_s, u"Status c web-3: Healthy > Offline"_s}));
    QCOMPARE(changes.count(ChangeKind::New), 4U);
    QCOMPARE(changes.first(ChangeKind::Gone), 4U);
    QCOMPARE(changes.count(ChangeKind::Isolation), 0U);
}

void TestFleetChanges::rowsAreCountedOnceAndMarked()
{
    const FleetChanges changes =
        changesBetween({u"a web-1 0 1 p 0"_s, u"b web-2 0 1 p 0"_s, u"c web-3 0 1 p 0"_s, u"d web-4 0 1 p 0"_s},
            {u"a web-1 0 1 p 0"_s, u"b web-2 1 2 p 0"_s, u"c web-3 0 2 p 0"_s, u"e web-5 0 1 p 0"_s});
    const auto kinds = [](std::initializer_list<ChangeKind> some) {
        ChangeKinds result;
        for (const ChangeKind kind : some)
            result.set(std::size_t(kind));
        return result;
    };
    QCOMPARE(changes.size(), 5U);
    QCOMPARE(changes.rowCount(everyChangeKind()), 3);
    QCOMPARE(changes.rowCount(kinds({ChangeKind::Status, ChangeKind::Version})), 2);
    QCOMPARE(changes.rowCount(kinds({ChangeKind::Gone})), 0);
    QCOMPARE(changes.rowCount({}), 0);
    RowMarks marks{1, 1, 0, 1}; // the third is kept back by something else
    changes.keepChanged(everyChangeKind(), marks);
    QCOMPARE(marks, (RowMarks{0, 1, 0, 1}));
    changes.keepChanged(kinds({ChangeKind::New}), marks);
    QCOMPARE(marks, (RowMarks{0, 0, 0, 1}));
}

// Endpoint by endpoint, as a person with two printed lists would do it.
static std::multiset<QString> slowly(const QStringList &before, const QStringList &after)
{
    std::map<QString, QStringList> was;
    std::map<QString, QStringList> is;
    for (const QString &line : before)
        was[line.section(u' ', 0, 0)] = line.split(u' ');
    for (const QString &line : after)
        is[line.section(u' ', 0, 0)] = line.split(u' ');
    std::multiset<QString> told;
    for (const auto &[id, cells] : was) {
        if (!is.contains(id))
            told.insert(u"Gone "_s + id);
    }
    const QStringList kinds{{}, {}, u"Status"_s, u"Version"_s, u"Policy"_s, u"Isolation"_s};
    for (const auto &[id, cells] : is) {
        if (!was.contains(id))
            told.insert(u"New "_s + id);
        for (int i = 2; was.contains(id) && i < 6; ++i) {
            if (was[id][i] != cells[i])
                told.insert(kinds[i] + u' ' + id);
        }
    }
    return told;
}

void TestFleetChanges::randomFleetsAgreeWithASlowComparison()
{
    QRandomGenerator random(7);
    const auto fleet = [&random] {
        std::map<QString, QString> endpoints;
        for (quint32 left = random.bounded(40U); left > 0; --left) {
            const QString id = u"id%1"_s.arg(random.bounded(30));
            endpoints[id] = u"%1 host%2 %3 8.%4 p%5 %6"_s.arg(id)
                                .arg(random.bounded(3))
                                .arg(random.bounded(3))
                                .arg(random.bounded(2))
                                .arg(random.bounded(2))
                                .arg(random.bounded(3));
        }
        QStringList lines;
        for (const auto &[id, line] : endpoints)
            lines.insert(lines.isEmpty() ? 0 : random.bounded(int(lines.size())), line);
        return lines;
    };
    for (int round = 0; round < 1'000; ++round) {
        const QStringList before = fleet();
        const QStringList after = fleet();
        const FleetChanges changes = changesBetween(before, after);
        std::multiset<QString> told;
        std::set<QString> rows;
        for (std::size_t i = 0; i < changes.size(); ++i) {
            const FleetChange change = changes.at(i);
            told.insert(changeKindText(change.kind) + u' ' + change.agentId);
            if (change.kind != ChangeKind::Gone)
                rows.insert(change.agentId);
        }
        QCOMPARE(told, slowly(before, after));
        QCOMPARE(changes.rowCount(everyChangeKind()), qint64(rows.size()));
    }
}

void TestFleetChanges::aLargeFleetThatAllChanges()
{
    constexpr int many = 30'000;
    QStringList before;
    QStringList after;
    for (int i = 0; i < many; ++i) {
        before += u"id-%1-9c1d-4c1e-8a55-0123456789ab host-%1 0 8.17.0 Linux 0"_s.arg(i);
        after += u"id-%1-9c1d-4c1e-8a55-0123456789ab host-%1 1 8.18.2 Linux 0"_s.arg(many - i);
    }
    const auto then = fleetOf(before);
    const auto now = fleetOf(after);
    QElapsedTimer watch;
    watch.start();
    const auto look = baselineOf(*then);
    const qint64 taken = watch.restart();
    const FleetChanges changes(look, now);
    qInfo("snapshot %lld ms, comparison %lld ms", taken, watch.elapsed());
    QCOMPARE(changes.size(), 2U + 2U * (many - 1));
    QCOMPARE(changeText(changes.at(0)), u"New id-30000-9c1d-4c1e-8a55-0123456789ab host-30000:  > Offline"_s);
    QCOMPARE(changes.rowCount(everyChangeKind()), many);
}

void TestFleetChanges::theListIsCopiedAsText()
{
    const FleetChanges changes =
        changesBetween({u"a web-1 0 8.17.0 p 0"_s, u"b old 1 1 p 0"_s}, {u"a web\t1 0 8.18.2 p 0"_s});
    QCOMPARE(changesAsText(changes, everyChangeKind()),
        u"Change\tHost name\tBefore\tAfter\tAgent ID\nGone\told\tOffline\t\tb\nVersion\tweb 1\t8.17.0\t8.18.2\ta"_s);
    QCOMPARE(changesAsText(changes, ChangeKinds().set(std::size_t(ChangeKind::New))).count(u'\n'), 0);
}

REEVE_GUILESS_TEST_MAIN(TestFleetChanges)
#include "test_fleetchanges.moc"
