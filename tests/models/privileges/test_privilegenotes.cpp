// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include "models/privileges/privileges.h"
#include "tests/support/testprogram.h"

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

Q_DECLARE_METATYPE(PrivilegeSelection)

void TestRightsNotes::aNoteIsMadeWhereItMatters_data()
{
    QTest::addColumn<PrivilegeSelection>("selection");
    QTest::addColumn<PrivilegeModelMatch>("reading");
    QTest::addColumn<QStringList>("words"); // one of each note, in their order
    const QString always = u"every version"_s;
    const PrivilegeSelection inSpace{.spaces = {u"default"_s}};
    const PrivilegeModelMatch old{PrivilegeModel::V8_18To9_0, PrivilegeModelCertainty::Known};
    const PrivilegeModelMatch recent{PrivilegeModel::From9_3, PrivilegeModelCertainty::Known};
    QTest::newRow("nothing beside reading on a recent version") << inSpace << recent << QStringList{always};
    QTest::newRow("an untold version is said to be taken for 8.18")
        << PrivilegeSelection{} << PrivilegeModelMatch{} << QStringList{u"those of 8.18"_s, always};
    QTest::newRow("a newer version than was looked up")
        << inSpace << PrivilegeModelMatch{PrivilegeModel::From9_3, PrivilegeModelCertainty::Newer}
        << QStringList{u"newer"_s, always};
    QTest::newRow("serverless") << inSpace
                                << PrivilegeModelMatch{PrivilegeModel::From9_3, PrivilegeModelCertainty::Serverless}
                                << QStringList{u"Serverless"_s, always};
    QTest::newRow("one space on 8.18 has no list of its own")
        << inSpace << old << QStringList{u"Endpoint List: Read"_s, always};
    QTest::newRow("all spaces on 8.18 have") << PrivilegeSelection{} << old << QStringList{always};
    QTest::newRow("response actions on 8.18 are for all spaces")
        << PrivilegeSelection{.actions = {ResponseActionPrivilege::Isolation}, .spaces = {u"default"_s}} << old
        << QStringList{u"in all spaces only"_s, u"Platinum"_s, always};
    QTest::newRow("response actions on 9.3 need a licence only")
        << PrivilegeSelection{.actions = {ResponseActionPrivilege::Isolation}, .spaces = {u"default"_s}} << recent
        << QStringList{u"Platinum"_s, always};
    QTest::newRow("their history alone on 8.18 is for all spaces too")
        << PrivilegeSelection{.history = true, .spaces = {u"default"_s}} << old
        << QStringList{u"their history in all spaces only"_s, u"history of response actions needs"_s, always};
    QTest::newRow("listing connectors means running them") << PrivilegeSelection{.owners = {CaseOwner::Cases},
        .connectors = true} << recent << QStringList{u"run connectors"_s, always};
    QTest::newRow("connectors without cases are not asked for")
        << PrivilegeSelection{.connectors = true} << recent << QStringList{always};
}

void TestRightsNotes::aNoteIsMadeWhereItMatters()
{
    QFETCH(PrivilegeSelection, selection);
    QFETCH(PrivilegeModelMatch, reading);
    QFETCH(QStringList, words);
    const QStringList notes = privilegeNotes(selection, reading);
    QVERIFY2(notes.size() == words.size(), qPrintable(notes.join(u'\n')));
    for (qsizetype i = 0; i < notes.size(); ++i)
        QVERIFY2(notes[i].contains(words[i]), qPrintable(notes[i]));
}

REEVE_GUILESS_TEST_MAIN(TestRightsNotes)
#include "test_privilegenotes.moc"
