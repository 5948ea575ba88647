// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QCheckBox>
#include <QComboBox>
#include <QMessageBox>
#include <QSignalSpy>
#include <QTest>

#include "models/connection/secretkeys.h"
#include "tests/support/testprogram.h"
#include "tests/ui/wizard/wizardfixture.h"
#include "ui/wizard/spacelist.h"

using namespace Qt::StringLiterals;
using namespace reeve;
using namespace reeve::test;

// A saved connection in the wizard, and leaving it.
class WizardEditingTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void editingKeepsTheStoredSecret();
    void editingTheAddressAsksForTheSecretAgain();
    void anotherWindowsSavingIsNotReplacedUnasked();
    void productionAlwaysOpensReadOnly();
    void leavingWhileItIsSavedTakesItBack();
    void cancellingAsksBeforeAnythingIsLost();
    void enterGoesOnAndEscapeLeaves();
    void everyControlHasANameToBeReadOut();
};

void WizardEditingTest::editingKeepsTheStoredSecret()
{
    WizardFixture bench;
    Profile profile = bench.kibana.profile();
    profile.id = QUuid::createUuid();
    profile.name = u"Production"_s;
    bool saved = false;
    bench.connections.save({.profile = profile, .secret = bench.kibana.apiKey()}, this,
        [&saved](const auto &outcome) { saved = outcome.has_value(); });
    QTRY_VERIFY(saved);
    QSignalSpy accepted(&bench.open(), &QDialog::accepted);
    bench.wizard().edit(*bench.store.find(profile.id));
    QCOMPARE(bench.find<QLineEdit>("address")->text(), bench.url());
    bench.next();
    QVERIFY(bench.find<QLineEdit>("apiKey")->placeholderText().contains(u"leave empty to keep"));
    bench.next();
    QTRY_VERIFY(bench.find<SpaceList>("spaces")->count() >= 2);
    bench.next();
    QTRY_VERIFY(bench.says("testOutcome", u"works"_s));
    bench.next();
    bench.type("name", u"Renamed"_s);
    bench.next();
    bench.next();
    QTRY_COMPARE(accepted.size(), 1);
    QCOMPARE(bench.store.find(profile.id)->name, u"Renamed"_s);
    QVERIFY(bench.wizard().draft().secret.isEmpty());
    QVERIFY(bench.wizard().draft().keepsSecret);
}

void WizardEditingTest::editingTheAddressAsksForTheSecretAgain()
{
    WizardFixture bench;
    Profile profile = bench.kibana.profile();
    profile.id = QUuid::createUuid();
    bench.open();
    bench.wizard().edit(profile);
    bench.paste("address", u"https://elsewhere.example.com"_s);
    bench.next();
    bench.next();
    QCOMPARE(bench.wizard().currentStep(), 1);
    QVERIFY(!bench.wizard().draft().keepsSecret);
    QVERIFY(bench.find<QLineEdit>("apiKey")->placeholderText().isEmpty());
}

void WizardEditingTest::anotherWindowsSavingIsNotReplacedUnasked()
{
    WizardFixture bench;
    Profile profile = bench.kibana.profile();
    profile.id = QUuid::createUuid();
    profile.name = u"Production"_s;
    QVERIFY(bench.store.save(profile));
    QSignalSpy accepted(&bench.open(), &QDialog::accepted);
    bench.wizard().edit(profile);
    Profile theirs = profile;
    theirs.name = u"Theirs"_s;
    QVERIFY(bench.store.save(theirs));
    bench.wizard().goTo(5);
    bench.next();
    QTRY_VERIFY(bench.says("saveMessage", u"Another window changed"_s));
    QCOMPARE(accepted.size(), 0);
    QCOMPARE(bench.store.find(profile.id)->name, u"Theirs"_s);
    bench.press("messageAction0");
    QTRY_COMPARE(accepted.size(), 1);
    QCOMPARE(bench.store.find(profile.id)->name, u"Production"_s);
}

