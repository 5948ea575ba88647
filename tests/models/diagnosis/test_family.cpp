// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include "models/diagnosis/family.h"
#include "tests/support/testprogram.h"

using namespace reeve;
using namespace Qt::StringLiterals;

class TestFamily : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void oneCauseIsOneFamily_data();
    void oneCauseIsOneFamily();
};

void TestFamily::oneCauseIsOneFamily_data()
{
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<Activity>("activity");
    QTest::addColumn<QString>("family");
    QTest::newRow("a refused sign-in is the connection's, whatever was asked")
        << Fault::SignedOut << Activity::ReadingCases << u"connection"_s;
    QTest::newRow("so is a port where nothing listens")
        << Fault::Refused << Activity::ReadingEndpoints << u"connection"_s;
    QTest::newRow("a missing privilege is the route's") << Fault::Forbidden << Activity::ReadingCases << u"cases"_s;
    QTest::newRow("the list of endpoints and one of them fail together")
        << Fault::ServerFault << Activity::ReadingOneEndpoint << u"endpoints"_s;
    QTest::newRow("reading cases says nothing about creating one")
        << Fault::Forbidden << Activity::CreatingCase << u"case-creation"_s;
    QTest::newRow("not being allowed to see response actions says nothing about the endpoints")
        << Fault::Forbidden << Activity::ReadingResponseActions << u"response-actions"_s;
    QTest::newRow("one slow question is not the whole connection")
        << Fault::TimedOut << Activity::ReadingFleet << u"fleet"_s;
}

void TestFamily::oneCauseIsOneFamily()
{
    QFETCH(Fault, fault);
    QFETCH(Activity, activity);
    QTEST(familyName(fault, activity), "family");
}

REEVE_GUILESS_TEST_MAIN(TestFamily)
#include "test_family.moc"
