// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/cases/owneraccess.h"

#include <QTest>

#include "models/kibana/caserefusal.h"
#include "tests/support/testprogram.h"

using namespace Qt::StringLiterals;
using namespace reeve;

Q_DECLARE_METATYPE(reeve::OwnerRight)

class TestOwnerAccess : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatWasRefused_data();
    void readsWhatWasRefused();
    void concludesOnlyFromWhatKibanaSays_data();
    void concludesOnlyFromWhatKibanaSays();
    void aCreatedCaseProvesTheRight();
};

void TestOwnerAccess::readsWhatWasRefused_data()
{
    QTest::addColumn<QString>("message");
    QTest::addColumn<QString>("operation"); // empty: no refusal
    QTest::addColumn<QStringList>("owners");
    QTest::addColumn<bool>("ofAnyOwner");
    QTest::newRow("one owner") << u"Unauthorized to create case with owners: \"securitySolution\""_s << u"create case"_s
                               << QStringList{u"securitySolution"_s} << false;
    QTest::newRow("several owners") << u"Unauthorized to delete case with owners: \"cases, observability\""_s
                                    << u"delete case"_s << QStringList{u"cases"_s, u"observability"_s} << false;
    QTest::newRow("any owner") << u"Unauthorized to access cases of any owner"_s << u"access cases"_s << QStringList()
                               << true;
    QTest::newRow("the configuration") << u"Unauthorized to access case configurations with owners: \"cases\""_s
                                       << u"access case configurations"_s << QStringList{u"cases"_s} << false;
    QTest::newRow("two operations") << u"Unauthorized to assign, create case with owners: \"cases\""_s
                                    << u"assign, create case"_s << QStringList{u"cases"_s} << false;
    QTest::newRow("no owner and no end") << u"Unauthorized to find cases"_s << QString() << QStringList() << false;
    QTest::newRow("a licence") << u"In order to assign users to cases, you must be subscribed"_s << QString()
                               << QStringList() << false;
    QTest::newRow("nothing") << QString() << QString() << QStringList() << false;
}

void TestOwnerAccess::readsWhatWasRefused()
{
    QFETCH(QString, message);
    const auto refusal = caseRefusalIn(message);
    QTEST(refusal.value_or(CaseRefusal()).operation, "operation");
    QTEST(refusal.value_or(CaseRefusal()).owners, "owners");
    QTEST(refusal.value_or(CaseRefusal()).ofAnyOwner, "ofAnyOwner");
}

void TestOwnerAccess::concludesOnlyFromWhatKibanaSays_data()
{
    QTest::addColumn<ApiError>("error");
    QTest::addColumn<OwnerRight>("security");
    QTest::addColumn<OwnerRight>("observability");
    const auto forbidden = [](const QString &message) {
        return ApiError{.fault = Fault::Forbidden, .status = 403, .serverSays = message};
    };
    using enum OwnerRight;
    QTest::newRow("the owner that is named")
        << forbidden(u"Unauthorized to create case with owners: \"observability\""_s) << Unknown << Refused;
    QTest::newRow("every owner") << forbidden(u"Unauthorized to create case of any owner"_s) << Refused << Refused;
    QTest::newRow("assigning as well") << forbidden(
        u"Unauthorized to assign, create case with owners: \"securitySolution\""_s)
                                       << Unknown << Unknown;
    QTest::newRow("an unknown owner") << forbidden(u"Unauthorized to create case with owners: \"siem\""_s) << Unknown
                                      << Unknown;
    QTest::newRow("a 403 of something in front of Kibana") << forbidden(u"Forbidden"_s) << Unknown << Unknown;
    QTest::newRow("a 500 with the same words") << ApiError{.fault = Fault::ServerFault,
        .status = 500,
        .serverSays = u"Unauthorized to create case with owners: \"securitySolution\""_s}
                                               << Unknown << Unknown;
}

void TestOwnerAccess::concludesOnlyFromWhatKibanaSays()
{
    QFETCH(ApiError, error);
    OwnerAccess access;
    access.noteFailed(error);
    QTEST(access.creating(CaseOwner::SecuritySolution), "security");
    QTEST(access.creating(CaseOwner::Observability), "observability");
}

void TestOwnerAccess::aCreatedCaseProvesTheRight()
{
    OwnerAccess access;
    access.noteFailed({.fault = Fault::Forbidden, .serverSays = u"Unauthorized to create case of any owner"_s});
    access.noteCreated(CaseOwner::Cases);
    QCOMPARE(access.creating(CaseOwner::Cases), OwnerRight::Allowed);
    QCOMPARE(access.creating(CaseOwner::SecuritySolution), OwnerRight::Refused);
    access.clear();
    QCOMPARE(access.creating(CaseOwner::Cases), OwnerRight::Unknown);
}

REEVE_GUILESS_TEST_MAIN(TestOwnerAccess)
#include "test_owneraccess.moc"
