// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/cases/caselistmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>
#include <QUrlQuery>

#include "tests/models/cases/caseserver.h"
#include "tests/support/testprogram.h"

using namespace Qt::StringLiterals;
using namespace reeve;
using namespace reeve::test;

namespace {

QByteArray page(int first, int count, int total)
{
    QByteArrayList cases;
    for (int i = first; i < first + count; ++i)
        cases.append("{\"id\": \"" + QByteArray::number(i) + "\", \"title\": \"Case " + QByteArray::number(i)
            + "\", \"status\": \"open\", \"severity\": \"high\", \"assignees\": [{\"uid\": \"u\"}]}");
    return "{\"cases\": [" + cases.join(',') + "], \"page\": 1, \"total\": " + QByteArray::number(total) + "}";
}

int pageAsked(const Arrived &request)
{
    return QUrlQuery(QUrl(QString::fromLatin1(request.path))).queryItemValue(u"page"_s).toInt();
}

}

class TestCaseListModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsPageByPage();
    void isATruthfulModel();
    void aCaseThatMovedToTheNextPageIsShownOnce();
    void stopsAfterAFailureUntilRefreshed();
    void saysOnlyWhatIsKnown();
    void showsWordsAndSpeaksMeaning();
    void aFilterThatKibanaWouldRefuseIsNotSent();
    void knowsWhichColumnsSayNothing();
};

void TestCaseListModel::readsPageByPage()
{
    CaseServer server;
    server.behave = [](const Arrived &request) {
        const int first = (pageAsked(request) - 1) * 100;
        return Behaviour{.body = page(first, std::min(100, 250 - first), 250)};
    };
    Client client(server.target());
    CaseListModel model;
    model.setClient(&client);
    QTRY_COMPARE(model.rowCount(), 100);
    model.fetchMore({});
    model.fetchMore({});
    QTRY_COMPARE(model.rowCount(), 200);
    model.fetchMore({});
    QTRY_COMPARE(model.rowCount(), 250);
    QVERIFY(!model.canFetchMore({}));
    QCOMPARE(server.arrived.size(), 3);
    QCOMPARE(model.countsText(), u"250 of 250 cases"_s);
}

void TestCaseListModel::isATruthfulModel()
{
    CaseServer server;
    server.behave = [](const Arrived &) { return Behaviour{.body = page(0, 3, 3)}; };
    Client client(server.target());
    CaseListModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setClient(&client);
    QTRY_COMPARE(model.rowCount(), 3);
    model.setClient(nullptr);
    QCOMPARE(model.rowCount(), 0);
}

void TestCaseListModel::aCaseThatMovedToTheNextPageIsShownOnce()
{
    CaseServer server;
    server.behave = [](const Arrived &request) {
        return Behaviour{.body = pageAsked(request) == 1 ? page(0, 100, 150) : page(99, 51, 150)};
    };
    Client client(server.target());
    CaseListModel model;
    model.setClient(&client);
    QTRY_COMPARE(model.rowCount(), 100);
    model.fetchMore({});
    QTRY_COMPARE(model.rowCount(), 150);
}

void TestCaseListModel::stopsAfterAFailureUntilRefreshed()
{
    CaseServer server;
    server.behave = [](const Arrived &) { return Behaviour{.status = 403, .body = R"({"message": "no"})"}; };
    Client client(server.target());
    CaseListModel model;
    QSignalSpy failures(&model, &CaseListModel::failed);
    model.setClient(&client);
    QTRY_COMPARE(failures.size(), 1);
    QVERIFY(!model.canFetchMore({}));
    QCOMPARE(model.countsText(), u"Cases could not be read"_s);
    server.behave = [](const Arrived &) { return Behaviour{.body = page(0, 1, 1)}; };
    model.refresh();
    QTRY_COMPARE(model.rowCount(), 1);
}

