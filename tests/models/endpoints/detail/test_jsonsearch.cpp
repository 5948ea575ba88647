// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/endpoints/detail/jsonsearch.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include "tests/support/testprogram.h"

using namespace reeve;
using namespace Qt::StringLiterals;

class TestJsonSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsKeysAndValues_data();
    void findsKeysAndValues();
    void countsMoreThanItKeeps();
    void everyPlaceLeadsToARow();
};

void TestJsonSearch::findsKeysAndValues_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<JsonPlace>>("places");
    QTest::newRow("a key") << u"host"_s << QList<JsonPlace>{{1}};
    QTest::newRow("whatever the case") << u"HOST"_s << QList<JsonPlace>{{1}};
    QTest::newRow("a part of a value") << u"0.0."_s << QList<JsonPlace>{{1, 0, 0}};
    QTest::newRow("a number") << u"42"_s << QList<JsonPlace>{{0}};
    QTest::newRow("a truth") << u"true"_s << QList<JsonPlace>{{1, 1}};
    QTest::newRow("key and value in one row count once") << u"os"_s << QList<JsonPlace>{{1}, {1, 2}};
    QTest::newRow("a letter with a mark of its own") << u"Ko\u0308ln"_s << QList<JsonPlace>{{2}};
    QTest::newRow("the letter as one") << u"k\u00f6ln"_s << QList<JsonPlace>{{2}};
    QTest::newRow("a value that is written so") << u"ZU\u0308R"_s << QList<JsonPlace>{{3}};
    QTest::newRow("and the letter as one") << u"z\u00fcr"_s << QList<JsonPlace>{{3}};
    QTest::newRow("nothing there") << u"nowhere"_s << QList<JsonPlace>{};
    QTest::newRow("nothing asked") << QString() << QList<JsonPlace>{};
    QTest::newRow("wildcards are letters") << u"*"_s << QList<JsonPlace>{};
}

void TestJsonSearch::findsKeysAndValues()
{
    const QJsonObject document = QJsonDocument::fromJson(
        R"({"a":42,"host":{"ip":["10.0.0.1","::1"],"isolated":true,"os":"macos","z":null},"q1":"K\u00f6ln","q2":"Zu\u0308rich"})")
                                     .object();
    QFETCH(QString, text);
    const JsonMatches matches = findInJson(document, text);
    QTEST(matches.places, "places");
    QCOMPARE(matches.count, matches.places.size());
}

void TestJsonSearch::countsMoreThanItKeeps()
{
    QJsonArray list;
    for (int i = 0; i < 5'000; ++i)
        list.append(u"same"_s);
    const JsonMatches matches = findInJson({{u"list"_s, list}}, u"same"_s);
    QCOMPARE(matches.places.size(), mostJsonPlaces);
    QCOMPARE(matches.count, 5'000);
    QCOMPARE(matches.places.last(), (JsonPlace{0, mostJsonPlaces - 1}));
}

void TestJsonSearch::everyPlaceLeadsToARow()
{
    QJsonArray list;
    for (int i = 0; i < 3'000; ++i)
        list.append(QJsonObject{{u"id"_s, i}, {u"name"_s, i % 700 == 0 ? u"needle"_s : u"hay"_s}});
    const QJsonObject document{{u"deep"_s, QJsonObject{{u"list"_s, list}}}};
    JsonTreeModel model;
    model.setDocument(document);
    const JsonMatches matches = findInJson(document, u"needle"_s);
    QCOMPARE(matches.count, 5);
    for (const JsonPlace &place : matches.places)
        QCOMPARE(model.indexOf(place).data(JsonTextRole).toString(), u"needle"_s);
}

REEVE_GUILESS_TEST_MAIN(TestJsonSearch)
#include "test_jsonsearch.moc"
