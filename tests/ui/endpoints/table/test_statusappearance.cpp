// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/endpoints/table/statusappearance.h"

#include <QSet>
#include <QTest>

#include "models/profiles/profile.h"
#include "ui/style/icons.h"

using namespace Qt::StringLiterals;
using namespace reeve;

class TestStatusAppearance : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesAreKibanasInItsOrder();
    void noTwoHostStatusesLookAlike();
    void everyIconExists();
    void keysOfTheThreeColumnsHaveTheirLook();
};

void TestStatusAppearance::namesAreKibanasInItsOrder()
{
    QCOMPARE(hostStatusFromName(u"healthy"_s), HostStatus::Healthy);
    QCOMPARE(hostStatusFromName(u"inactive"_s), HostStatus::Inactive);
    QCOMPARE(hostStatusFromName(u"unenrolled"_s), HostStatus::Unknown);
    for (const QString &name : knownHostStatuses())
        QCOMPARE(appearanceOf(hostStatusFromName(name)).word.toLower(), name);
}

void TestStatusAppearance::noTwoHostStatusesLookAlike()
{
    QSet<QString> icons;
    for (const QString &name : knownHostStatuses())
        icons.insert(appearanceOf(hostStatusFromName(name)).iconName);
    QCOMPARE(icons.size(), knownHostStatuses().size());
}

void TestStatusAppearance::everyIconExists()
{
    for (int i = 0; i <= static_cast<int>(HostStatus::Unknown); ++i)
        QVERIFY(!icon(appearanceOf(static_cast<HostStatus>(i)).iconName).isNull());
    for (int i = 0; i <= static_cast<int>(PolicyStatus::Unknown); ++i)
        QVERIFY(!icon(appearanceOf(static_cast<PolicyStatus>(i)).iconName).isNull());
    QVERIFY(!icon(appearanceOf(Isolation::Yes).iconName).isNull());
    QVERIFY(!icon(appearanceOf(Isolation::Pending).iconName).isNull());
}

void TestStatusAppearance::keysOfTheThreeColumnsHaveTheirLook()
{
    for (std::size_t i = 0; i < hostStatusCount; ++i) {
        const auto status = static_cast<HostStatus>(i);
        QCOMPARE(appearanceOf(EndpointColumn::Status, hostStatusName(status)), appearanceOf(status));
    }
    QCOMPARE(appearanceOf(EndpointColumn::PolicyStatus, u"failure"_s), appearanceOf(PolicyStatus::Failure));
    QCOMPARE(appearanceOf(EndpointColumn::Isolation, u"isolated"_s), appearanceOf(Isolation::Yes));
    QCOMPARE(appearanceOf(EndpointColumn::Isolation, QString()), StatusAppearance());
    QCOMPARE(appearanceOf(EndpointColumn::PolicyName, u"healthy"_s), StatusAppearance());
}

REEVE_TEST_MAIN(TestStatusAppearance)
#include "models/base/hoststatus.h"
#include "test_statusappearance.moc"
#include "tests/support/testprogram.h"
