// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QAbstractItemModelTester>
#include <QItemSelectionModel>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>
#include <algorithm>
#include <map>
#include <numeric>

#include "models/endpoints/rows/rowchange.h"
#include "models/endpoints/rows/rowstore.h"
#include "models/endpoints/table/endpointtablemodel.h"
#include "tests/support/testprogram.h"

using namespace reeve;
using namespace Qt::StringLiterals;


// Changes of the rows shown, as views, selections and persistent indexes see them.
class TestRowChange : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsTheSameTakesNoStep();
    void onlyTheStepsThatAreNeededAreTaken_data();
    void onlyTheStepsThatAreNeededAreTaken();
    void everyEndpointKeepsItsIndexesAndItsSelection();
    void aChangeFromOtherRowsIsWorkedOutAgain();
    void whatWasLentStaysAsItWas();
    void allThatWasSelectedIsSelectedInAnotherOrder();

private:
    std::shared_ptr<const RowStore> storeOf(const QList<int> &ids) const;
    ShownRows someRowsOf(const std::shared_ptr<const RowStore> &store);
    std::shared_ptr<const RowStore> someStore();

    QRandomGenerator m_random{1};
};

namespace {

QStringList idsOf(const EndpointTableModel &model)
{
    QStringList ids;
    for (int row = 0; row < model.rowCount(); ++row)
        ids += model.index(row, 0).data(AgentIdRole).toString();
    return ids;
}

QStringList idsOf(const ShownRows &shown)
{
    QStringList ids;
    for (const RowStore::Row row : shown.rows)
        ids += qtText(shown.store->identity(row));
    return ids;
}

QList<RowMove> movesOf(const RowChange &change)
{
    QList<RowMove> moves;
    std::ranges::transform(change.steps, std::back_inserter(moves), &RowStep::move);
    return moves;
}

}

std::shared_ptr<const RowStore> TestRowChange::storeOf(const QList<int> &ids) const
{
    RowStore store;
    for (const int id : ids) {
        const std::string text = "agent-" + std::to_string(id);
        RowDraft draft;
        draft.texts = {text, text, {}, {}, {}, {}};
        store.append(draft);
    }
    return std::make_shared<const RowStore>(std::move(store));
}

std::shared_ptr<const RowStore> TestRowChange::someStore()
{
    QList<int> ids(m_random.bounded(40));
    std::ranges::generate(ids, [this] { return m_random.bounded(50); });
    return storeOf(ids);
}

ShownRows TestRowChange::someRowsOf(const std::shared_ptr<const RowStore> &store)
{
    ShownRows shown{store, std::vector<RowStore::Row>(store->size())};
    std::iota(shown.rows.begin(), shown.rows.end(), 0);
    if (m_random.bounded(3) > 0)
        std::shuffle(shown.rows.begin(), shown.rows.end(), m_random);
    if (m_random.bounded(3) > 0)
        std::erase_if(shown.rows, [this](RowStore::Row) { return m_random.bounded(3) == 0; });
    return shown;
}

void TestRowChange::whatIsTheSameTakesNoStep()
{
    const ShownRows shown = someRowsOf(storeOf({3, 1, 2}));
    QVERIFY(changeBetween(std::make_shared<const ShownRows>(shown), shown).steps.empty());
}

void TestRowChange::onlyTheStepsThatAreNeededAreTaken_data()
{
    using Rows = std::vector<std::uint32_t>;
    using Moves = QList<RowMove>;
    QTest::addColumn<Rows>("before");
    QTest::addColumn<Rows>("after");
    QTest::addColumn<Moves>("moves");
    QTest::newRow("another order") << Rows{0, 1, 2} << Rows{2, 0, 1} << Moves{RowMove::Order};
    QTest::newRow("the last one goes") << Rows{0, 1, 2} << Rows{0, 1} << Moves{RowMove::Removal};
    QTest::newRow("the first one goes") << Rows{0, 1, 2} << Rows{1, 2} << Moves{RowMove::Order, RowMove::Removal};
    QTest::newRow("all go") << Rows{0, 1, 2} << Rows{} << Moves{RowMove::Removal};
    QTest::newRow("one comes at the end") << Rows{0, 1} << Rows{0, 1, 2} << Moves{RowMove::Addition};
    QTest::newRow("one comes in between") << Rows{0, 2} << Rows{0, 1, 2} << Moves{RowMove::Addition, RowMove::Order};
    QTest::newRow("others") << Rows{0} << Rows{1, 2} << Moves{RowMove::Removal, RowMove::Addition};
}

