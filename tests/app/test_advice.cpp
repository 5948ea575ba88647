// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
// What the command line modes advise: nothing that needs a window.
#include <QRegularExpression>
#include <QTest>

#include "app/cli/advice.h"
#include "models/connection/targetdiagnosis.h"
#include "models/diagnosis/diagnose.h"
#include "models/diagnosis/emptyinventory.h"
#include "models/diagnosis/resolution.h"
#include "models/diagnosis/rules.h"
#include "tests/support/testprogram.h"

using namespace reeve;
using namespace Qt::StringLiterals;

class TestAdvice : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void noRuleNeedsAWindow_data();
    void noRuleNeedsAWindow();
    void everyRuleAdvisesBoth();
    void noStepNeedsAWindow_data();
    void noStepNeedsAWindow();
    void noStepOfAnEmptyFleetNeedsAWindow();
    void noStepOfAnUnusableConnectionNeedsAWindow();

private:
    static QString windowWords(const Diagnosis &diagnosis)
    {
        static const QRegularExpression words(
            u"request log|the details|button|menu\\b|[Cc]lick|[Rr]efresh|wizard|[Cc]hoose (?!the key that)|[Tt]est the "
            u"connection|"
            "[Cc]lear the filter|[Ss]ort by|still here|See which|[Ee]nter (it|the|them)|in the rows|[Dd]ialog|[Pp]ress "
            "|"
            "[Ss]elect |[Uu]nlock|[Tt]ick |this page|check ?box|\\bwindow\\b|\\bpanel\\b|tool ?bar|tooltip| > |^[#>$] "_s,
            QRegularExpression::MultilineOption);
        return words.match(commandLineSteps(diagnosis).join(u'\n')).captured();
    }

    // The advice of a single rule, with its placeholders.
    static Diagnosis adviceOf(const DiagnosisRule &rule)
    {
        Diagnosis diagnosis;
        if (rule.resolution)
            addSteps(diagnosis, QString::fromUtf8(rule.resolution));
        for (const char *steps : rule.furtherSteps)
            addSteps(diagnosis, QString::fromUtf8(steps));
        return diagnosis;
    }
};

void TestAdvice::noRuleNeedsAWindow_data()
{
    QTest::addColumn<const DiagnosisRule *>("rule");
    int number = 0;
    for (const DiagnosisRule *rule : allRules())
        QTest::newRow(qPrintable(u"%1, row %2"_s.arg(QLatin1StringView(rule->id)).arg(++number))) << rule;
}

void TestAdvice::noRuleNeedsAWindow()
{
    QFETCH(const DiagnosisRule *, rule);
    const Diagnosis advice = adviceOf(*rule);
    QVERIFY(!commandLineSteps(advice).isEmpty());
    const QString word = windowWords(advice);
    QVERIFY2(word.isEmpty(), qPrintable(word));
}

// Neither a window nor a ticket is told options of a command.
void TestAdvice::everyRuleAdvisesBoth()
{
    for (const DiagnosisRule *rule : allRules()) {
        const Diagnosis advice = adviceOf(*rule);
        QVERIFY2(!advice.resolution.isEmpty() && !stepsWithoutWindow(advice).isEmpty(), rule->id);
        for (const QString &step : advice.resolution)
            QVERIFY2(!step.contains("--kuery"_L1) && !step.contains("reeve --"_L1), qPrintable(step));
    }
}

void TestAdvice::noStepNeedsAWindow_data()
{
    QTest::addColumn<Activity>("activity");
    QTest::newRow("connecting") << Activity::Connecting;
    QTest::newRow("reading spaces") << Activity::ReadingSpaces;
    QTest::newRow("reading endpoints") << Activity::ReadingEndpoints;
    QTest::newRow("reading Fleet") << Activity::ReadingFleet;
}

void TestAdvice::noStepNeedsAWindow()
{
    QFETCH(Activity, activity);
    for (int number = 0; number <= static_cast<int>(Fault::Unknown); ++number) {
        const auto fault = static_cast<Fault>(number);
        if (fault == Fault::ReadOnly || fault == Fault::Unchanged || fault == Fault::Conflict)
            continue; // of changes only
        for (const int status : {0, 200, 400, 403, 404, 414, 431, 500, 503}) {
            for (const AnsweredBy by :
                {AnsweredBy::Unknown, AnsweredBy::Kibana, AnsweredBy::WebPage, AnsweredBy::Other}) {
                for (const FilterAuthor author : {FilterAuthor::User, FilterAuthor::Program, FilterAuthor::Both}) {
                    const RequestContext at{.activity = activity,
                        .filterAuthor = author,
                        .address = u"https://kibana"_s,
                        .space = u"soc"_s,
                        .path = u"/api/endpoint/metadata?kuery=x"_s,
                        .proxy = u"proxy:3128"_s};
                    const Diagnosis diagnosis = diagnose({.fault = fault, .status = status, .answeredBy = by}, at);
                    const QString word = windowWords(diagnosis);
                    QVERIFY2(word.isEmpty(), qPrintable(diagnosis.id + u": "_s + word));
                }
            }
        }
    }
}

void TestAdvice::noStepOfAnEmptyFleetNeedsAWindow()
{
    for (const bool filtered : {false, true}) {
        for (const qint64 count : {-1, 0, 5}) {
            for (const QString &space : {u"default"_s, u"soc"_s}) {
                const Diagnosis diagnosis = diagnoseEmptyInventory(
                    {.filtered = filtered, .totalUnfiltered = count, .enrolledAgents = count, .space = space});
                const QString word = windowWords(diagnosis);
                QVERIFY2(word.isEmpty(), qPrintable(diagnosis.id + u": "_s + word));
            }
        }
    }
}

void TestAdvice::noStepOfAnUnusableConnectionNeedsAWindow()
{
    for (int number = 0; number <= static_cast<int>(TargetFault::BadAddress); ++number) {
        const Diagnosis diagnosis = diagnose(TargetProblem{.fault = static_cast<TargetFault>(number)}, Profile());
        const QString word = windowWords(diagnosis);
        QVERIFY2(word.isEmpty(), qPrintable(diagnosis.id + u": "_s + word));
    }
}

REEVE_GUILESS_TEST_MAIN(TestAdvice)
#include "test_advice.moc"
