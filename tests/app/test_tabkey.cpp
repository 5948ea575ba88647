// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QMenu>

#include "tests/app/tabround.h"
#include "tests/app/tourwalk.h"
#include "tests/support/testprogram.h"

using namespace reeve;
using namespace reeve::test;
using namespace Qt::StringLiterals;

// At every stop of the tour, the Tab key reaches every control once and returns to the start.
class TestTabKey : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_walk = std::make_unique<TourWalk>(); }
    void tabLeadsThroughEveryControl_data() { m_walk->addRows(); }
    void tabLeadsThroughEveryControl();
    void cleanupTestCase() { m_walk.reset(); }

private:
    std::unique_ptr<TourWalk> m_walk{};
};

void TestTabKey::tabLeadsThroughEveryControl()
{
    QFETCH(int, number);
    QVERIFY(m_walk->reach(number));
    QWidget &window = m_walk->activeWindow();
    if (qobject_cast<QMenu *>(&window))
        return; // has no controls; used with the arrow keys
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    const TabFindings findings = goRound(window);
    for (const QString &problem : findings.problems)
        qWarning("%s", qPrintable(problem));
    QCOMPARE(findings.problems.size(), 0);
    QVERIFY(findings.controls > 0);
}

REEVE_TEST_MAIN(TestTabKey)
#include "test_tabkey.moc"
