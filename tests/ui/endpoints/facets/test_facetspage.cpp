// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <numeric>

#include "models/endpoints/query/choices.h"
#include "models/endpoints/rows/facettext.h"
#include "models/endpoints/rows/rowsort.h"
#include "tests/support/testprogram.h"
#include "tests/ui/endpoints/demosession.h"
#include "ui/endpoints/facets/facetmodel.h"
#include "ui/endpoints/facets/facetpanel.h"
#include "ui/endpoints/facets/healthbar.h"

using namespace Qt::StringLiterals;
using namespace reeve;

// Values are chosen beside the table, and everything on the page follows.
class TestFacetsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void choosingNarrowsAndCountsFollow();
    void nothingMovesUnderTheMouse();
    void countsFollowTheWordsAsOneTypes();
    void chipsBarAndPanelAreOneChoice();
    void theKeyboardAloneNarrows();
    void whatIsOlderIsAskedFor_data();
    void whatIsOlderIsAskedFor();
    void anotherAgeIsTyped();
    void clearingFiltersClearsChoices();
    void aFilterWithoutMatchOffersToClearIt();
    void aCellsValueIsChosen();
    void liveModeLeavesOutWhatItCannotAskAndSaysSo();
    void statusesOfTheConnectionBecomeChoices();
    void thePanelIsKeptAsItWasLeft();
    void anotherConnectionHasNoneOfTheChoices();

private:
    struct FleetPage : ShownPage {
        explicit FleetPage(Session *session)
        {
            page.setSession(session);
            openPanel();
            part<QAbstractButton>("modeWholeFleet")->click();
        }
        void openPanel() const
        {
            if (!part<FacetPanel>("facetPanel")->isVisible())
                part<QAbstractButton>("facetsToggle")->click();
        }
        bool isRead() const
        {
            return page.inventory()->mode() == ReadingMode::WholeFleet
                && page.inventory()->state() == InventoryState::Complete && rows() == 300
                && list("os")->model()->rowCount() > 0;
        }
        QListView *list(const char *column) const
        {
            return page.findChild<QListView *>(u"facetList-"_s + QString::fromLatin1(column));
        }
        QString valueAt(const char *column, int row) const
        {
            return list(column)->model()->index(row, 0).data(FacetValueRole).toString();
        }
        qint64 countAt(const char *column, int row) const
        {
            return list(column)->model()->index(row, 0).data(FacetRowsRole).toLongLong();
        }
        qint64 sum(const char *column) const
        {
            qint64 rows = 0;
            for (int row = 0; row < list(column)->model()->rowCount(); ++row)
                rows += countAt(column, row);
            return rows;
        }
        void choose(const char *column, int row) const
        {
            const QRect place = list(column)->visualRect(list(column)->model()->index(row, 0));
            QTest::mouseClick(list(column)->viewport(), Qt::LeftButton, {}, place.center());
        }
        QString counts() const { return part<QLabel>("countsText")->text(); }
    };

    DemoSession m_demo{300};
};

void TestFacetsPage::choosingNarrowsAndCountsFollow()
{
    FleetPage shown(m_demo.session.get());
    QTRY_VERIFY(shown.isRead());
    const qint64 first = shown.countAt("os", 0);
    const qint64 second = shown.countAt("os", 1);
    QCOMPARE(shown.sum("os"), 300);
    m_demo.server.forgetRequests();
    shown.choose("os", 0);
    QTRY_COMPARE(shown.rows(), first);
    QTRY_COMPARE(shown.sum("status"), first);
    QCOMPARE(shown.countAt("os", 1), second); // what choosing it instead would give
    QVERIFY2(shown.counts().startsWith(u"%1 of 300 endpoints match"_s.arg(first)), qPrintable(shown.counts()));
    shown.choose("os", 1);
    QTRY_COMPARE(shown.rows(), first + second);
    QCOMPARE(m_demo.server.requests().size(), 0U);
    QCOMPARE(shown.part<QAbstractButton>("facetsToggle")->text(), u"Filters (2)"_s);
}

void TestFacetsPage::nothingMovesUnderTheMouse()
{
    FleetPage shown(m_demo.session.get());
    QTRY_VERIFY(shown.isRead());
    const auto values = [&](const char *column) {
        QStringList all;
        for (int row = 0; row < shown.list(column)->model()->rowCount(); ++row)
            all += shown.valueAt(column, row);
        return all;
    };
    const QStringList versions = values("agent_version");
    const QStringList policies = values("policy");
    const int top = shown.list("agent_version")->mapTo(&shown.page, QPoint()).y();
    const int last = shown.list("os")->model()->rowCount() - 1; // the rarest one: many values have no row with it
    const qint64 rare = shown.countAt("os", last);
    shown.choose("os", last);
    QTRY_COMPARE(shown.sum("status"), rare);
    QCOMPARE(values("agent_version"), versions);
    QCOMPARE(values("policy"), policies);
    QCOMPARE(shown.list("agent_version")->mapTo(&shown.page, QPoint()).y(), top);
    for (int row = 1; row < versions.size(); ++row)
        QVERIFY(naturalOrder(versions[row - 1].toStdString(), versions[row].toStdString()) > 0);
}

