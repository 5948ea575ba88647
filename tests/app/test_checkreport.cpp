// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/checkreport.h"

#include <QTest>

#include "tests/support/testprogram.h"

using namespace reeve;
using namespace Qt::StringLiterals;

class TestCheckReport : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void saysEachStepInOneLine();
    void coloursOnlyWhenAsked();
    void keepsServerTextFromTheTerminal();
    void numbersTheResolution();
};

void TestCheckReport::saysEachStepInOneLine()
{
    const StepReport report{.step = TestStep::Port, .state = StepState::Passed, .detail = u"There."_s, .elapsedMs = 12};
    const QString line = stepLine(report, false);
    QVERIFY2(line.startsWith("passed      Port reached "_L1) && line.endsWith(" 12 ms  There."_L1), qPrintable(line));
    const StepReport never{.step = TestStep::Data, .state = StepState::NotReached};
    QCOMPARE(stepLine(never, false), u"not reached Data present"_s);
}

void TestCheckReport::coloursOnlyWhenAsked()
{
    const StepReport report{.step = TestStep::Port, .state = StepState::Failed, .detail = u"x"_s, .elapsedMs = 1};
    QVERIFY(!stepLine(report, false).contains(u'\033'));
    QVERIFY(stepLine(report, true).contains(u'\033'));
    QVERIFY(stepLine(report, true).contains("failed"_L1));
}

void TestCheckReport::keepsServerTextFromTheTerminal()
{
    const QString hostile = u"a\033[2Jb\nc\rd\u202ee"_s;
    const StepReport report{.step = TestStep::Port, .state = StepState::Failed, .detail = hostile, .elapsedMs = 1};
    QVERIFY(stepLine(report, false).endsWith("a [2Jb c d e"_L1));
    const QString text = explanation({.symptom = hostile, .cause = hostile, .resolution = {hostile}});
    QVERIFY(!text.contains(u'\033'));
    QCOMPARE(text.count(u'\n'), 2);
}

void TestCheckReport::numbersTheResolution()
{
    QCOMPARE(explanation({.symptom = u"S."_s, .cause = u"C."_s, .resolution = {u"One."_s, u"Two."_s}}),
        u"S.\nC.\n  1. One.\n  2. Two."_s);
    QCOMPARE(
        explanation({.symptom = u"S."_s, .cause = u"C."_s, .resolution = {u"Press."_s, u"Two."_s}, .windowSteps = {0}}),
        u"S.\nC.\n  1. Two."_s);
}

REEVE_GUILESS_TEST_MAIN(TestCheckReport)
#include "test_checkreport.moc"
