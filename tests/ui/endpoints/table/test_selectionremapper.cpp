// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/endpoints/table/selectionremapper.h"

#include <QItemSelectionModel>
#include <QSignalSpy>
#include <QStringListModel>
#include <QTest>
#include <numeric>

#include "tests/support/testprogram.h"

using namespace Qt::StringLiterals;
using namespace reeve;

// Large selections while rows are replaced.
class TestSelectionRemapper : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aSmallOneIsLeftToQt();
    void allThatStaysIsSelectedInOnePiece();
    void itFollowsTheRowsToTheirPlaces();
    void whatGoesIsNotSelectedAnyMore();
    void oneOfTooManyPiecesIsDroppedAndCounted();

private:
    void select(int first, int last);
    std::vector<int> sameOrder() const;
    // The rows of the next model, and where each of those now goes.
    int replace(int rows, const std::vector<int> &places); // what restore() returns

    std::unique_ptr<QStringListModel> m_model{};
    std::unique_ptr<QItemSelectionModel> m_selection{};
    SelectionRemapper m_remapper{};
};

void TestSelectionRemapper::init()
{
    m_selection.reset(); // else it goes with its model
    m_model = std::make_unique<QStringListModel>(QStringList(10'000, u"endpoint"_s));
    m_selection = std::make_unique<QItemSelectionModel>(m_model.get());
}

void TestSelectionRemapper::select(int first, int last)
{
    m_selection->select(
        QItemSelection(m_model->index(first), m_model->index(last)), QItemSelectionModel::ClearAndSelect);
}

std::vector<int> TestSelectionRemapper::sameOrder() const
{
    std::vector<int> places(static_cast<std::size_t>(m_model->rowCount()));
    std::iota(places.begin(), places.end(), 0);
    return places;
}

int TestSelectionRemapper::replace(int rows, const std::vector<int> &places)
{
    m_remapper.store(*m_selection);
    const int now = m_model->rowCount();
    if (rows > now)
        m_model->insertRows(now, rows - now);
    else if (rows < now)
        m_model->removeRows(rows, now - rows);
    return m_remapper.restore(*m_selection, places);
}

void TestSelectionRemapper::aSmallOneIsLeftToQt()
{
    select(10, 20);
    QSignalSpy changed(m_selection.get(), &QItemSelectionModel::selectionChanged);
    m_remapper.store(*m_selection);
    QCOMPARE(m_remapper.restore(*m_selection, sameOrder()), 0);
    QCOMPARE(changed.size(), 0);
    QCOMPARE(m_selection->selectedIndexes().size(), 11);
}

void TestSelectionRemapper::allThatStaysIsSelectedInOnePiece()
{
    select(0, 9'999);
    std::vector<int> places = sameOrder();
    std::ranges::reverse(places);
    for (int &place : places)
        place = place < 6'000 ? place : -1;
    QCOMPARE(replace(6'000, places), 0);
    QCOMPARE(m_selection->selection().size(), 1);
    QCOMPARE(m_selection->selectedIndexes().size(), 6'000);
}

void TestSelectionRemapper::itFollowsTheRowsToTheirPlaces()
{
    select(1'000, 5'999);
    std::vector<int> places = sameOrder();
    for (int &place : places)
        place = place < 3'000 ? place + 7'000 : place - 3'000;
    QCOMPARE(replace(10'000, places), 0);
    for (int row = 0; row < 10'000; ++row)
        QCOMPARE(m_selection->isSelected(m_model->index(row)), row < 3'000 || (row >= 8'000 && row < 10'000));
}

void TestSelectionRemapper::whatGoesIsNotSelectedAnyMore()
{
    select(0, 4'999);
    QSignalSpy changed(m_selection.get(), &QItemSelectionModel::selectionChanged);
    std::vector<int> places = sameOrder();
    for (int &place : places)
        place = place < 5'000 ? -1 : place - 5'000;
    QCOMPARE(replace(5'000, places), 0);
    QVERIFY(!m_selection->hasSelection());
    QCOMPARE(changed.size(), 1);
}

void TestSelectionRemapper::oneOfTooManyPiecesIsDroppedAndCounted()
{
    select(0, 9'999);
    std::vector<int> places = sameOrder();
    for (int &place : places)
        place *= 2;
    QCOMPARE(replace(20'000, places), 10'000);
    QVERIFY(!m_selection->hasSelection());
}

REEVE_GUILESS_TEST_MAIN(TestSelectionRemapper)
#include "test_selectionremapper.moc"
