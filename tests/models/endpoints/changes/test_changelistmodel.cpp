// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QAbstractItemModelTester>
#include <QTest>

#include "models/endpoints/changes/changelistmodel.h"
#include "models/endpoints/table/endpointtablemodel.h"
#include "tests/models/endpoints/changes/changerows.h"
#include "tests/support/testprogram.h"

using namespace reeve;
using namespace reeve::samples;
using namespace Qt::StringLiterals;

// The changes as a list.
class TestChangeListModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itListsTheKindsThatAreRequested();
    void itFindsAChangeAgain();
    void withoutChangesItIsEmpty();

private:
    static QStringList cells(const ChangeListModel &model, int row)
    {
        QStringList texts;
        for (int column = 0; column < model.columnCount(); ++column)
            texts += model.index(row, column).data().toString();
        return texts;
    }
    const std::shared_ptr<const FleetChanges> m_changes = std::make_shared<const FleetChanges>(
        changesBetween({u"a web-1 0 8.17.0 p 0"_s, u"b old 1 1 p 0"_s, u"d - 1 1 p 0"_s},
            {u"a web-1 0 8.18.2 p 0"_s, u"c web-3 0 1 p 0"_s}));
};

void TestChangeListModel::itListsTheKindsThatAreRequested()
{
    ChangeListModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.show(m_changes, everyChangeKind());
    QCOMPARE(model.rowCount(), 4);
    QCOMPARE(cells(model, 0), (QStringList{u"New"_s, u"web-3"_s, {}, u"Healthy"_s}));
    QCOMPARE(cells(model, 2), (QStringList{u"Gone"_s, u"d"_s, u"Offline"_s, u"Not listed by Kibana any more"_s}));
    QCOMPARE(cells(model, 3), (QStringList{u"Version"_s, u"web-1"_s, u"8.17.0"_s, u"8.18.2"_s}));
    QCOMPARE(model.index(3, 2).data(AgentIdRole).toString(), u"a"_s);
    model.show(m_changes, ChangeKinds().set(std::size_t(ChangeKind::New)).set(std::size_t(ChangeKind::Version)));
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(cells(model, 1), (QStringList{u"Version"_s, u"web-1"_s, u"8.17.0"_s, u"8.18.2"_s}));
    QCOMPARE(model.index(1, 0).data(ChangeKindRole).toInt(), int(ChangeKind::Version));
}

void TestChangeListModel::itFindsAChangeAgain()
{
    ChangeListModel model;
    model.show(m_changes, everyChangeKind());
    QCOMPARE(model.rowOf(ChangeKind::Gone, u"b"_s), 1);
    QCOMPARE(model.rowOf(ChangeKind::Gone, u"d"_s), 2); // what has no name comes last
    QCOMPARE(model.rowOf(ChangeKind::Version, u"a"_s), 3);
    QCOMPARE(model.rowOf(ChangeKind::Status, u"a"_s), -1);
    QCOMPARE(model.rowOf(ChangeKind::New, u"a"_s), -1);
    model.show(m_changes, ChangeKinds().set(std::size_t(ChangeKind::Version)));
    QCOMPARE(model.rowOf(ChangeKind::Version, u"a"_s), 0);
    QCOMPARE(model.rowOf(ChangeKind::Gone, u"b"_s), -1);
}

void TestChangeListModel::withoutChangesItIsEmpty()
{
    ChangeListModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), 0);
    model.show(m_changes, everyChangeKind());
    model.show({}, everyChangeKind());
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.rowOf(ChangeKind::New, u"c"_s), -1);
    QCOMPARE(model.headerData(0, Qt::Horizontal, Qt::DisplayRole).toString(), u"Change"_s);
}

REEVE_GUILESS_TEST_MAIN(TestChangeListModel)
#include "test_changelistmodel.moc"
