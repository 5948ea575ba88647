// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/cases/chipseditor.h"

#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

#include "tests/support/testprogram.h"
#include "ui/cases/valuechip.h"

using namespace Qt::StringLiterals;
using namespace reeve;

class TestChipsEditor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void returnAndCommaAdd();
    void backspaceTakesTheLastOneOutOnlyWhenNothingIsTyped();
    void whatIsThereIsNotAddedAgain();
    void leavingAddsWhatIsTyped();
    void halfANameIsNotAddedWhereLeavingAddsNothing();
    void aChipIsTakenOutByMouseAndKey();
    void settingIsNotEditing();
    void hostileTextIsOnlyText();

private:
    std::unique_ptr<ChipsEditor> m_editor;
};

void TestChipsEditor::init()
{
    m_editor = std::make_unique<ChipsEditor>();
    m_editor->resize(400, 80);
    m_editor->show();
    m_editor->activateWindow();
    m_editor->input()->setFocus();
}

void TestChipsEditor::returnAndCommaAdd()
{
    QSignalSpy edits(m_editor.get(), &ChipsEditor::edited);
    QTest::keyClicks(m_editor->input(), u"one,two three"_s);
    QTest::keyClick(m_editor->input(), Qt::Key_Return);
    QCOMPARE(m_editor->texts(), (QStringList{u"one"_s, u"two three"_s}));
    QCOMPARE(edits.size(), 2);
    QVERIFY(m_editor->input()->text().isEmpty());
}

void TestChipsEditor::backspaceTakesTheLastOneOutOnlyWhenNothingIsTyped()
{
    m_editor->setTexts({u"a"_s, u"b"_s});
    QTest::keyClicks(m_editor->input(), u"x"_s);
    QTest::keyClick(m_editor->input(), Qt::Key_Backspace);
    QCOMPARE(m_editor->texts().size(), 2);
    QTest::keyClick(m_editor->input(), Qt::Key_Backspace);
    QCOMPARE(m_editor->texts(), QStringList{u"a"_s});
}

void TestChipsEditor::whatIsThereIsNotAddedAgain()
{
    QTest::keyClicks(m_editor->input(), u"a, a ,A,,"_s);
    QCOMPARE(m_editor->texts(), (QStringList{u"a"_s, u"A"_s}));
}

void TestChipsEditor::leavingAddsWhatIsTyped()
{
    QTest::keyClicks(m_editor->input(), u"half"_s);
    m_editor->commitPending();
    QCOMPARE(m_editor->texts(), QStringList{u"half"_s});
    QTest::keyClicks(m_editor->input(), u"other"_s);
    QFocusEvent leaving(QEvent::FocusOut, Qt::TabFocusReason);
    QCoreApplication::sendEvent(m_editor->input(), &leaving);
    QCOMPARE(m_editor->texts(), (QStringList{u"half"_s, u"other"_s}));
}

void TestChipsEditor::halfANameIsNotAddedWhereLeavingAddsNothing()
{
    m_editor->setCommitsOnLeaving(false);
    QTest::keyClicks(m_editor->input(), u"ad"_s);
    QFocusEvent leaving(QEvent::FocusOut, Qt::TabFocusReason);
    QCoreApplication::sendEvent(m_editor->input(), &leaving);
    QVERIFY(m_editor->texts().isEmpty());
    QCOMPARE(m_editor->input()->text(), u"ad"_s);
}

void TestChipsEditor::aChipIsTakenOutByMouseAndKey()
{
    m_editor->setTexts({u"a"_s, u"b"_s, u"c"_s});
    QTest::mouseClick(m_editor->findChildren<ValueChip *>().at(1), Qt::LeftButton);
    QCOMPARE(m_editor->texts(), (QStringList{u"a"_s, u"c"_s}));
    QTRY_COMPARE(m_editor->findChildren<ValueChip *>().size(), 2);
    QTest::keyClick(m_editor->findChildren<ValueChip *>().first(), Qt::Key_Delete);
    QCOMPARE(m_editor->texts(), QStringList{u"c"_s});
}

void TestChipsEditor::settingIsNotEditing()
{
    QSignalSpy edits(m_editor.get(), &ChipsEditor::edited);
    m_editor->setTexts({u"a"_s});
    QCOMPARE(edits.size(), 0);
}

void TestChipsEditor::hostileTextIsOnlyText()
{
    const ValueChip chip(u"<b>x</b> & y"_s);
    QVERIFY(!chip.toolTip().contains(u"<b>"_s));
    QCOMPARE(chip.accessibleName(), u"<b>x</b> & y, remove"_s);
}

REEVE_TEST_MAIN(TestChipsEditor)
#include "test_chipseditor.moc"