void WizardEditingTest::productionAlwaysOpensReadOnly()
{
    WizardFixture bench;
    Profile profile = bench.kibana.profile();
    profile.id = QUuid::createUuid();
    bench.open();
    bench.wizard().edit(profile);
    bench.wizard().goTo(4);
    auto *environment = bench.find<QComboBox>("environment");
    auto *readOnly = bench.find<QCheckBox>("opensReadOnly");
    QVERIFY(readOnly->isEnabled() && !readOnly->isChecked());
    environment->setCurrentText(u"Production"_s);
    QVERIFY(!readOnly->isEnabled() && readOnly->isChecked());
    QVERIFY(bench.wizard().draft().profile.beginsReadOnly());
    bench.wizard().goTo(5);
    QCOMPARE(bench.text("savedEnvironment"), u"Production"_s);
    bench.wizard().goTo(4);
    environment->setCurrentText(u"Test"_s);
    QVERIFY(readOnly->isEnabled() && !readOnly->isChecked());
    QVERIFY(!bench.wizard().draft().profile.beginsReadOnly());
    readOnly->click();
    QVERIFY(bench.wizard().draft().profile.beginsReadOnly());
}

void WizardEditingTest::leavingWhileItIsSavedTakesItBack()
{
    WizardFixture bench;
    QSignalSpy accepted(&bench.open(), &QDialog::accepted);
    bench.paste("address", bench.url());
    bench.next();
    bench.paste("apiKey", QString::fromUtf8(bench.kibana.apiKey().reveal()));
    bench.wizard().goTo(5);
    bench.next();
    QVERIFY(!bench.find<QPushButton>("back")->isEnabled());
    bench.wizard().reject();
    QVERIFY(bench.wizard().isVisible());
    auto *question = bench.find<QMessageBox>("discardQuestion");
    for (QAbstractButton *button : question->buttons()) {
        if (question->buttonRole(button) == QMessageBox::DestructiveRole)
            button->click();
    }
    QVERIFY(!bench.wizard().isVisible());
    const Profile profile = bench.wizard().draft().profile;
    std::optional<bool> kept;
    const auto look = [&] {
        kept.reset();
        bench.keychain.read(secretKey(profile), this, [&kept](const auto &secret) { kept = secret.has_value(); });
        return QTest::qWaitFor([&kept] { return kept.has_value(); }) && !*kept;
    };
    QTRY_VERIFY(look());
    QCOMPARE(accepted.size(), 0);
    QVERIFY(bench.store.list().profiles.empty());
}

void WizardEditingTest::cancellingAsksBeforeAnythingIsLost()
{
    WizardFixture bench;
    QSignalSpy rejected(&bench.open(), &QDialog::rejected);
    bench.type("address", u"kibana"_s);
    bench.press("cancel");
    QCOMPARE(rejected.size(), 0);
    auto *question = bench.find<QMessageBox>("discardQuestion");
    QTest::keyClick(question, Qt::Key_Escape);
    QVERIFY(bench.wizard().isVisible());
    QCOMPARE(bench.find<QLineEdit>("address")->text(), u"kibana"_s);
    bench.press("cancel");
    auto *again = bench.wizard().findChildren<QMessageBox *>(u"discardQuestion"_s).last();
    for (QAbstractButton *button : again->buttons()) {
        if (again->buttonRole(button) == QMessageBox::DestructiveRole)
            button->click();
    }
    QTRY_COMPARE(rejected.size(), 1);
}

void WizardEditingTest::enterGoesOnAndEscapeLeaves()
{
    WizardFixture bench;
    QSignalSpy rejected(&bench.open(), &QDialog::rejected);
    QTest::keyClick(&bench.wizard(), Qt::Key_Escape);
    QCOMPARE(rejected.size(), 1);
    bench.open();
    bench.type("address", bench.url());
    QTest::keyClick(bench.find<QLineEdit>("address"), Qt::Key_Return);
    QCOMPARE(bench.wizard().currentStep(), 1);
    QCOMPARE(bench.wizard().focusWidget()->objectName(), u"apiKey"_s);
}

void WizardEditingTest::everyControlHasANameToBeReadOut()
{
    WizardFixture bench;
    bench.open();
    int checked = 0;
    for (const QWidget *widget : bench.wizard().findChildren<QWidget *>()) {
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const bool isControl = button || qobject_cast<const QLineEdit *>(widget);
        if (!isControl || widget->focusPolicy() == Qt::NoFocus || widget->objectName().startsWith(u"qt_"))
            continue;
        const QString name = widget->accessibleName().isEmpty() && button ? button->text() : widget->accessibleName();
        QVERIFY2(!name.isEmpty(), qPrintable(widget->objectName()));
        ++checked;
    }
    QVERIFY(checked > 30);
}

REEVE_TEST_MAIN(WizardEditingTest)
#include "test_wizardediting.moc"
