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
    WizardFixture fixture;
    Profile profile = fixture.kibana.profile();
    profile.id = QUuid::createUuid();
    profile.name = u"Production"_s;
    bool saved = false;
    fixture.connections.save({.profile = profile, .secret = fixture.kibana.apiKey()}, this,
        [&saved](const auto &outcome) { saved = outcome.has_value(); });
    QTRY_VERIFY(saved);
    QSignalSpy accepted(&fixture.open(), &QDialog::accepted);
    fixture.wizard().edit(*fixture.store.find(profile.id));
    QCOMPARE(fixture.find<QLineEdit>("address")->text(), fixture.url());
    fixture.next();
    QVERIFY(fixture.find<QLineEdit>("apiKey")->placeholderText().contains(u"leave empty to keep"));
    fixture.next();
    QTRY_VERIFY(fixture.find<SpaceList>("spaces")->count() >= 2);
    fixture.next();
    QTRY_VERIFY(fixture.says("testOutcome", u"works"_s));
    fixture.next();
    fixture.type("name", u"Renamed"_s);
    fixture.next();
    fixture.next();
    QTRY_COMPARE(accepted.size(), 1);
    QCOMPARE(fixture.store.find(profile.id)->name, u"Renamed"_s);
    QVERIFY(fixture.wizard().draft().secret.isEmpty());
    QVERIFY(fixture.wizard().draft().keepsSecret);
}

void WizardEditingTest::editingTheAddressAsksForTheSecretAgain()
{
    WizardFixture fixture;
    Profile profile = fixture.kibana.profile();
    profile.id = QUuid::createUuid();
    fixture.open();
    fixture.wizard().edit(profile);
    fixture.paste("address", u"https://elsewhere.example.com"_s);
    fixture.next();
    fixture.next();
    QCOMPARE(fixture.wizard().currentStep(), 1);
    QVERIFY(!fixture.wizard().draft().keepsSecret);
    QVERIFY(fixture.find<QLineEdit>("apiKey")->placeholderText().isEmpty());
}

void WizardEditingTest::anotherWindowsSavingIsNotReplacedUnasked()
{
    WizardFixture fixture;
    Profile profile = fixture.kibana.profile();
    profile.id = QUuid::createUuid();
    profile.name = u"Production"_s;
    QVERIFY(fixture.store.save(profile));
    QSignalSpy accepted(&fixture.open(), &QDialog::accepted);
    fixture.wizard().edit(profile);
    Profile theirs = profile;
    theirs.name = u"Theirs"_s;
    QVERIFY(fixture.store.save(theirs));
    fixture.wizard().goTo(5);
    fixture.next();
    QTRY_VERIFY(fixture.says("saveMessage", u"Another window changed"_s));
    QCOMPARE(accepted.size(), 0);
    QCOMPARE(fixture.store.find(profile.id)->name, u"Theirs"_s);
    fixture.press("messageAction0");
    QTRY_COMPARE(accepted.size(), 1);
    QCOMPARE(fixture.store.find(profile.id)->name, u"Production"_s);
}

void WizardEditingTest::productionAlwaysOpensReadOnly()
{
    WizardFixture fixture;
    Profile profile = fixture.kibana.profile();
    profile.id = QUuid::createUuid();
    fixture.open();
    fixture.wizard().edit(profile);
    fixture.wizard().goTo(4);
    auto *environment = fixture.find<QComboBox>("environment");
    auto *readOnly = fixture.find<QCheckBox>("opensReadOnly");
    QVERIFY(readOnly->isEnabled() && !readOnly->isChecked());
    environment->setCurrentText(u"Production"_s);
    QVERIFY(!readOnly->isEnabled() && readOnly->isChecked());
    QVERIFY(fixture.wizard().draft().profile.beginsReadOnly());
    fixture.wizard().goTo(5);
    QCOMPARE(fixture.text("savedEnvironment"), u"Production"_s);
    fixture.wizard().goTo(4);
    environment->setCurrentText(u"Test"_s);
    QVERIFY(readOnly->isEnabled() && !readOnly->isChecked());
    QVERIFY(!fixture.wizard().draft().profile.beginsReadOnly());
    readOnly->click();
    QVERIFY(fixture.wizard().draft().profile.beginsReadOnly());
}

void WizardEditingTest::leavingWhileItIsSavedTakesItBack()
{
    WizardFixture fixture;
    QSignalSpy accepted(&fixture.open(), &QDialog::accepted);
    fixture.paste("address", fixture.url());
    fixture.next();
    fixture.paste("apiKey", QString::fromUtf8(fixture.kibana.apiKey().reveal()));
    fixture.wizard().goTo(5);
    fixture.next();
    QVERIFY(!fixture.find<QPushButton>("back")->isEnabled());
    fixture.wizard().reject();
    QVERIFY(fixture.wizard().isVisible());
    auto *question = fixture.find<QMessageBox>("discardQuestion");
    for (QAbstractButton *button : question->buttons()) {
        if (question->buttonRole(button) == QMessageBox::DestructiveRole)
            button->click();
    }
    QVERIFY(!fixture.wizard().isVisible());
    const Profile profile = fixture.wizard().draft().profile;
    std::optional<bool> kept;
    const auto look = [&] {
        kept.reset();
        fixture.keychain.read(secretKey(profile), this, [&kept](const auto &secret) { kept = secret.has_value(); });
        return QTest::qWaitFor([&kept] { return kept.has_value(); }) && !*kept;
    };
    QTRY_VERIFY(look());
    QCOMPARE(accepted.size(), 0);
    QVERIFY(fixture.store.list().profiles.empty());
}

void WizardEditingTest::cancellingAsksBeforeAnythingIsLost()
{
    WizardFixture fixture;
    QSignalSpy rejected(&fixture.open(), &QDialog::rejected);
    fixture.type("address", u"kibana"_s);
    fixture.press("cancel");
    QCOMPARE(rejected.size(), 0);
    auto *question = fixture.find<QMessageBox>("discardQuestion");
    QTest::keyClick(question, Qt::Key_Escape);
    QVERIFY(fixture.wizard().isVisible());
    QCOMPARE(fixture.find<QLineEdit>("address")->text(), u"kibana"_s);
    fixture.press("cancel");
    auto *again = fixture.wizard().findChildren<QMessageBox *>(u"discardQuestion"_s).last();
    for (QAbstractButton *button : again->buttons()) {
        if (again->buttonRole(button) == QMessageBox::DestructiveRole)
            button->click();
    }
    QTRY_COMPARE(rejected.size(), 1);
}

void WizardEditingTest::enterGoesOnAndEscapeLeaves()
{
    WizardFixture fixture;
    QSignalSpy rejected(&fixture.open(), &QDialog::rejected);
    QTest::keyClick(&fixture.wizard(), Qt::Key_Escape);
    QCOMPARE(rejected.size(), 1);
    fixture.open();
    fixture.type("address", fixture.url());
    QTest::keyClick(fixture.find<QLineEdit>("address"), Qt::Key_Return);
    QCOMPARE(fixture.wizard().currentStep(), 1);
    QCOMPARE(fixture.wizard().focusWidget()->objectName(), u"apiKey"_s);
}

void WizardEditingTest::everyControlHasANameToBeReadOut()
{
    WizardFixture fixture;
    fixture.open();
    int checked = 0;
    for (const QWidget *widget : fixture.wizard().findChildren<QWidget *>()) {
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