void TestFacetsPage::countsFollowTheWordsAsOneTypes()
{
    FleetPage shown(m_demo.session.get());
    QTRY_VERIFY(shown.isRead());
    shown.choose("os", 0);
    const QString chosen = shown.valueAt("os", 0);
    shown.part<QLineEdit>("searchField")->setText(u"prod"_s);
    QTRY_VERIFY(shown.rows() > 0 && shown.rows() < 300 && shown.sum("status") == shown.rows());
    shown.part<QLineEdit>("searchField")->setText(u"nothing of that name"_s);
    QTRY_COMPARE(shown.rows(), 0);
    QTRY_COMPARE(shown.list("os")->model()->rowCount(), 1); // chosen, and therefore still there
    QCOMPARE(shown.valueAt("os", 0), chosen);
    QCOMPARE(shown.countAt("os", 0), 0);
}

void TestFacetsPage::chipsBarAndPanelAreOneChoice()
{
    FleetPage shown(m_demo.session.get());
    QTRY_VERIFY(shown.isRead());
    const auto *model = shown.list("status")->model();
    const QModelIndex offline = model->match(model->index(0, 0), FacetValueRole, u"offline"_s).value(0);
    const qint64 count = offline.data(FacetRowsRole).toLongLong();
    QVERIFY(count > 0);
    auto *chip = shown.part<QAbstractButton>("statusChip-offline");
    QCOMPARE(chip->accessibleName(), u"Offline, %1"_s.arg(endpointsText(count)));
    auto *segment = shown.part<HealthSegment>("healthSegment-1");
    QCOMPARE(segment->rows(), count);
    m_demo.server.forgetRequests();
    QTest::mouseClick(segment, Qt::LeftButton);
    QTRY_COMPARE(shown.rows(), count);
    QVERIFY(chip->isChecked());
    QTRY_VERIFY(segment->isChecked());
    QCOMPARE(shown.part<HealthSegment>("healthSegment-1")->rows(), count);
    QVERIFY(shown.part<HealthSegment>("healthSegment-0")->rows() > 0);
    QTest::mouseClick(chip, Qt::LeftButton);
    QTRY_COMPARE(shown.rows(), 300);
    QTRY_VERIFY(!segment->isChecked());
    QVERIFY(shown.page.inventory()->query().hostStatuses.isEmpty());
    QCOMPARE(m_demo.server.requests().size(), 0U); // the rows are here
}

void TestFacetsPage::theKeyboardAloneNarrows()
{
    FleetPage shown(m_demo.session.get());
    QVERIFY(QTest::qWaitForWindowActive(&shown.page));
    QTRY_VERIFY(shown.isRead());
    QListView *list = shown.list("policy");
    list->setFocus(Qt::TabFocusReason);
    QTest::keyClick(list, Qt::Key_Down);
    const qint64 count = shown.countAt("policy", 1);
    QTest::keyClick(list, Qt::Key_Space);
    QTRY_COMPARE(shown.rows(), count);
    QVERIFY(list->hasFocus());
    QCOMPARE(list->currentIndex().row(), 1);
    QTest::keyClick(list, Qt::Key_Space);
    QTRY_COMPARE(shown.rows(), 300);
}

void TestFacetsPage::whatIsOlderIsAskedFor_data()
{
    QTest::addColumn<QString>("column");
    QTest::addColumn<int>("entry");
    QTest::addColumn<QString>("words");
    QTest::newRow("an hour") << u"last_check_in"_s << 0 << u"checkin:>1h"_s;
    QTest::newRow("a day") << u"last_check_in"_s << 1 << u"checkin:>1d"_s;
    QTest::newRow("seven days") << u"last_check_in"_s << 2 << u"checkin:>7d"_s;
    QTest::newRow("the newest version") << u"agent_version"_s << 0 << u"version:<8."_s;
}

