// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include "models/privileges/privilegemodel.h"
#include "tests/support/testprogram.h"

using namespace reeve;
using namespace Qt::StringLiterals;

class TestPrivilegeModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aVersionHasItsNames_data();
    void aVersionHasItsNames();
    void theServersWordIsRead_data();
    void theServersWordIsRead();
    void everyEraIsNamedDifferently();
};

void TestPrivilegeModel::aVersionHasItsNames_data()
{
    QTest::addColumn<QString>("version");
    QTest::addColumn<QString>("security");
    QTest::addColumn<QString>("cases");
    QTest::addColumn<bool>("hasAssignPrivilege");
    QTest::addColumn<bool>("defendPerSpace");
    QTest::newRow("8.12 knows no numbers") << u"8.12.2"_s << u"siem"_s << u""_s << false << false;
    QTest::newRow("8.16 is the last without numbers") << u"8.16.6"_s << u"siem"_s << u""_s << false << false;
    QTest::newRow("8.17 has second cases") << u"8.17.0"_s << u"siem"_s << u"V2"_s << false << false;
    QTest::newRow("8.18 has both anew") << u"8.18.0"_s << u"siemV2"_s << u"V3"_s << true << false;
    QTest::newRow("8.19 is as 8.18") << u"8.19.4"_s << u"siemV2"_s << u"V3"_s << true << false;
    QTest::newRow("9.0 is as 8.18") << u"9.0.1"_s << u"siemV2"_s << u"V3"_s << true << false;
    QTest::newRow("9.1 gives Elastic Defend by space") << u"9.1.0"_s << u"siemV3"_s << u"V3"_s << true << true;
    QTest::newRow("9.2 has the fourth") << u"9.2.3"_s << u"siemV4"_s << u"V3"_s << true << true;
    QTest::newRow("9.3 has the fifth") << u"9.3.0"_s << u"siemV5"_s << u"V3"_s << true << true;
    QTest::newRow("9.4 is as 9.3") << u"9.4.0"_s << u"siemV5"_s << u"V3"_s << true << true;
    QTest::newRow("10 is after 9") << u"10.0.0"_s << u"siemV5"_s << u"V3"_s << true << true;
}

void TestPrivilegeModel::aVersionHasItsNames()
{
    QFETCH(QString, version);
    const PrivilegeNames names = privilegeNames(privilegeModelFor(version).model);
    QTEST(names.security, "security");
    QTEST(names.casesVersion, "cases");
    QTEST(names.hasAssignPrivilege, "hasAssignPrivilege");
    QTEST(names.defendPerSpace, "defendPerSpace");
}

void TestPrivilegeModel::theServersWordIsRead_data()
{
    QTest::addColumn<QString>("version");
    QTest::addColumn<bool>("serverless");
    QTest::addColumn<PrivilegeModelMatch>("reading");
    QTest::newRow("a release is known") << u"9.1.2"_s << false
                                        << PrivilegeModelMatch{PrivilegeModel::V9_1, PrivilegeModelCertainty::Known};
    QTest::newRow("a snapshot counts as its release")
        << u"9.2.0-SNAPSHOT"_s << false << PrivilegeModelMatch{PrivilegeModel::V9_2, PrivilegeModelCertainty::Known};
    QTest::newRow("a patch of the newest release is not newer")
        << u"9.4.7"_s << false << PrivilegeModelMatch{PrivilegeModel::From9_3, PrivilegeModelCertainty::Known};
    QTest::newRow("what comes later is assumed to be as the newest")
        << u"9.5.0"_s << false << PrivilegeModelMatch{PrivilegeModel::From9_3, PrivilegeModelCertainty::Newer};
    QTest::newRow("nothing told: 8.18 is assumed")
        << QString() << false << PrivilegeModelMatch{PrivilegeModel::V8_18To9_0, PrivilegeModelCertainty::NotReported};
    QTest::newRow("no number: 8.18 is assumed")
        << u"main"_s << false << PrivilegeModelMatch{PrivilegeModel::V8_18To9_0, PrivilegeModelCertainty::NotReported};
    QTest::newRow("half a number: 8.18 is assumed")
        << u"9"_s << false << PrivilegeModelMatch{PrivilegeModel::V8_18To9_0, PrivilegeModelCertainty::NotReported};
    QTest::newRow("serverless is the newest, whatever number it tells")
        << u"8.15.0"_s << true << PrivilegeModelMatch{PrivilegeModel::From9_3, PrivilegeModelCertainty::Serverless};
}

void TestPrivilegeModel::theServersWordIsRead()
{
    QFETCH(QString, version);
    QFETCH(bool, serverless);
    QFETCH(PrivilegeModelMatch, reading);
    QVERIFY(privilegeModelFor(version, serverless) == reading);
}

void TestPrivilegeModel::everyEraIsNamedDifferently()
{
    QStringList titles;
    for (const PrivilegeModel model : privilegeModels)
        titles << privilegeModelTitle(model);
    QCOMPARE(titles.removeDuplicates(), 0);
    QVERIFY(!titles.contains(QString()));
}

REEVE_GUILESS_TEST_MAIN(TestPrivilegeModel)
#include "test_privilegemodel.moc"
