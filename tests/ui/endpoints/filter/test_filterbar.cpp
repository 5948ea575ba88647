// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/endpoints/filter/filterbar.h"
#include "ui/style/styleproperties.h"

#include <QAbstractButton>
#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

#include "models/endpoints/query/kqlreader.h"
#include "models/endpoints/query/kqlwarnings.h"
#include "tests/support/testprogram.h"
#include "ui/parts/formfield.h"

using namespace Qt::StringLiterals;
using namespace reeve;

class TestFilterBar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_bar = std::make_unique<FilterBar>(); }
    void chipsBecomeHostStatuses();
    void chipsAreAChoiceWhereTheWholeFleetIsHere();
    void chipsCountAndStandStill();
    void whatIsChosenIsCountedOnItsButton();
    void showingAQuerySaysNothing();
    void typingSettlesOnce();
    void kqlIsAppliedByEnter();
    void switchingKqlOffDropsIt();
    void kqlProblemStandsAtTheField();
    void aMistakeInKqlIsShownWhileItIsTyped();
    void kqlWithAMistakeIsNotApplied();
    void whatKqlWillNotDoIsSaidBeforeItIsSent();
    void theExampleOfKqlIsWithoutFault();
    void modeIsExplained();
    void aFieldThatIsNotKnownIsNamedBesideTheBox();
    void liveModeSaysWhereKibanaDiffers();
    void liveModeSaysWhatIsNotSent();
    void kqlThatIsTypedOutlivesAnotherFilter();
    void wrapsWhereItIsNarrow();
    void everyControlHasANameToBeReadOut();

private:
    template<typename T> T *part(const char *name) { return m_bar->findChild<T *>(QString::fromLatin1(name)); }

    std::unique_ptr<FilterBar> m_bar{};
};

void TestFilterBar::chipsBecomeHostStatuses()
{
    QSignalSpy settled(m_bar.get(), &FilterBar::filterSettled);
    part<QAbstractButton>("statusChip-offline")->click();
    part<QAbstractButton>("statusChip-healthy")->click();
    QCOMPARE(settled.count(), 2);
    QCOMPARE(m_bar->applyTo({}).hostStatuses, (QStringList{u"healthy"_s, u"offline"_s}));
    part<QAbstractButton>("statusChip-healthy")->click();
    QCOMPARE(m_bar->applyTo({}).hostStatuses, QStringList{u"offline"_s});
}

void TestFilterBar::chipsAreAChoiceWhereTheWholeFleetIsHere()
{
    m_bar->setMode(ReadingMode::WholeFleet);
    part<QAbstractButton>("statusChip-offline")->click();
    const EndpointQuery base{.hostStatuses = {u"orphaned"_s}};
    QCOMPARE(m_bar->applyTo(base).choices, (QList<FacetChoice>{{EndpointColumn::Status, {u"offline"_s}}}));
    QCOMPARE(m_bar->applyTo(base).hostStatuses, base.hostStatuses);
    const EndpointQuery others{
        .choices = {{EndpointColumn::Status, {u"healthy"_s, u"unknown"_s}}, {EndpointColumn::Os, {u"Linux"_s}}}};
    m_bar->showQuery(others); // there is no chip for the unknown one
    QCOMPARE(m_bar->applyTo(others), others);
    part<QAbstractButton>("statusChip-healthy")->click();
    QCOMPARE(m_bar->applyTo(others).choices,
        (QList<FacetChoice>{{EndpointColumn::Status, {u"unknown"_s}}, {EndpointColumn::Os, {u"Linux"_s}}}));
}

