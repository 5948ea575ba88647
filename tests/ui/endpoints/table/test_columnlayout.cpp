// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/endpoints/table/columnlayout.h"

#include <QSet>
#include <QTest>

#include "tests/models/endpoints/fakeendpoints.h"
#include "tests/support/testprogram.h"
#include "ui/endpoints/table/endpointheader.h"
#include "ui/endpoints/table/endpointtable.h"

using namespace Qt::StringLiterals;
using namespace reeve;

class TestColumnLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyColumnHasAPlace();
    void whatIsWrittenIsReadBack();
    void forgivesWhatItDoesNotKnow();
    void aTableTakesItAndGivesItBack();
    void aHiddenColumnComesBackWithAWidth();
};

void TestColumnLayout::everyColumnHasAPlace()
{
    QSet<EndpointColumn> columns;
    for (const ColumnPlace &place : defaultColumnLayout())
        columns.insert(place.column);
    QCOMPARE(columns.size(), endpointColumnCount);
    QCOMPARE(defaultColumnLayout().first().column, EndpointColumn::HostName);
}

void TestColumnLayout::whatIsWrittenIsReadBack()
{
    ColumnLayout layout = defaultColumnLayout();
    layout.move(0, 5);
    layout[2].width = 333;
    layout[3].visible = false;
    QCOMPARE(columnLayoutFrom(written(layout)), layout);
}

void TestColumnLayout::forgivesWhatItDoesNotKnow()
{
    const ColumnLayout layout = columnLayoutFrom(
        {u"no_such_column:120"_s, u"-status:90"_s, u"status:50"_s, u""_s, u"agent_id"_s, u"host_name:999999"_s});
    QCOMPARE(layout.size(), endpointColumnCount);
    QCOMPARE(layout.at(0), (ColumnPlace{EndpointColumn::Status, 90, false}));
    QCOMPARE(layout.at(1).column, EndpointColumn::AgentId);
    QVERIFY(layout.at(1).width >= 40);
    QVERIFY(layout.at(2).width <= 2000);
}

void TestColumnLayout::aTableTakesItAndGivesItBack()
{
    FakeEndpoints model;
    EndpointTable table;
    ColumnLayout layout = defaultColumnLayout();
    layout.move(4, 0);
    layout[1].width = 271;
    layout[2].visible = false;
    layout[2].width = defaultColumnLayout().at(1).width;
    table.setColumnLayout(layout); // before there are columns
    table.setEndpoints(&model);
    QCOMPARE(table.columnLayout(), layout);
    table.setEndpoints(nullptr);
    QCOMPARE(table.columnLayout(), layout);
}

void TestColumnLayout::aHiddenColumnComesBackWithAWidth()
{
    FakeEndpoints model;
    EndpointTable table;
    table.setEndpoints(&model);
    ColumnLayout layout = table.columnLayout();
    layout[0].visible = false;
    table.setColumnLayout(layout);
    layout = table.columnLayout();
    layout[0].visible = true;
    table.setColumnLayout(layout);
    QVERIFY(table.header().sectionSize(static_cast<int>(layout.at(0).column)) > 40);
}

REEVE_TEST_MAIN(TestColumnLayout)
#include "test_columnlayout.moc"