void TestCaseListModel::saysOnlyWhatIsKnown()
{
    CaseServer server;
    server.behave = [](const Arrived &) { return Behaviour{.body = R"({"cases": [{"title": "no id"}], "total": 1})"}; };
    Client client(server.target());
    CaseListModel model;
    QCOMPARE(model.countsText(), QString());
    model.setClient(&client);
    QCOMPARE(model.countsText(), u"Reading cases"_s);
    QTRY_COMPARE(model.countsText(), u"0 of 1 case, 1 unreadable"_s);
}

void TestCaseListModel::showsWordsAndSpeaksMeaning()
{
    CaseServer server;
    server.behave = [](const Arrived &) { return Behaviour{.body = page(7, 1, 1)}; };
    Client client(server.target());
    CaseListModel model;
    model.setClient(&client);
    QTRY_COMPARE(model.rowCount(), 1);
    const auto cell = [&model](CaseColumn column, int role) { return model.index(0, int(column)).data(role); };
    QCOMPARE(cell(CaseColumn::Title, Qt::DisplayRole), QVariant(u"Case 7"_s));
    QCOMPARE(cell(CaseColumn::Severity, Qt::DisplayRole), QVariant(u"High"_s));
    QCOMPARE(cell(CaseColumn::Title, CaseSeverityRole), QVariant(u"high"_s));
    QCOMPARE(cell(CaseColumn::Assignees, Qt::DisplayRole).toInt(), 1);
    QCOMPARE(cell(CaseColumn::Comments, Qt::DisplayRole), QVariant(u"not reported"_s));
    QCOMPARE(model.headerData(int(CaseColumn::Updated), Qt::Horizontal, Qt::DisplayRole), QVariant(u"Updated"_s));
}

void TestCaseListModel::aFilterThatKibanaWouldRefuseIsNotSent()
{
    CaseServer server;
    server.behave = [](const Arrived &) {
        return Behaviour{.body = R"({"cases": [], "total": 0, "count_open_cases": 2, "count_closed_cases": 7})"};
    };
    Client client(server.target());
    CaseListModel model;
    model.setClient(&client);
    QTRY_VERIFY(!model.isLoading());
    QCOMPARE(model.statusCounts(), (CaseStatusCounts{.open = 2, .closed = 7}));
    QStringList many;
    for (int i = 0; i < 101; ++i)
        many.append(QString::number(i));
    QVERIFY(!model.setFilter({.tags = many}));
    QCOMPARE(model.query(), CaseQuery());
    QVERIFY(!model.isLoading());
    QVERIFY(model.setFilter({.statuses = {u"open"_s, u"closed"_s}}));
    QTRY_COMPARE(server.arrived.size(), 2);
    QVERIFY(server.arrived[1].path.contains("status=open&status=closed&"));
    QVERIFY(model.setFilter({.statuses = {u"open"_s, u"closed"_s}})); // no difference
    QTRY_VERIFY(!model.isLoading());
    QCOMPARE(server.arrived.size(), 2);
}

void TestCaseListModel::knowsWhichColumnsSayNothing()
{
    CaseServer server;
    server.behave = [](const Arrived &) {
        return Behaviour{.body = R"({"cases": [
            {"id": "1", "title": "A", "totalComment": 0, "totalAlerts": 0, "assignees": [], "updated_at": null},
            {"id": "2", "title": "B", "totalComment": 1, "assignees": [], "updated_at": null}], "total": 2})"};
    };
    Client client(server.target());
    CaseListModel model;
    QVERIFY(!model.isBlank(CaseColumn::Assignees));
    model.setClient(&client);
    QTRY_COMPARE(model.rowCount(), 2);
    QVERIFY(model.isBlank(CaseColumn::Assignees));
    QVERIFY(model.isBlank(CaseColumn::Updated));
    QVERIFY(!model.isBlank(CaseColumn::Comments));
    QVERIFY(!model.isBlank(CaseColumn::Alerts)); // one is not reported
    QVERIFY(!model.isBlank(CaseColumn::Title));
}

REEVE_GUILESS_TEST_MAIN(TestCaseListModel)
#include "test_caselistmodel.moc"