void TestFilterBar::chipsCountAndStandStill()
{
    auto *chip = part<QAbstractButton>("statusChip-offline");
    const int without = chip->sizeHint().width();
    m_bar->showFacets({{EndpointColumn::Status, {{u"offline"_s, 82'403}}}});
    const int counted = chip->sizeHint().width();
    QVERIFY(counted > without);
    QVERIFY(chip->accessibleName().startsWith(u"Offline, "_s));
    m_bar->showFacets({{EndpointColumn::Status, {{u"offline"_s, 7}}}});
    QCOMPARE(chip->sizeHint().width(), counted);
    QCOMPARE(chip->accessibleName(), u"Offline, 7 endpoints"_s);
    QCOMPARE(part<QAbstractButton>("statusChip-healthy")->accessibleName(), u"Healthy, 0 endpoints"_s);
    m_bar->showFacets({});
    QCOMPARE(chip->sizeHint().width(), without);
    QCOMPARE(chip->accessibleName(), u"Offline"_s);
}

void TestFilterBar::whatIsChosenIsCountedOnItsButton()
{
    QSignalSpy toggled(m_bar.get(), &FilterBar::facetsToggled);
    auto *button = part<QAbstractButton>("facetsToggle");
    m_bar->showChoices({.choices = {{EndpointColumn::Os, {u"Linux"_s, QString()}}}});
    QCOMPARE(button->text(), u"Filters (2)"_s);
    QCOMPARE(button->accessibleName(), u"Filters, 2 chosen"_s);
    m_bar->setFacetsShown(true);
    QCOMPARE(toggled.count(), 0);
    button->click();
    QCOMPARE(toggled.last().first().toBool(), false);
    m_bar->showChoices({});
    QCOMPARE(button->text(), u"Filters"_s);
}

void TestFilterBar::showingAQuerySaysNothing()
{
    QSignalSpy settled(m_bar.get(), &FilterBar::filterSettled);
    QSignalSpy edited(m_bar.get(), &FilterBar::searchTextEdited);
    const EndpointQuery query{.searchText = u"x"_s, .kuery = u"a : b"_s, .hostStatuses = {u"inactive"_s}};
    m_bar->showQuery(query);
    QCOMPARE(m_bar->applyTo({}), query);
    QVERIFY(m_bar->isFiltering());
    QCOMPARE(settled.count() + edited.count(), 0);
}

void TestFilterBar::typingSettlesOnce()
{
    QSignalSpy settled(m_bar.get(), &FilterBar::filterSettled);
    QSignalSpy edited(m_bar.get(), &FilterBar::searchTextEdited);
    QTest::keyClicks(part<QLineEdit>("searchField"), u"berlin"_s);
    QCOMPARE(edited.count(), 6);
    QCOMPARE(settled.count(), 0);
    QTRY_COMPARE(settled.count(), 1);
    QCOMPARE(m_bar->applyTo({}).searchText, u"berlin"_s);
    QTest::keyClick(part<QLineEdit>("searchField"), Qt::Key_Return);
    QCOMPARE(settled.count(), 1);
}

void TestFilterBar::kqlIsAppliedByEnter()
{
    QSignalSpy settled(m_bar.get(), &FilterBar::filterSettled);
    part<QAbstractButton>("kqlToggle")->click();
    QTest::keyClicks(part<QLineEdit>("kqlEdit"), u"a : b"_s);
    QCOMPARE(m_bar->applyTo({}).kuery, QString());
    QTest::keyClick(part<QLineEdit>("kqlEdit"), Qt::Key_Return);
    QCOMPARE(settled.count(), 1);
    QCOMPARE(m_bar->applyTo({}).kuery, u"a : b"_s);
}

void TestFilterBar::switchingKqlOffDropsIt()
{
    m_bar->showQuery({.kuery = u"a : b"_s});
    QSignalSpy settled(m_bar.get(), &FilterBar::filterSettled);
    part<QAbstractButton>("kqlToggle")->click();
    QCOMPARE(settled.count(), 1);
    QCOMPARE(m_bar->applyTo({}).kuery, QString());
}

void TestFilterBar::kqlProblemStandsAtTheField()
{
    m_bar->showQuery({.kuery = u"a : b"_s});
    m_bar->setKqlProblem(u"Kibana did not take it."_s);
    const QList<QLabel *> labels = m_bar->findChildren<QLabel *>();
    const auto shown = std::ranges::count(labels, u"Kibana did not take it."_s, &QLabel::text);
    QCOMPARE(shown, 1);
}

void TestFilterBar::aMistakeInKqlIsShownWhileItIsTyped()
{
    part<QAbstractButton>("kqlToggle")->click();
    auto *edit = part<QLineEdit>("kqlEdit");
    QTest::keyClicks(edit, u"a : b) or (c : d"_s);
    QVERIFY(hasProblem(edit));
    QVERIFY2(edit->accessibleDescription().startsWith(u"At character 6, “) or (c : d”"_s),
        qPrintable(edit->accessibleDescription()));
    edit->setText(u"a : b"_s);
    QVERIFY(!hasProblem(edit));
    m_bar->showQuery({.kuery = u"x : \"y"_s}); // as of a view that was written by hand
    QVERIFY(hasProblem(edit));
    QVERIFY(edit->accessibleDescription().contains(u"quote"_s));
}

void TestFilterBar::kqlWithAMistakeIsNotApplied()
{
    m_bar->showQuery({.kuery = u"a : b"_s});
    QSignalSpy settled(m_bar.get(), &FilterBar::filterSettled);
    auto *edit = part<QLineEdit>("kqlEdit");
    edit->setText(u"a : b and (c : d or"_s);
    QTest::keyClick(edit, Qt::Key_Return);
    QCOMPARE(settled.count(), 0);
    QCOMPARE(m_bar->applyTo({}).kuery, u"a : b"_s);
    QCOMPARE(edit->cursorPosition(), 10); // at the bracket
    edit->setText(u"a : b and (c : d or e : f)"_s);
    QTest::keyClick(edit, Qt::Key_Return);
    QCOMPARE(settled.count(), 1);
    QCOMPARE(m_bar->applyTo({}).kuery, u"a : b and (c : d or e : f)"_s);
}

void TestFilterBar::whatKqlWillNotDoIsSaidBeforeItIsSent()
{
    part<QAbstractButton>("kqlToggle")->click();
    auto *edit = part<QLineEdit>("kqlEdit");
    auto *warnings = part<QLabel>("kqlWarnings");
    edit->setText(u"united.endpoint.host.ip : 10.* or united.agent.status : online"_s);
    QVERIFY(warnings->isVisibleTo(m_bar.get()));
    QVERIFY2(warnings->text().contains(u"Write 10.0.0.0/8."_s), qPrintable(warnings->text()));
    QVERIFY2(warnings->text().contains(u"does not map united.agent.status"_s), qPrintable(warnings->text()));
    QVERIFY(!hasProblem(edit));
    edit->setText(u"united.endpoint.host.ip : 10.0.0.0/8 or status : online"_s);
    QVERIFY(!warnings->isVisibleTo(m_bar.get()));
}

void TestFilterBar::theExampleOfKqlIsWithoutFault()
{
    const QString example = part<QLineEdit>("kqlEdit")->placeholderText();
    QCOMPARE(readKql(example).conditions.size(), 2);
    QCOMPARE(kqlProblem(example), QString());
    QCOMPARE(kqlWarnings(example), QStringList());
}

void TestFilterBar::modeIsExplained()
{
    QSignalSpy chosen(m_bar.get(), &FilterBar::modeChosen);
    const QString live = part<QLabel>("modeExplanation")->text();
    QVERIFY(!live.isEmpty());
    part<QAbstractButton>("modeWholeFleet")->click();
    QCOMPARE(m_bar->mode(), ReadingMode::WholeFleet);
    QVERIFY(part<QLabel>("modeExplanation")->text() != live);
    QCOMPARE(chosen.count(), 1);
    m_bar->setMode(ReadingMode::Live);
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(part<QLabel>("modeExplanation")->text(), live);
}

void TestFilterBar::aFieldThatIsNotKnownIsNamedBesideTheBox()
{
    m_bar->setMode(ReadingMode::WholeFleet);
    auto *field = part<QLineEdit>("searchField");
    auto *note = part<QLabel>("filterNote");
    QTest::keyClicks(field, u"web -hots:x"_s);
    QVERIFY(note->isVisibleTo(m_bar.get()));
    QVERIFY2(note->text().contains(u"“hots”"_s) && note->text().contains(u"host, "_s), qPrintable(note->text()));
    QCOMPARE(note->textFormat(), Qt::PlainText);
    QCOMPARE(field->accessibleDescription(), note->text());
    QVERIFY(hasProblem(field));
    field->setText(u"web -host:x"_s);
    QVERIFY(!note->isVisibleTo(m_bar.get()));
    QVERIFY(!hasProblem(field));
    QCOMPARE(field->accessibleDescription(), field->placeholderText());
    m_bar->showQuery({.searchText = u"hots:x"_s});
    QVERIFY(note->isVisibleTo(m_bar.get()));
    const auto canClear = [field] {
        return std::ranges::any_of(
            field->actions(), [](const QAction *each) { return each->text() == u"Clear"_s && each->isVisible(); });
    };
    QVERIFY(canClear()); // nobody typed, and yet there is something to clear
    m_bar->showQuery({});
    QVERIFY(!note->isVisibleTo(m_bar.get()));
    QVERIFY(!canClear());
}

void TestFilterBar::liveModeSaysWhereKibanaDiffers()
{
    auto *field = part<QLineEdit>("searchField");
    auto *note = part<QLabel>("filterNote");
    for (const QString &words : {u"web fe80::1"_s, u"host:01"_s, u"status:healthy"_s}) {
        field->setText(words);
        QVERIFY2(!note->isVisibleTo(m_bar.get()), qPrintable(words));
    }
    for (const QString &words : {u"host:web"_s, u"-web"_s, u"\"front desk\""_s}) {
        field->setText(words);
        QVERIFY2(note->isVisibleTo(m_bar.get()), qPrintable(words));
        QVERIFY(note->text().contains(u"Kibana"_s));
        QVERIFY(!hasProblem(field));
    }
    part<QAbstractButton>("modeWholeFleet")->click();
    QVERIFY(!note->isVisibleTo(m_bar.get()));
}

void TestFilterBar::liveModeSaysWhatIsNotSent()
{
    auto *field = part<QLineEdit>("searchField");
    field->setText(u"ip:7f"_s);
    QVERIFY(part<QLabel>("filterNote")->text().startsWith(u"Left out, as KQL cannot ask for it: ip:7f."_s));
    QVERIFY(!hasProblem(field));
    field->setText(u"hots:web"_s);
    QVERIFY(part<QLabel>("filterNote")->text().contains(u"“hots”"_s));
    QVERIFY(hasProblem(field));
}

void TestFilterBar::kqlThatIsTypedOutlivesAnotherFilter()
{
    m_bar->showQuery({.kuery = u"a : b"_s});
    auto *edit = part<QLineEdit>("kqlEdit");
    edit->setText(u"a : b and c : d"_s);
    m_bar->showQuery({.searchText = u"web"_s, .kuery = u"a : b"_s});
    QCOMPARE(edit->text(), u"a : b and c : d"_s);
    QCOMPARE(m_bar->applyTo({}).kuery, u"a : b"_s);
    m_bar->showQuery({.kuery = u"e : f"_s});
    QCOMPARE(edit->text(), u"e : f"_s);
}

void TestFilterBar::wrapsWhereItIsNarrow()
{
    const int wide = m_bar->heightForWidth(1900);
    QVERIFY(m_bar->heightForWidth(1080) > wide);
    m_bar->resize(1080, m_bar->heightForWidth(1080));
    m_bar->show();
    for (const auto *button : m_bar->findChildren<QAbstractButton *>()) {
        const QRect place(button->mapTo(m_bar.get(), QPoint()), button->size());
        if (button->isVisible())
            QVERIFY2(m_bar->rect().contains(place), qPrintable(button->objectName()));
    }
}

void TestFilterBar::everyControlHasANameToBeReadOut()
{
    for (const auto *button : m_bar->findChildren<QAbstractButton *>()) {
        if (button->focusPolicy() != Qt::NoFocus)
            QVERIFY2(!button->accessibleName().isEmpty() && !button->objectName().isEmpty(),
                qPrintable(button->objectName() + button->text()));
    }
    QVERIFY(!part<QLineEdit>("searchField")->accessibleName().isEmpty());
}

REEVE_TEST_MAIN(TestFilterBar)
#include "test_filterbar.moc"
