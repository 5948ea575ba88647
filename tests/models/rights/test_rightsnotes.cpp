// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include "models/rights/rights.h"

using namespace reeve;
using namespace Qt::StringLiterals;

// What is said beside the requests, known by a few of its words.
class TestRightsNotes : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aNoteIsMadeWhereItMatters_data();
    void aNoteIsMadeWhereItMatters();
};

Q_DECLARE_METATYPE(RightsWish)

void TestRightsNotes::aNoteIsMadeWhereItMatters_data()
{
    QTest::addColumn<RightsWish>("wish");
    QTest::addColumn<EraReading>("reading");
    QTest::addColumn<QStringList>("words"); // one of each note, in their order
    const QString always = u"every version"_s;
    const RightsWish inSpace{.spaces = {u"default"_s}};
    const EraReading old{KibanaEra::V8_18To9_0, EraCertainty::Known};
    const EraReading recent{KibanaEra::From9_3, EraCertainty::Known};
    QTest::newRow("nothing beside reading on a recent version") << inSpace << recent << QStringList{always};
    QTest::newRow("an untold version is said to be taken for 8.18")
        << RightsWish{} << EraReading{} << QStringList{u"those of 8.18"_s, always};
    QTest::newRow("a newer version than was looked up")
        << inSpace << EraReading{KibanaEra::From9_3, EraCertainty::Newer} << QStringList{u"newer"_s, always};
    QTest::newRow("serverless") << inSpace << EraReading{KibanaEra::From9_3, EraCertainty::Serverless}
                                << QStringList{u"Serverless"_s, always};
    QTest::newRow("one space on 8.18 has no list of its own")
        << inSpace << old << QStringList{u"Endpoint List: Read"_s, always};
    QTest::newRow("all spaces on 8.18 have") << RightsWish{} << old << QStringList{always};
    QTest::newRow("response actions on 8.18 are for all spaces") << RightsWish{.actions = {ResponseRight::Isolation},
        .spaces = {u"default"_s}} << old << QStringList{u"in all spaces only"_s, u"Platinum"_s, always};
    QTest::newRow("response actions on 9.3 need a licence only") << RightsWish{.actions = {ResponseRight::Isolation},
        .spaces = {u"default"_s}} << recent << QStringList{u"Platinum"_s, always};
    QTest::newRow("their history alone on 8.18 is for all spaces too")
        << RightsWish{.history = true, .spaces = {u"default"_s}} << old
        << QStringList{u"their history in all spaces only"_s, u"history of response actions needs"_s, always};
    QTest::newRow("listing connectors means running them") << RightsWish{.owners = {CaseOwner::Cases},
        .connectors = true} << recent << QStringList{u"run connectors"_s, always};
    QTest::newRow("connectors without cases are not asked for")
        << RightsWish{.connectors = true} << recent << QStringList{always};
}

void TestRightsNotes::aNoteIsMadeWhereItMatters()
{
    QFETCH(RightsWish, wish);
    QFETCH(EraReading, reading);
    QFETCH(QStringList, words);
    const QStringList notes = rightsNotes(wish, reading);
    QVERIFY2(notes.size() == words.size(), qPrintable(notes.join(u'\n')));
    for (qsizetype i = 0; i < notes.size(); ++i)
        QVERIFY2(notes[i].contains(words[i]), qPrintable(notes[i]));
}

QTEST_GUILESS_MAIN(TestRightsNotes)
#include "test_rightsnotes.moc"
