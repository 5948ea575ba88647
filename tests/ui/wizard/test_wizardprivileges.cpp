// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include "models/diagnosis/diagnosis.h"
#include "tests/support/testprogram.h"
#include "tests/ui/wizard/wizardfixture.h"
#include "ui/privileges/privilegesdialog.h"
#include "ui/privileges/privilegesrequest.h"
#include "ui/wizard/spacelist.h"

using namespace Qt::StringLiterals;
using namespace reeve;
using namespace reeve::test;

// The privileges beside the wizard's test, against the demo's Kibana 8.18.
class WizardPrivilegesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aRefusedStepOffersThem_data();
    void aRefusedStepOffersThem();
    void theyAreThereWhenEverythingWorks();

private:
    static void toTest(WizardFixture &fixture);
    static QString roleIn(WizardFixture &fixture);
};

void WizardPrivilegesTest::toTest(WizardFixture &fixture)
{
    fixture.open();
    fixture.paste("address", fixture.url() + u"/s/security-ops/app/security"_s);
    fixture.next();
    fixture.paste("apiKey", QString::fromUtf8(fixture.kibana.apiKey().reveal()));
    fixture.next();
    QTRY_VERIFY(fixture.find<SpaceList>("spaces")->count() >= 2);
    fixture.next();
    QTRY_VERIFY(fixture.find<QPushButton>("testAgain")->isEnabled());
}

QString WizardPrivilegesTest::roleIn(WizardFixture &fixture)
{
    const auto *role = fixture.wizard().findChild<PrivilegesRequest *>(u"privilegesRole"_s);
    return role ? role->text() : QString();
}

void WizardPrivilegesTest::aRefusedStepOffersThem_data()
{
    QTest::addColumn<std::string>("fault");
    QTest::addColumn<QByteArray>("row");
    QTest::newRow("no right on endpoints") << std::string("403-endpoint") << "step-endpoints"_ba;
    QTest::newRow("no right on cases, which is a warning") << std::string("403-cases") << "step-cases"_ba;
}

void WizardPrivilegesTest::aRefusedStepOffersThem()
{
    QFETCH(std::string, fault);
    QFETCH(QByteArray, row);
    WizardFixture fixture;
    QVERIFY(fixture.kibana.server().setFault(fault));
    toTest(fixture);
    auto *offer = fixture.find<QWidget>(row.constData())
                      ->findChild<QPushButton *>(u"stepRemedy%1"_s.arg(int(Remedy::SeePrivileges)));
    QVERIFY(offer && offer->isVisible());
    offer->click();
    QVERIFY(roleIn(fixture).contains(u"\"siemV2\""_s));
    QVERIFY(roleIn(fixture).simplified().contains(u"\"spaces\": [ \"security-ops\" ]"_s));
}

void WizardPrivilegesTest::theyAreThereWhenEverythingWorks()
{
    WizardFixture fixture;
    toTest(fixture);
    QVERIFY(fixture.says("testOutcome", u"works"_s));
    const auto offers = fixture.wizard().findChildren<QPushButton *>(u"stepRemedy%1"_s.arg(int(Remedy::SeePrivileges)));
    QVERIFY(std::ranges::none_of(offers, &QWidget::isVisible));
    fixture.press("privileges");
    QVERIFY(roleIn(fixture).startsWith(u"PUT kbn:/api/security/role/"_s));
    fixture.wizard().findChild<PrivilegesDialog *>()->reject();
    QTRY_VERIFY(!fixture.wizard().findChild<PrivilegesDialog *>());
    QVERIFY(fixture.wizard().isVisible());
}

REEVE_TEST_MAIN(WizardPrivilegesTest)
#include "test_wizardprivileges.moc"
