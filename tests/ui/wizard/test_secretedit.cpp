// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QStackedWidget>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

#include "tests/support/testprogram.h"
#include "ui/wizard/secretedit.h"

using namespace Qt::StringLiterals;
using namespace reeve;

class SecretEditTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void overwritesWhatItForgets();
    void replacesForGood();
    void givesNothingToTheClipboard();
    void tellsAssistiveTechnologyNothing();
    void showsTheSecretOnRequest();
    void isShownWithTheKeyboard();
    void hidesTheSecretAgain();
    void hidesTheSecretWhenTheWindowIsInactive();
    void givesAShownSecretToNobody();
};

// text() shares the field's own buffer, so what was done there can be read through it afterwards.
void SecretEditTest::overwritesWhatItForgets()
{
    SecretEdit edit;
    QTest::keyClicks(&edit, u"hunter2"_s);
    const QString held = edit.text();
    QCOMPARE(held, u"hunter2"_s);
    edit.clearSecurely();
    QCOMPARE(held, QString(7, QChar()));
    QVERIFY(edit.text().isEmpty());
    QVERIFY(!edit.isUndoAvailable());
    QString gone;
    {
        SecretEdit other;
        other.setSecret(Secret("hunter2"_ba));
        gone = other.text();
    }
    QCOMPARE(gone, QString(7, QChar()));
}

void SecretEditTest::replacesForGood()
{
    QLineEdit edit;
    QTest::keyClicks(&edit, u"https://jo:hunter2@kibana"_s);
    const QString held = edit.text();
    replaceSecurely(edit, u"https://kibana"_s);
    QVERIFY(!held.contains(u"hunter2"));
    QCOMPARE(edit.text(), u"https://kibana"_s);
    edit.undo();
    QCOMPARE(edit.text(), u"https://kibana"_s);
}

void SecretEditTest::givesNothingToTheClipboard()
{
    QGuiApplication::clipboard()->setText(u"before"_s);
    SecretEdit edit;
    edit.setSecret(Secret("hunter2"_ba));
    edit.selectAll();
    edit.copy();
    QTest::keySequence(&edit, QKeySequence::Copy);
    QTest::keySequence(&edit, QKeySequence::Cut);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"before"_s);
}

void SecretEditTest::tellsAssistiveTechnologyNothing()
{
    SecretEdit edit;
    edit.setSecret(Secret("hunter2"_ba));
    QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(&edit);
    QVERIFY(interface && interface->textInterface());
    QVERIFY(!interface->text(QAccessible::Value).contains(u"hunter2"));
    QVERIFY(!interface->textInterface()->text(0, 7).contains(u"hunter2"));
}

void SecretEditTest::showsTheSecretOnRequest()
{
    SecretEdit edit;
    edit.setAccessibleName(u"Password"_s);
    edit.show();
    auto *button = edit.findChild<QToolButton *>(u"reveal"_s);
    QVERIFY(button);
    QVERIFY(button->isHidden()); // there is nothing to show
    edit.setSecret(Secret("hunter2"_ba));
    QVERIFY(button->isVisible());
    QCOMPARE(button->accessibleName(), u"Show: Password"_s);
    QCOMPARE(button->toolTip(), u"Show"_s);
    QVERIFY(!edit.displayText().contains(u"hunter2"));
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(edit.displayText(), u"hunter2"_s);
    QVERIFY(button->isChecked());
    QCOMPARE(button->toolTip(), u"Hide"_s);
    QVERIFY(edit.inputMethodHints().testFlag(Qt::ImhSensitiveData));
    QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(!edit.displayText().contains(u"hunter2"));
}

void SecretEditTest::isShownWithTheKeyboard()
{
    QWidget window;
    auto *column = new QVBoxLayout(&window);
    auto *edit = new SecretEdit;
    auto *next = new QLineEdit;
    column->addWidget(edit);
    column->addWidget(next);
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    edit->setFocus();
    QTest::keyClicks(edit, u"hunter2"_s);
    auto *button = edit->findChild<QToolButton *>(u"reveal"_s);
    QTest::keyClick(edit, Qt::Key_Tab);
    QCOMPARE(window.focusWidget(), button);
    QTest::keyClick(button, Qt::Key_Space);
    QCOMPARE(edit->displayText(), u"hunter2"_s);
    QTest::keyClicks(button, u"x"_s); // belongs to nobody
    QCOMPARE(edit->text(), u"hunter2"_s);
    QTest::keyClick(button, Qt::Key_Tab);
    QCOMPARE(window.focusWidget(), next);
}

void SecretEditTest::hidesTheSecretAgain()
{
    QStackedWidget pages;
    auto *edit = new SecretEdit;
    pages.addWidget(edit);
    pages.addWidget(new QWidget);
    pages.show();
    edit->setSecret(Secret("hunter2"_ba));
    edit->setRevealed(true);
    QVERIFY(edit->isRevealed());
    pages.setCurrentIndex(1);
    pages.setCurrentIndex(0);
    QVERIFY(!edit->isRevealed());
    edit->setRevealed(true);
    edit->clearSecurely();
    QTest::keyClicks(edit, u"another"_s);
    QVERIFY(!edit->isRevealed());
}

void SecretEditTest::hidesTheSecretWhenTheWindowIsInactive()
{
    QWidget window;
    QWidget other;
    auto *edit = new SecretEdit(&window);
    edit->setHidingDelay(std::chrono::milliseconds(1));
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    edit->setSecret(Secret("hunter2"_ba));
    edit->setRevealed(true);
    other.show();
    other.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&other));
    QTRY_VERIFY(!edit->isRevealed());
}

void SecretEditTest::givesAShownSecretToNobody()
{
    QClipboard *clipboard = QGuiApplication::clipboard();
    clipboard->setText(u"before"_s);
    SecretEdit edit;
    edit.resize(200, 30);
    edit.show();
    edit.setSecret(Secret("hunter2"_ba));
    edit.setRevealed(true);
    QTest::keySequence(&edit, QKeySequence::SelectAll);
    QVERIFY(edit.hasSelectedText());
    QTest::keySequence(&edit, QKeySequence::Copy);
    QTest::keySequence(&edit, QKeySequence::Cut);
    QTest::keyClick(&edit, Qt::Key_Insert, Qt::ControlModifier);
    QTest::keyClick(&edit, Qt::Key_Delete, Qt::ShiftModifier);
    QTest::mouseDClick(&edit, Qt::LeftButton, {}, QPoint(20, 15));
    QCOMPARE(edit.text(), u"hunter2"_s);
    QVERIFY(edit.isRevealed());
    QCOMPARE(clipboard->text(), u"before"_s);
    if (clipboard->supportsSelection())
        QVERIFY(!clipboard->text(QClipboard::Selection).contains(u"hunter2"));
}

REEVE_TEST_MAIN(SecretEditTest)
#include "test_secretedit.moc"
