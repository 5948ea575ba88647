// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/endpoints/inventory/modequery.h"

#include <QTest>

#include "tests/support/testprogram.h"

using namespace Qt::StringLiterals;
using namespace reeve;

class TestModeQuery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hostStatusesAreChosenAmongTheRows();
    void chosenStatusesAreAskedOfTheServer();
    void whatCannotBeAskedIsLeftOutByName();
    void thereAndBackIsTheSame();
    void aStatusOfAnotherVersionStaysWithTheServer();
    void liveSortsByOneFieldThatKibanaKnows();
};

void TestModeQuery::hostStatusesAreChosenAmongTheRows()
{
    const EndpointQuery live{.searchText = u"web"_s, .hostStatuses = {u"offline"_s, u"healthy"_s}};
    const ModeQuery whole = queryFor(ReadingMode::WholeFleet, live);
    QCOMPARE(whole.query.hostStatuses, QStringList());
    QCOMPARE(whole.query.choices, (QList<FacetChoice>{{EndpointColumn::Status, {u"healthy"_s, u"offline"_s}}}));
    QCOMPARE(whole.query.searchText, u"web"_s);
    QVERIFY(whole.leftOut.isEmpty());
}

void TestModeQuery::chosenStatusesAreAskedOfTheServer()
{
    const EndpointQuery whole{.choices = {{EndpointColumn::Status, {u"unhealthy"_s, u"healthy"_s}}}};
    const ModeQuery live = queryFor(ReadingMode::Live, whole);
    QCOMPARE(live.query.hostStatuses, (QStringList{u"healthy"_s, u"unhealthy"_s}));
    QVERIFY(live.query.choices.isEmpty());
    QVERIFY(live.leftOut.isEmpty());
}

void TestModeQuery::whatCannotBeAskedIsLeftOutByName()
{
    const EndpointQuery whole{.choices = {{EndpointColumn::Status, {u"offline"_s, u"unknown"_s}},
                                  {EndpointColumn::Os, {u"Windows"_s, QString()}}}};
    const ModeQuery live = queryFor(ReadingMode::Live, whole);
    QCOMPARE(live.query.hostStatuses, QStringList{u"offline"_s});
    QVERIFY(live.query.choices.isEmpty());
    QCOMPARE(live.leftOut,
        (QList<FacetChoice>{
            {EndpointColumn::Status, {u"unknown"_s}}, {EndpointColumn::Os, {u"Windows"_s, QString()}}}));
}

void TestModeQuery::thereAndBackIsTheSame()
{
    const EndpointQuery live{.searchText = u"x"_s, .kuery = u"a : b"_s, .hostStatuses = {u"healthy"_s, u"inactive"_s}};
    const EndpointQuery whole = queryFor(ReadingMode::WholeFleet, live).query;
    QCOMPARE(queryFor(ReadingMode::Live, whole).query, live);
}

void TestModeQuery::aStatusOfAnotherVersionStaysWithTheServer()
{
    const EndpointQuery live{.hostStatuses = {u"healthy"_s, u"orphaned"_s}};
    QCOMPARE(queryFor(ReadingMode::WholeFleet, live).query, live);
}

void TestModeQuery::liveSortsByOneFieldThatKibanaKnows()
{
    const EndpointQuery byKernel{
        .sortField = u"kernel"_s, .descending = false, .thenBy = {{EndpointColumn::HostName, true}}};
    QCOMPARE(queryFor(ReadingMode::Live, byKernel).query, EndpointQuery());
    const EndpointQuery byHost{.sortField = u"metadata.host.hostname"_s, .descending = false};
    QCOMPARE(queryFor(ReadingMode::Live, byHost).query, byHost);
}

REEVE_GUILESS_TEST_MAIN(TestModeQuery)
#include "test_modequery.moc"
