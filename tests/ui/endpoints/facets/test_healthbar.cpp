// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/endpoints/facets/healthbar.h"

#include <QAccessible>
#include <QSignalSpy>
#include <QTest>
#include <numeric>

#include "tests/support/testprogram.h"
#include "ui/parts/accessiblebuttons.h"

using namespace Qt::StringLiterals;
using namespace reeve;

class TestHealthBar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_bar = std::make_unique<HealthBar>();
        m_bar->resize(600, m_bar->sizeHint().height());
        m_bar->show();
    }
    void widthsFillTheBar_data();
    void widthsFillTheBar();
    void partsAreAsWideAsTheirShare();
    void aPartFilters();
    void theKeyboardAloneFilters();
    void isReadOut();
    void whatIsNotShownStandsBack();
    void withoutRowsThereIsAnEmptyTrack();

private:
    HealthSegment *part(HostStatus status) const
    {
        return m_bar->findChild<HealthSegment *>(u"healthSegment-%1"_s.arg(static_cast<int>(status)));
    }
    static Facet fleet(bool offlineChosen = false)
    {
        return {EndpointColumn::Status,
            {{u"healthy"_s, 900}, {u"offline"_s, 80, offlineChosen}, {u"inactive"_s, 19}, {u"unknown"_s, 1}}};
    }

    std::unique_ptr<HealthBar> m_bar{};
};

void TestHealthBar::widthsFillTheBar_data()
{
    QTest::addColumn<QList<qint64>>("parts");
    QTest::addColumn<int>("width");
    QTest::newRow("one part takes everything") << QList<qint64>{7} << 300;
    QTest::newRow("six parts of very different sizes") << QList<qint64>{1'000'000, 1, 1, 500, 20'000, 3} << 613;
    QTest::newRow("less room than the parts want") << QList<qint64>{5, 5, 5, 5, 5, 5} << 30;
    QTest::newRow("parts without rows share alike") << QList<qint64>{0, 0, 0} << 100;
}

void TestHealthBar::widthsFillTheBar()
{
    QFETCH(QList<qint64>, parts);
    QFETCH(int, width);
    const QList<int> widths = shareWidths(parts, width, 2, 8);
    QCOMPARE(widths.size(), parts.size());
    QCOMPARE(std::accumulate(widths.begin(), widths.end(), 2 * int(parts.size() - 1)), width);
    const int least = std::min(8, (width - 2 * int(parts.size() - 1)) / int(parts.size()));
    for (const int each : widths)
        QVERIFY(each >= least);
}

void TestHealthBar::partsAreAsWideAsTheirShare()
{
    m_bar->showFacet(fleet());
    QVERIFY(part(HostStatus::Healthy)->width() > 500);
    QVERIFY(part(HostStatus::Offline)->width() > part(HostStatus::Inactive)->width());
    QVERIFY(part(HostStatus::Unknown)->isVisible()); // however few
    QVERIFY(!part(HostStatus::Updating)->isVisible());
    QVERIFY(part(HostStatus::Healthy)->x() < part(HostStatus::Offline)->x());
    const int before = part(HostStatus::Healthy)->width();
    m_bar->resize(1200, m_bar->height());
    QVERIFY(part(HostStatus::Healthy)->width() > before * 3 / 2);
}

void TestHealthBar::aPartFilters()
{
    m_bar->showFacet(fleet());
    QSignalSpy toggled(m_bar.get(), &HealthBar::toggled);
    QTest::mouseClick(part(HostStatus::Offline), Qt::LeftButton);
    QCOMPARE(toggled.takeFirst().first().toString(), u"offline"_s);
}

void TestHealthBar::theKeyboardAloneFilters()
{
    m_bar->showFacet(fleet());
    QVERIFY(QTest::qWaitForWindowActive(m_bar.get()));
    QSignalSpy toggled(m_bar.get(), &HealthBar::toggled);
    int stops = 0;
    for (const auto *segment : m_bar->findChildren<HealthSegment *>())
        stops += segment->isVisible() && segment->focusPolicy() == Qt::StrongFocus ? 1 : 0;
    QCOMPARE(stops, 1);
    part(HostStatus::Healthy)->setFocus();
    QTest::keyClick(m_bar->focusWidget(), Qt::Key_Left); // there is none before it
    QTest::keyClick(m_bar->focusWidget(), Qt::Key_Right);
    QTest::keyClick(m_bar->focusWidget(), Qt::Key_Right);
    QVERIFY(part(HostStatus::Inactive)->hasFocus());
    QTest::keyClick(m_bar->focusWidget(), Qt::Key_Space);
    QCOMPARE(toggled.takeFirst().first().toString(), u"inactive"_s);
}

void TestHealthBar::isReadOut()
{
    installAccessibleButtons();
    m_bar->showFacet(fleet(true));
    const QAccessibleInterface *offline = QAccessible::queryAccessibleInterface(part(HostStatus::Offline));
    QCOMPARE(offline->text(QAccessible::Name), u"Offline, 80 endpoints, 8 %"_s);
    QCOMPARE(offline->role(), QAccessible::CheckBox);
    QVERIFY(offline->state().checked);
    QCOMPARE(part(HostStatus::Unknown)->toolTip(), u"Unknown, 1 endpoint, less than 1 %"_s);
    QVERIFY(!m_bar->accessibleName().isEmpty());
}

void TestHealthBar::whatIsNotShownStandsBack()
{
    const auto middle = [this](HostStatus status) {
        const QImage image = part(status)->grab().toImage();
        return image.pixelColor(4, image.height() / 2);
    };
    m_bar->showFacet(fleet());
    const QColor healthy = middle(HostStatus::Healthy);
    const QColor offline = middle(HostStatus::Offline);
    m_bar->showFacet(fleet(true));
    QVERIFY(middle(HostStatus::Healthy) != healthy);
    QCOMPARE(middle(HostStatus::Offline), offline);
}

void TestHealthBar::withoutRowsThereIsAnEmptyTrack()
{
    m_bar->showFacet({EndpointColumn::Status, {{u"offline"_s, 0, true}}});
    for (const auto *segment : m_bar->findChildren<HealthSegment *>())
        QVERIFY(!segment->isVisible());
    QVERIFY(m_bar->height() > 0);
}

REEVE_TEST_MAIN(TestHealthBar)
#include "test_healthbar.moc"