void TestFacetsPage::whatIsOlderIsAskedFor()
{
    QFETCH(QString, column);
    QFETCH(int, entry);
    QFETCH(QString, words);
    FleetPage shown(m_demo.session.get());
    QTRY_VERIFY(shown.isRead());
    auto *menu = shown.page.findChild<QMenu *>(u"facetOlderMenu-"_s + column);
    auto *field = shown.part<QLineEdit>("searchField");
    const auto choose = [&](int index) {
        Q_EMIT menu->aboutToShow();
        menu->actions().at(index < 0 ? menu->actions().size() + index : index)->trigger();
    };
    field->setText(u"-host:nobody"_s);
    choose(entry);
    QTRY_VERIFY2(field->text().startsWith(u"-host:nobody "_s + words), qPrintable(field->text()));
    QTRY_VERIFY(shown.rows() < 300 && shown.rows() > 0);
    choose(entry + 1);
    QTRY_COMPARE(field->text().count(u':'), 2); // replaced
    choose(-1);
    QTRY_COMPARE(field->text(), u"-host:nobody"_s);
    QTRY_COMPARE(shown.rows(), 300);
}

void TestFacetsPage::anotherAgeIsTyped()
{
    FleetPage shown(m_demo.session.get());
    QVERIFY(QTest::qWaitForWindowActive(&shown.page));
    QTRY_VERIFY(shown.isRead());
    auto *button = shown.part<QAbstractButton>("facetOlder-last_check_in");
    auto *value = shown.part<QLineEdit>("facetOlderValue-last_check_in");
    QCOMPARE(button->focusPolicy(), Qt::StrongFocus);
    auto *menu = shown.part<QMenu>("facetOlderMenu-last_check_in");
    Q_EMIT menu->aboutToShow();
    menu->actions().at(menu->actions().size() - 2)->trigger(); // Other
    QTRY_VERIFY(value->hasFocus());
    QTest::keyClicks(value, u"soon"_s);
    QTest::keyClick(value, Qt::Key_Return);
    QVERIFY(value->isVisible());
    QCOMPARE(shown.rows(), 300);
    value->setText(u"36 hours"_s);
    QTest::keyClick(value, Qt::Key_Return);
    QVERIFY(!value->isVisible());
    QVERIFY(button->hasFocus());
    QTRY_COMPARE(shown.part<QLineEdit>("searchField")->text(), u"checkin:>36hours"_s);
    QTRY_VERIFY(shown.rows() < 300);
    QVERIFY(button->accessibleName().contains(u"36hours"_s));
}

void TestFacetsPage::clearingFiltersClearsChoices()
{
    FleetPage shown(m_demo.session.get());
    QTRY_VERIFY(shown.isRead());
    shown.choose("os", 0);
    shown.choose("status", 1);
    QTRY_VERIFY(shown.rows() < 300);
    QTest::mouseClick(shown.part<QAbstractButton>("facetClear-os"), Qt::LeftButton);
    QCOMPARE(chosenIn(shown.page.inventory()->query().choices, EndpointColumn::Os), QStringList());
    QCOMPARE(chosenCount(shown.page.inventory()->query().choices), 1);
    shown.choose("os", 0);
    shown.part<QLineEdit>("searchField")->setText(u"a"_s);
    shown.page.clearFilters();
    QTRY_COMPARE(shown.rows(), 300);
    QCOMPARE(shown.part<QAbstractButton>("facetsToggle")->text(), u"Filters"_s);
    QVERIFY(shown.counts().startsWith(u"300 endpoints"_s));
}

void TestFacetsPage::aFilterWithoutMatchOffersToClearIt()
{
    FleetPage shown(m_demo.session.get());
    QTRY_VERIFY(shown.isRead());
    EndpointQuery query = shown.page.inventory()->query();
    query.choices = withChosen({}, EndpointColumn::Os, {u"Plan 9"_s});
    shown.page.inventory()->setQuery(query);
    QTRY_COMPARE(shown.rows(), 0);
    QTRY_VERIFY(shown.part<QLabel>("emptyHeadline")->text().startsWith(u"No endpoint matches"_s));
    QCOMPARE(shown.part<QAbstractButton>("emptyAction0")->text(), u"Clear filters"_s);
    QTest::mouseClick(shown.part<QAbstractButton>("emptyAction0"), Qt::LeftButton);
    QTRY_COMPARE(shown.rows(), 300);
}

void TestFacetsPage::aCellsValueIsChosen()
{
    FleetPage shown(m_demo.session.get());
    QTRY_VERIFY(shown.isRead());
    const QString policy = shown.page.inventory()->model().endpointAt(4).policyName;
    m_demo.server.forgetRequests();
    Q_EMIT shown.table().filterRequested(4, EndpointColumn::PolicyName);
    QCOMPARE(shown.page.inventory()->query().choices, withChosen({}, EndpointColumn::PolicyName, {policy}));
    QTRY_VERIFY(shown.rows() > 0 && shown.rows() < 300);
    QCOMPARE(shown.page.inventory()->query().kuery, QString());
    QCOMPARE(m_demo.server.requests().size(), 0U);
}

