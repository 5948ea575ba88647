// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "tests/app/accessibletree.h"
#include "tests/app/tourwalk.h"
#include "tests/support/testprogram.h"

using namespace reeve;
using namespace reeve::test;
using namespace Qt::StringLiterals;

// At every stop of the tour, every control has an accessible name.
class TestNames : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_walk = std::make_unique<TourWalk>(); }
    void everyControlHasAName_data() { m_walk->addRows(); }
    void everyControlHasAName();
    void cleanupTestCase() { m_walk.reset(); }

private:
    std::unique_ptr<TourWalk> m_walk{};
};

void TestNames::everyControlHasAName()
{
    QFETCH(int, number);
    QVERIFY(m_walk->reach(number));
    int controls = 0;
    QStringList problems;
    const QWidgetList windows = TourWalk::shownWindows();
    for (QWidget *window : windows) {
        const AccessibleFindings findings = lookThrough(*window);
        controls += findings.controls;
        problems += findings.problems;
    }
    for (const QString &problem : std::as_const(problems))
        qWarning("%s", qPrintable(problem));
    QCOMPARE(problems.size(), 0);
    QVERIFY2(controls > 5, qPrintable(QString::number(controls)));
}

REEVE_TEST_MAIN(TestNames)
#include "test_names.moc"