void TestRowChange::onlyTheStepsThatAreNeededAreTaken()
{
    QFETCH(const std::vector<std::uint32_t>, before);
    QFETCH(const std::vector<std::uint32_t>, after);
    QFETCH(const QList<RowMove>, moves);
    const auto store = storeOf({0, 1, 2});
    const RowChange change = changeBetween(std::make_shared<const ShownRows>(ShownRows{store, before}), {store, after});
    QCOMPARE(movesOf(change), moves);
    QCOMPARE(change.rows(), after);
}

// Against the plainest thinking: an endpoint that is in both has the index and the selection that it had.
void TestRowChange::everyEndpointKeepsItsIndexesAndItsSelection()
{
    EndpointTableModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QItemSelectionModel selection(&model);
    std::shared_ptr<const RowStore> store = someStore();
    for (int i = 0; i < 2'000; ++i) {
        std::map<QString, QPersistentModelIndex> indexes;
        QSet<QString> selected;
        selection.clearSelection();
        for (int row = 0; row < model.rowCount(); ++row) {
            const QString id = model.index(row, 0).data(AgentIdRole).toString();
            indexes[id] = model.index(row, 3);
            if (m_random.bounded(2) == 0)
                selection.select(model.index(row, 1), QItemSelectionModel::Select);
            if (selection.isSelected(model.index(row, 1)))
                selected += id;
        }
        if (m_random.bounded(3) == 0)
            store = someStore();
        const ShownRows next = someRowsOf(store);
        const QStringList idsBefore = idsOf(model);
        QSignalSpy replaced(&model, &EndpointTableModel::replaced);
        model.show(changeBetween(model.shareRows(), next));

        const QStringList ids = idsOf(next);
        const auto places = replaced.value(0).value(0).value<std::vector<int>>();
        QCOMPARE(std::ssize(places), idsBefore.size());
        for (qsizetype row = 0; row < idsBefore.size(); ++row)
            QCOMPARE(places[static_cast<std::size_t>(row)], ids.indexOf(idsBefore[row]));
        QCOMPARE(idsOf(model), ids);
        QCOMPARE(model.store(), store);
        for (const auto &[id, index] : indexes)
            QCOMPARE(index.isValid() ? QString::number(index.row()) : u"gone"_s,
                ids.contains(id) ? QString::number(ids.indexOf(id)) : u"gone"_s);
        for (int row = 0; row < model.rowCount(); ++row)
            QCOMPARE(selection.isSelected(model.index(row, 1)), selected.contains(ids[row]));
    }
}

void TestRowChange::aChangeFromOtherRowsIsWorkedOutAgain()
{
    const auto store = storeOf({0, 1, 2, 3});
    EndpointTableModel model;
    model.show(ShownRows{store, {0, 1}});
    RowChange late = changeBetween(model.shareRows(), {store, {1, 3}});
    model.append({2});
    const QPersistentModelIndex last(model.index(1, 0));
    QSignalSpy replaced(&model, &EndpointTableModel::replaced);
    model.show(std::move(late));
    QCOMPARE(idsOf(model), QStringList({u"agent-1"_s, u"agent-3"_s}));
    QCOMPARE(last.row(), 0);
    QCOMPARE(replaced.size(), 1);
}

void TestRowChange::whatWasLentStaysAsItWas()
{
    const auto store = storeOf({0, 1, 2});
    EndpointTableModel model;
    model.show(ShownRows{store, {0, 1}});
    const auto lent = model.shareRows();
    model.append({2});
    QCOMPARE(lent->rows, (std::vector<RowStore::Row>{0, 1}));
    QCOMPARE(model.shown().rows, (std::vector<RowStore::Row>{0, 1, 2}));
}

void TestRowChange::allThatWasSelectedIsSelectedInAnotherOrder()
{
    QList<int> ids(200);
    std::iota(ids.begin(), ids.end(), 0);
    const auto store = storeOf(ids);
    EndpointTableModel model;
    ShownRows shown{store, std::vector<RowStore::Row>(store->size())};
    std::iota(shown.rows.begin(), shown.rows.end(), 0);
    model.show(shown);
    QItemSelectionModel selection(&model);
    selection.select(
        QItemSelection(model.index(0, 0), model.index(199, endpointColumnCount - 1)), QItemSelectionModel::Select);
    std::ranges::reverse(shown.rows);
    model.show(shown);
    QCOMPARE(selection.selection().size(), 1);
    shown.rows.resize(20);
    model.show(shown);
    QCOMPARE(selection.selectedRows().size(), 20);
}

REEVE_GUILESS_TEST_MAIN(TestRowChange)
#include "test_rowchange.moc"