void TestFacetsPage::liveModeLeavesOutWhatItCannotAskAndSaysSo()
{
    FleetPage shown(m_demo.session.get());
    QTRY_VERIFY(shown.isRead());
    const QString os = shown.valueAt("os", 0);
    shown.choose("os", 0);
    shown.part<QAbstractButton>("statusChip-offline")->click();
    const QList<FacetChoice> choices = shown.page.inventory()->query().choices;
    shown.part<QAbstractButton>("modeLive")->click();
    QCOMPARE(shown.page.inventory()->query().hostStatuses, QStringList{u"offline"_s});
    QVERIFY(shown.page.inventory()->query().choices.isEmpty());
    QVERIFY(shown.part<QAbstractButton>("statusChip-offline")->isChecked());
    const auto told = [&] {
        const QList<QLabel *> labels = shown.part<QWidget>("notificationNoteBar")->findChildren<QLabel *>();
        return shown.part<QWidget>("notificationNoteBar")->isVisible()
            && std::ranges::any_of(labels, [&](const QLabel *label) { return label->text().contains(u"OS (" + os); });
    };
    QTRY_VERIFY(told());
    QTRY_VERIFY(shown.part<QWidget>("facetHint")->isVisible());
    QVERIFY(!shown.part<QWidget>("healthBar")->isVisible());
    QCOMPARE(shown.part<QAbstractButton>("statusChip-offline")->accessibleName(), u"Offline"_s);
    shown.part<QAbstractButton>("facetLoadFleet")->click();
    QCOMPARE(shown.page.inventory()->query().choices, choices); // back
    QVERIFY(!told());
    QTRY_VERIFY(shown.page.inventory()->state() == InventoryState::Complete && shown.rows() > 0 && shown.rows() < 300);
}

void TestFacetsPage::statusesOfTheConnectionBecomeChoices()
{
    DemoSession demo(300, {u"healthy"_s});
    FleetPage shown(demo.session.get());
    QTRY_VERIFY(shown.page.inventory()->state() == InventoryState::Complete && shown.rows() > 0);
    QCOMPARE(shown.page.inventory()->query().choices, withChosen({}, EndpointColumn::Status, {u"healthy"_s}));
    QVERIFY(shown.part<QAbstractButton>("statusChip-healthy")->isChecked());
    QCOMPARE(shown.page.inventory()->counts().loaded, 300); // the counts are of everything
    QVERIFY2(shown.counts().contains(u" of 300 endpoints match"_s), qPrintable(shown.counts()));
}

void TestFacetsPage::thePanelIsKeptAsItWasLeft()
{
    ShownPage shown;
    shown.page.setSession(m_demo.session.get());
    QTRY_COMPARE(shown.rows(), 300);
    auto *panel = shown.part<FacetPanel>("facetPanel");
    auto *toggle = shown.part<QAbstractButton>("facetsToggle");
    QVERIFY(!panel->isVisible()); // this window is not wide
    toggle->click();
    QVERIFY(panel->isVisible() && toggle->isChecked());
    QTRY_COMPARE(panel->width(), 250);
    QVERIFY(shown.part<QWidget>("detailPane")->isVisible());
    QVERIFY(shown.table().width() > 500);
    shown.settings.setValue(u"endpoints/facetsWidth"_s, 300);
    QTest::mouseClick(shown.part<QAbstractButton>("facetClose"), Qt::LeftButton);
    QVERIFY(!panel->isVisible() && !toggle->isChecked());
    EndpointsPage next(shown.settings);
    next.resize(1800, 800);
    next.show();
    next.setSession(m_demo.session.get());
    QVERIFY(!next.findChild<FacetPanel *>()->isVisible()); // closed by the person, however wide
    next.findChild<QAbstractButton *>(u"facetsToggle"_s)->click();
    QTRY_COMPARE(next.findChild<FacetPanel *>()->width(), 300);
}

void TestFacetsPage::anotherConnectionHasNoneOfTheChoices()
{
    DemoSession other(20);
    FleetPage shown(m_demo.session.get());
    QTRY_VERIFY(shown.isRead());
    shown.choose("os", 0);
    shown.part<QAbstractButton>("modeLive")->click();
    shown.page.setSession(other.session.get());
    QCOMPARE(shown.list("os")->model()->rowCount(), 0);
    QCOMPARE(shown.part<QAbstractButton>("facetsToggle")->text(), u"Filters"_s);
    QTRY_COMPARE(shown.rows(), 20);
    shown.part<QAbstractButton>("modeWholeFleet")->click();
    QVERIFY(shown.page.inventory()->query().choices.isEmpty());
    QTRY_COMPARE(shown.sum("status"), 20);
    shown.page.setSession(nullptr);
    QVERIFY(!shown.part<FacetPanel>("facetPanel")->isVisible());
}

REEVE_TEST_MAIN(TestFacetsPage)
#include "test_facetspage.moc"
