// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include "tests/support/testprogram.h"
#include "ui/parts/badge.h"
#include "ui/parts/collapsiblesection.h"
#include "ui/parts/copyabletext.h"
#include "ui/parts/elidedlabel.h"
#include "ui/parts/emptystate.h"
#include "ui/parts/flowlayout.h"
#include "ui/parts/formfield.h"
#include "ui/parts/messagebar.h"
#include "ui/parts/searchfield.h"
#include "ui/style/styleproperties.h"

namespace reeve {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestParts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aMessageIsShownActedOnAndDismissed()
    {
        MessageBar bar;
        QVERIFY(bar.isHidden());
        QSignalSpy acted(&bar, &MessageBar::actionTriggered);
        QSignalSpy dismissed(&bar, &MessageBar::dismissed);
        bar.showMessage(Tone::Warning, u"<b>12</b> rows are odd."_s, {u"Show"_s, u"Retry"_s});
        QVERIFY(!bar.isHidden());
        QCOMPARE(bar.text(), u"<b>12</b> rows are odd."_s);
        QCOMPARE(bar.findChild<QLabel *>(u"messageText"_s)->textFormat(), Qt::PlainText);
        QTest::mouseClick(bar.findChild<QPushButton *>(u"messageAction1"_s), Qt::LeftButton);
        QCOMPARE(acted.value(0).value(0).toInt(), 1);
        QTest::mouseClick(bar.findChild<QToolButton *>(u"messageDismiss"_s), Qt::LeftButton);
        QCOMPARE(dismissed.size(), 1);
        QVERIFY(bar.isHidden());
    }

    void aDiagnosisOffersItsExplanation()
    {
        MessageBar bar;
        QSignalSpy explained(&bar, &MessageBar::explanationRequested);
        QSignalSpy acted(&bar, &MessageBar::actionTriggered);
        const Diagnosis diagnosis{.id = u"unauthorized"_s, .symptom = u"Kibana refused the API key."_s};
        bar.showDiagnosis(diagnosis);
        QCOMPARE(bar.text(), diagnosis.symptom);
        QTest::mouseClick(bar.findChild<QPushButton *>(u"messageAction0"_s), Qt::LeftButton);
        QCOMPARE(explained.size(), 1);
        QCOMPARE(explained[0][0].value<Diagnosis>(), diagnosis);
        QCOMPARE(acted.size(), 0);
    }

    void aProblemReplacesTheHintUntilItIsSolved()
    {
        FormField field(u"&Title"_s, new QLineEdit);
        auto *note = field.findChild<QLabel *>(u"fieldNote"_s);
        QCOMPARE(field.editor()->accessibleName(), u"Title"_s);
        field.setHint(u"Shown in Kibana"_s);
        QCOMPARE(note->text(), u"Shown in Kibana"_s);
        field.setProblem(u"A title is needed"_s);
        QCOMPARE(note->text(), u"A title is needed"_s);
        QCOMPARE(field.editor()->accessibleDescription(), u"A title is needed"_s);
        QVERIFY(hasProblem(field.editor()));
        field.setProblem({});
        QCOMPARE(note->text(), u"Shown in Kibana"_s);
        QVERIFY(!hasProblem(field.editor()));
    }

    void theCounterCountsAndWarns()
    {
        FormField field(u"Title"_s, new QLineEdit);
        auto *counter = field.findChild<QLabel *>(u"fieldCounter"_s);
        QVERIFY(counter->isHidden());
        field.setCounter(12, 160);
        QCOMPARE(counter->text(), u"12 / 160"_s);
        const QColor quiet = counter->palette().color(QPalette::WindowText);
        field.setCounter(161, 160);
        QVERIFY(counter->palette().color(QPalette::WindowText) != quiet);
    }

    void aBadgeIsReadOut()
    {
        Badge badge;
        badge.setContent(Tone::Good, u"circle-check"_s, u"Healthy"_s);
        QCOMPARE(badge.accessibleName(), u"Healthy"_s);
        const int withIcon = badge.sizeHint().width();
        badge.setContent(Tone::Good, {}, u"Healthy"_s);
        QVERIFY(badge.sizeHint().width() < withIcon);
    }

    void anEmptyPageOffersItsActions()
    {
        EmptyState empty;
        QSignalSpy acted(&empty, &EmptyState::actionTriggered);
        empty.showMessage(u"inbox"_s, u"No cases"_s, u"Nothing here yet."_s, {u"New case"_s, u"Refresh"_s});
        QVERIFY(empty.findChild<QPushButton *>(u"emptyAction0"_s)->isDefault());
        QTest::mouseClick(empty.findChild<QPushButton *>(u"emptyAction1"_s), Qt::LeftButton);
        QCOMPARE(acted.value(0).value(0).toInt(), 1);
        empty.showBusy(u"Loading"_s);
        QCOMPARE(empty.headline(), u"Loading"_s);
    }

    void aSearchSettlesOnce()
    {
        SearchField field;
        field.setPause(20ms);
        QSignalSpy settled(&field, &SearchField::settled);
        QTest::keyClicks(&field, u"web"_s);
        QTRY_COMPARE(settled.size(), 1);
        QCOMPARE(settled[0][0].toString(), u"web"_s);
        QTest::keyClick(&field, Qt::Key_Return);
        QCOMPARE(settled.size(), 1);
        field.setPause(1h);
        QTest::keyClick(&field, Qt::Key_Escape);
        QTest::keyClick(&field, Qt::Key_Return);
        QCOMPARE(settled.value(1).value(0).toString(), QString());
    }

    void copyingTakesAllOfTheText()
    {
        CopyableText text(u"7b3c\nsecond line"_s);
        text.setSubject(u"agent id"_s);
        auto *button = text.findChild<QToolButton *>(u"copyButton"_s);
        QCOMPARE(button->accessibleName(), u"Copy agent id"_s);
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"7b3c\nsecond line"_s);
    }

    void markupInALongNameStaysText()
    {
        ElidedLabel label(u"<img src=x>a-host-with-a-name-that-is-far-too-long"_s);
        label.show();
        label.resize(60, 20);
        QVERIFY(label.effectiveToolTip().contains(u"&lt;img"_s));
        QVERIFY(!label.effectiveToolTip().contains(u"<img"_s));
        label.resize(label.sizeHint());
        QVERIFY(label.effectiveToolTip().isEmpty());
    }

    void aSectionOpensItsContent()
    {
        CollapsibleSection section(u"Evidence"_s);
        auto *content = new QLabel(u"401"_s);
        section.setContent(content);
        QVERIFY(content->isHidden());
        QTest::mouseClick(section.findChild<QToolButton *>(u"sectionHeading"_s), Qt::LeftButton);
        QVERIFY(section.isOpen());
        QVERIFY(!content->isHidden());
    }

    void chipsFlowIntoLines()
    {
        QWidget host;
        auto *flow = new FlowLayout(&host, 4);
        for (int i = 0; i < 6; ++i) {
            auto *chip = new QWidget;
            chip->setFixedSize(40, 20);
            flow->addWidget(chip);
        }
        QCOMPARE(flow->heightForWidth(6 * 40 + 5 * 4), 20);
        QCOMPARE(flow->heightForWidth(6 * 40), 44);
        QCOMPARE(flow->heightForWidth(40), 6 * 20 + 5 * 4);
    }
};

}

REEVE_TEST_MAIN(reeve::TestParts)
#include "test_parts.moc"
