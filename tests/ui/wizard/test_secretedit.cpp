// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QTest>

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

REEVE_TEST_MAIN(SecretEditTest)
#include "test_secretedit.moc"
