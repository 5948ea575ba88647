// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/json/jsonsearch.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTest>

#include "models/json/jsontreemodel.h"
#include "tests/support/testprogram.h"

using namespace reeve;
using namespace Qt::StringLiterals;

namespace {

JsonBytesPtr jsonOf(const QJsonObject &object)
{
    return JsonBytes::read(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QList<JsonPlace> placesOf(const JsonBytes &json, const JsonMatches &matches)
{
    QList<JsonPlace> places;
    for (const quint32 value : matches.values)
        places.append(placeOf(json, value));
    return places;
}

qint64 slowCount(const JsonBytes &json, const JsonSpot &spot, const QString &needle)
{
    qint64 count = 0;
    const auto matches = [&](const QString &text) {
        return text.normalized(QString::NormalizationForm_C)
            .contains(needle.normalized(QString::NormalizationForm_C), Qt::CaseInsensitive);
    };
    for (const JsonSpot &part : json.parts(spot))
        count += (matches(json.nameOf(part)) || matches(json.textOf(part)) ? 1 : 0) + slowCount(json, part, needle);
    return count;
}

}

class TestJsonSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsKeysAndValues_data();
    void findsKeysAndValues();
    void countsMoreThanItKeeps();
    void everyPlaceLeadsToARow();
    void findsWhatASlowSearchFinds();
    void linesThatAreNotJsonAreSearchedToo();
    void hiddenSecretsAreNotFound();
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
    const JsonBytesPtr json = jsonOf(document);
    const JsonMatches matches = findInJson(*json, text);
    QTEST(placesOf(*json, matches), "places");
    QCOMPARE(matches.count, std::ssize(matches.values));
}

void TestJsonSearch::countsMoreThanItKeeps()
{
    QJsonArray list;
    for (int i = 0; i < 5'000; ++i)
        list.append(u"same"_s);
    const JsonBytesPtr json = jsonOf({{u"list"_s, list}});
    const JsonMatches matches = findInJson(*json, u"same"_s);
    QCOMPARE(std::ssize(matches.values), mostJsonPlaces);
    QCOMPARE(matches.count, 5'000);
    QCOMPARE(placeOf(*json, matches.values.back()), (JsonPlace{0, mostJsonPlaces - 1}));
}

void TestJsonSearch::everyPlaceLeadsToARow()
{
    QJsonArray list;
    for (int i = 0; i < 3'000; ++i)
        list.append(QJsonObject{{u"id"_s, i}, {u"name"_s, i % 700 == 0 ? u"needle"_s : u"hay"_s}});
    const QJsonObject document{{u"deep"_s, QJsonObject{{u"list"_s, list}}}};
    JsonTreeModel model;
    const JsonBytesPtr json = jsonOf(document);
    model.setJson(json);
    const JsonMatches matches = findInJson(*json, u"needle"_s);
    QCOMPARE(matches.count, 5);
    for (const JsonPlace &place : placesOf(*json, matches))
        QCOMPARE(model.indexOf(place).data(JsonTextRole).toString(), u"needle"_s);
}

// Every value of generated documents, visited one by one.
void TestJsonSearch::findsWhatASlowSearchFinds()
{
    QRandomGenerator random(11);
    const QStringList texts{u"data"_s, u"a \"quoted\" name"_s, u"C:\\Windows\\System32"_s, u"Köln"_s, u"10.0.0.1"_s,
        u"true"_s, u"Data"_s, u"tab\tbed"_s, u", "_s, u": {"_s, u"x"_s, QString(5'000, u'y') + u"data"_s, u"e\u0301"_s};
    for (int round = 0; round < 6; ++round) {
        QJsonArray list;
        for (int i = 0; i < 200; ++i) {
            const auto pick = [&] { return texts[random.bounded(static_cast<int>(texts.size()))]; };
            list.append(QJsonObject{{pick(), pick()}, {pick(), QJsonArray{pick(), random.bounded(100), QJsonValue()}}});
        }
        const QByteArray bytes = QJsonDocument(
            QJsonObject{
                {u"list"_s, list}}).toJson(round % 2 ? QJsonDocument::Compact : QJsonDocument::Indented);
        const JsonBytesPtr json = JsonBytes::read(bytes);
        QVERIFY(json);
        const QStringList needles = QStringList(texts)
            << u"\""_s << u"\\w"_s << u"é"_s << u"1"_s << u"null"_s << u"l"_s;
        for (const QString &needle : needles)
            QCOMPARE(findInJson(*json, needle).count, slowCount(*json, json->root(), needle));
    }
}

void TestJsonSearch::linesThatAreNotJsonAreSearchedToo()
{
    const JsonBytesPtr json =
        JsonBytes::readLines("{\"a\":\"here\"}\n{\"a\": \"unclosed here\n\n[\"here\", 1]\r\nnot here either\n");
    const JsonMatches matches = findInJson(*json, u"here"_s);
    QCOMPARE(placesOf(*json, matches), (QList<JsonPlace>{{0, 0}, {1}, {2, 0}, {3}}));
    QCOMPARE(findInJson(*json, u"unclosed"_s).count, 1);
    for (const JsonBytesPtr &marked :
        {JsonBytes::readLines("\xEF\xBB\xBF\"2,a\""), JsonBytes::read("\xEF\xBB\xBF\"2,a\"")})
        QCOMPARE(placesOf(*marked, findInJson(*marked, u"a"_s)), (QList<JsonPlace>{{0}}));
    const JsonBytesPtr colon = JsonBytes::readLines("\"a\"\n: [b\n");
    QCOMPARE(placesOf(*colon, findInJson(*colon, u"a"_s)), (QList<JsonPlace>{{0}}));
    const JsonBytesPtr first = JsonBytes::readLines("91\nbroken \"]}\n[1 broken\n");
    QCOMPARE(placesOf(*first, findInJson(*first, u"1"_s)), (QList<JsonPlace>{{0}, {2}}));
}

void TestJsonSearch::hiddenSecretsAreNotFound()
{
    const JsonBytesPtr json = JsonBytes::read(R"({"password":"abc","x":"abc","y":{"z":"abc"}})", {u"/y/z"_s});
    QCOMPARE(findInJson(*json, u"abc"_s).count, 3);
    QCOMPARE(findInJson(*json, u"abc"_s, true).count, 1);
    QCOMPARE(findInJson(*json, u"passw"_s, true).count, 1); // the name is no secret
}

REEVE_GUILESS_TEST_MAIN(TestJsonSearch)
#include "test_jsonsearch.moc"
