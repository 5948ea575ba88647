// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/endpoints/detail/responseactions.h"

#include <QTest>

#include "models/endpoints/detail/detailrequests.h"
#include "tests/support/testprogram.h"

using namespace reeve;
using namespace Qt::StringLiterals;

namespace {

ResponseActions page(int number, const QStringList &ids, qint64 total = -1, bool hasOlder = true)
{
    ResponseActions result{.page = number, .total = total, .hasOlder = hasOlder};
    for (const QString &id : ids)
        result.actions.append({.id = id});
    return result;
}

QString idsIn(const ResponseActions &actions)
{
    QString ids;
    for (const ResponseAction &action : actions.actions)
        ids += action.id;
    return ids;
}

}

class TestResponseActions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksByPageFromOne();
    void asksForOneOrSeveral();
    void readsAnAction();
    void statusIsOfTheEndpointLookedAt();
    void takesTheStatusThatIsTold_data();
    void takesTheStatusThatIsTold();
    void takesWhatIsThere();
    void knowsWhetherThereAreOlder_data();
    void knowsWhetherThereAreOlder();
    void olderActionsAreNotDoubled();
    void readingAnewKeepsOlderOnesOnlyWhereTheyTouch();
    void countsWhatWaits();
};

void TestResponseActions::asksByPageFromOne()
{
    const ApiRequest request = listResponseActions({.agentIds = {u"a b"_s}});
    QCOMPARE(request.path, u"/api/endpoint/action"_s);
    QCOMPARE(encodedQuery(request), "page=1&pageSize=20&agentIds=a%20b"_ba);
}

void TestResponseActions::asksForOneOrSeveral()
{
    QCOMPARE(encodedQuery(pendingActions({u"a"_s})), "agent_ids=a"_ba);
    QCOMPARE(pendingActions({u"a"_s, u"b"_s}).query.front().second, arrayArgument({u"a"_s, u"b"_s}));
}

void TestResponseActions::readsAnAction()
{
    const auto read = responseActionsIn({.body = R"({"page":1,"pageSize":10,"total":1,"data":[{"id":"x","agents":["a"],
        "command":"get-file","createdBy":"elastic","startedAt":"2025-06-18T09:00:00Z","isCompleted":true,
        "completedAt":"2025-06-18T09:01:00Z","wasSuccessful":true,"isExpired":false,"status":"successful",
        "comment":"looks <b>odd</b>","parameters":{"path":"/tmp/x"},"agentState":{"a":{"isCompleted":true,
        "wasSuccessful":true,"completedAt":"2025-06-18T09:01:00Z"}}}]})"});
    QVERIFY(read);
    QCOMPARE(read->actions.size(), 1);
    const ResponseAction &action = read->actions.first();
    QCOMPARE(action.command, u"get-file"_s);
    QCOMPARE(action.createdBy, u"elastic"_s);
    QCOMPARE(action.comment, u"looks <b>odd</b>"_s);
    QCOMPARE(action.parameters, u"path: /tmp/x"_s);
    QCOMPARE(action.startedAt.toMSecsSinceEpoch(), 1750237200000);
    QCOMPARE(action.state.status, ActionStatus::Successful);
    QVERIFY(!read->hasOlder);
    QCOMPARE(commandText(action.command), u"Get file"_s);
}

void TestResponseActions::statusIsOfTheEndpointLookedAt()
{
    const auto read = responseActionsIn({.body = R"({"data":[{"id":"x","status":"pending","agentState":{
        "done":{"isCompleted":true,"wasSuccessful":true,"completedAt":"2025-06-18T09:01:00Z"},
        "bad":{"isCompleted":true,"wasSuccessful":false},"waiting":{"isCompleted":false}}}]})"});
    QVERIFY(read);
    const ResponseAction &action = read->actions.first();
    QCOMPARE(stateOf(action, u"done"_s).status, ActionStatus::Successful);
    QVERIFY(stateOf(action, u"done"_s).completedAt.isValid());
    QCOMPARE(stateOf(action, u"bad"_s).status, ActionStatus::Failed);
    QCOMPARE(stateOf(action, u"waiting"_s).status, ActionStatus::Pending);
    QCOMPARE(stateOf(action, u"stranger"_s).status, ActionStatus::Pending); // of the whole
}

