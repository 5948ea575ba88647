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
    static void toTest(WizardFixture &bench);
    static QString roleIn(WizardFixture &bench);
};

void WizardPrivilegesTest::toTest(WizardFixture &bench)
{
    bench.open();
    bench.paste("address", bench.url() + u"/s/security-ops/app/security"_s);
    bench.next();
    bench.paste("apiKey", QString::fromUtf8(bench.kibana.apiKey().reveal()));
    bench.next();
    QTRY_VERIFY(bench.find<SpaceList>("spaces")->count() >= 2);
    bench.next();
    QTRY_VERIFY(bench.find<QPushButton>("testAgain")->isEnabled());
}

QString WizardPrivilegesTest::roleIn(WizardFixture &bench)
{
    const auto *role = bench.wizard().findChild<PrivilegesRequest *>(u"privilegesRole"_s);
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
    WizardFixture bench;
    QVERIFY(bench.kibana.server().setFault(fault));
    toTest(bench);
    auto *offer = bench.find<QWidget>(row.constData())
                      ->findChild<QPushButton *>(u"stepRemedy%1"_s.arg(int(Remedy::SeePrivileges)));
    QVERIFY(offer && offer->isVisible());
    offer->click();
    QVERIFY(roleIn(bench).contains(u"\"siemV2\""_s));
    QVERIFY(roleIn(bench).simplified().contains(u"\"spaces\": [ \"security-ops\" ]"_s));
}

void WizardPrivilegesTest::theyAreThereWhenEverythingWorks()
{
    WizardFixture bench;
    toTest(bench);
    QVERIFY(bench.says("testOutcome", u"works"_s));
    const auto offers = bench.wizard().findChildren<QPushButton *>(u"stepRemedy%1"_s.arg(int(Remedy::SeePrivileges)));
    QVERIFY(std::ranges::none_of(offers, &QWidget::isVisible));
    bench.press("privileges");
    QVERIFY(roleIn(bench).startsWith(u"PUT kbn:/api/security/role/"_s));
    bench.wizard().findChild<PrivilegesDialog *>()->reject();
    QTRY_VERIFY(!bench.wizard().findChild<PrivilegesDialog *>());
    QVERIFY(bench.wizard().isVisible());
}

REEVE_TEST_MAIN(WizardPrivilegesTest)
#include "test_wizardprivileges.moc"