void TestResponseActions::takesTheStatusThatIsTold_data()
{
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<ActionStatus>("status");
    QTest::newRow("the word wins") << R"("status":"failed","isCompleted":false)"_ba << ActionStatus::Failed;
    QTest::newRow("flags alone: done") << R"("isCompleted":true,"wasSuccessful":true)"_ba << ActionStatus::Successful;
    QTest::newRow("flags alone: not done") << R"("isCompleted":false)"_ba << ActionStatus::Pending;
    QTest::newRow("flags alone: too late") << R"("isCompleted":false,"isExpired":true)"_ba << ActionStatus::Failed;
    QTest::newRow("a word nobody knows") << R"("status":"paused","isCompleted":true)"_ba << ActionStatus::Unknown;
    QTest::newRow("nothing told") << R"("id":"x")"_ba << ActionStatus::Unknown;
}

void TestResponseActions::takesTheStatusThatIsTold()
{
    QFETCH(QByteArray, fields);
    const auto read = responseActionsIn({.body = "{\"data\":[{" + fields + "}]}"});
    QVERIFY(read);
    QTEST(read->actions.first().state.status, "status");
}

void TestResponseActions::takesWhatIsThere()
{
    const auto read = responseActionsIn({.body = R"({"data":[null,"text",{"id":7,"command":["a","b"],"startedAt":0,
        "agentState":"none","parameters":3}]})"});
    QVERIFY(read);
    QCOMPARE(read->actions.size(), 3); // rows with what they have, none taken for another
    QCOMPARE(read->actions.last().id, u"7"_s);
    QVERIFY(!read->actions.last().startedAt.isValid());
    QVERIFY(responseActionsIn({.body = R"({"data":{}})"})->actions.isEmpty());
    QVERIFY(!responseActionsIn({.body = "[]"}));
}

void TestResponseActions::knowsWhetherThereAreOlder_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("hasOlder");
    QTest::newRow("all of them") << R"({"page":1,"pageSize":2,"total":2,"data":[{},{}]})"_ba << false;
    QTest::newRow("one more") << R"({"page":1,"pageSize":2,"total":3,"data":[{},{}]})"_ba << true;
    QTest::newRow("the last page") << R"({"page":2,"pageSize":2,"total":3,"data":[{}]})"_ba << false;
    QTest::newRow("no total, a full page") << R"({"page":1,"pageSize":2,"data":[{},{}]})"_ba << true;
    QTest::newRow("no total, a short page") << R"({"page":1,"pageSize":2,"data":[{}]})"_ba << false;
    QTest::newRow("an empty page ends it whatever the total")
        << R"({"page":2,"pageSize":2,"total":9,"data":[]})"_ba << false;
}

void TestResponseActions::knowsWhetherThereAreOlder()
{
    QFETCH(QByteArray, body);
    const auto read = responseActionsIn({.body = body});
    QVERIFY(read);
    QTEST(read->hasOlder, "hasOlder");
}

void TestResponseActions::olderActionsAreNotDoubled()
{
    const ResponseActions all =
        withOlder(page(1, {u"e"_s, u"d"_s, u"c"_s}, 5), page(2, {u"c"_s, u"b"_s, u"a"_s}, 6, false));
    QCOMPARE(idsIn(all), u"edcba"_s);
    QCOMPARE(all.page, 2);
    QCOMPARE(all.total, 6);
    QVERIFY(!all.hasOlder);
}

void TestResponseActions::readingAnewKeepsOlderOnesOnlyWhereTheyTouch()
{
    const ResponseActions known = page(2, {u"d"_s, u"c"_s, u"b"_s, u"a"_s});
    QCOMPARE(idsIn(withNewest(known, page(1, {u"f"_s, u"e"_s, u"d"_s}))), u"fedcba"_s);
    QCOMPARE(idsIn(withNewest(known, page(1, {u"z"_s, u"y"_s}))), u"zy"_s);
    QCOMPARE(idsIn(withNewest(page(1, {u"c"_s, u"b"_s}), page(1, {u"c"_s}))), u"c"_s);
}

void TestResponseActions::countsWhatWaits()
{
    const auto read = pendingActionsIn(
        {.body = R"({"data":[{"agent_id":"a","pending_actions":{"isolate":1,"get-file":2,"scan":0,"x":"?"}}]})"});
    QVERIFY(read);
    QVERIFY((*read == QList<PendingAction>{{u"get-file"_s, 2}, {u"isolate"_s, 1}}));
    QVERIFY(pendingActionsIn({.body = "{}"})->isEmpty());
}

REEVE_GUILESS_TEST_MAIN(TestResponseActions)
#include "test_responseactions.moc"
