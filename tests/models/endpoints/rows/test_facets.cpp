// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/endpoints/rows/facets.h"

#include <QTest>

#include "tests/support/testprogram.h"

using namespace reeve;
using namespace Qt::StringLiterals;

class TestFacets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void valuesAreCounted();
    void onlyMarkedRowsCount();
    void aChoiceDoesNotNarrowItsOwnCounts();
    void severalValuesOfOneColumn();
    void aChosenValueStaysWhenNoRowHasIt();
    void choicesNarrowTheRows_data();
    void choicesNarrowTheRows();

private:
    void add(std::string_view os, std::string_view version, HostStatus status);
    QList<FacetValue> counted(EndpointColumn column, const LocalFilter &filter) const;

    RowStore m_store{};
};

namespace {

using enum EndpointColumn;

LocalFilter chosen(const QList<FacetChoice> &choices)
{
    LocalFilter filter;
    filter.choices = choices;
    return filter;
}

}

void TestFacets::init()
{
    m_store = {};
    add("Linux", "8.9.0", HostStatus::Healthy);
    add("Linux", "8.10.0", HostStatus::Offline);
    add("Windows", "8.9.0", HostStatus::Healthy);
    add("Windows", "8.9.0", HostStatus::Offline);
    add("Windows", "", HostStatus::Healthy);
}

void TestFacets::add(std::string_view os, std::string_view version, HostStatus status)
{
    RowDraft draft;
    const std::string id = "id-" + std::to_string(m_store.size());
    draft.texts[static_cast<std::size_t>(RowText::AgentId)] = id;
    draft.terms[static_cast<std::size_t>(RowTerm::OsName)] = os;
    draft.terms[static_cast<std::size_t>(RowTerm::AgentVersion)] = version;
    draft.record.status = status;
    m_store.append(draft);
}

QList<FacetValue> TestFacets::counted(EndpointColumn column, const LocalFilter &filter) const
{
    const RowMarks marks = rowsWithTerms(m_store, filter, {Os, AgentVersion});
    for (const Facet &facet : countFacets(m_store, marks, filter.choices)) {
        if (facet.column == column)
            return facet.values;
    }
    return {};
}

void TestFacets::valuesAreCounted()
{
    const RowMarks every(m_store.size(), 1);
    const QList<Facet> facets = countFacets(m_store, every, {});
    QCOMPARE(facets.size(), facetColumns().size());
    for (qsizetype i = 0; i < facets.size(); ++i)
        QCOMPARE(facets[i].column, facetColumns()[i]);
    QCOMPARE(counted(Os, {}), (QList<FacetValue>{{u"Windows"_s, 3, false}, {u"Linux"_s, 2, false}}));
    QCOMPARE(counted(AgentVersion, {}),
        (QList<FacetValue>{{u"8.9.0"_s, 3, false}, {{}, 1, false}, {u"8.10.0"_s, 1, false}}));
    QCOMPARE(counted(Status, {}), (QList<FacetValue>{{u"healthy"_s, 3, false}, {u"offline"_s, 2, false}}));
    QCOMPARE(counted(EndpointColumn::Isolation, {}), (QList<FacetValue>{{{}, 5, false}}));
}

void TestFacets::onlyMarkedRowsCount()
{
    QCOMPARE(counted(Os, readFilter(u"8.9"_s)), (QList<FacetValue>{{u"Windows"_s, 2, false}, {u"Linux"_s, 1, false}}));
    QCOMPARE(counted(Os, readFilter(u"nothing"_s)), QList<FacetValue>{});
}

void TestFacets::aChoiceDoesNotNarrowItsOwnCounts()
{
    const LocalFilter filter = chosen({{Os, {u"Linux"_s}}});
    QCOMPARE(counted(Os, filter), (QList<FacetValue>{{u"Windows"_s, 3, false}, {u"Linux"_s, 2, true}}));
    QCOMPARE(counted(Status, filter), (QList<FacetValue>{{u"healthy"_s, 1, false}, {u"offline"_s, 1, false}}));
    const LocalFilter both = chosen({{Os, {u"Linux"_s}}, {Status, {u"healthy"_s}}});
    QCOMPARE(counted(Os, both), (QList<FacetValue>{{u"Windows"_s, 2, false}, {u"Linux"_s, 1, true}}));
    QCOMPARE(counted(Status, both), (QList<FacetValue>{{u"healthy"_s, 1, true}, {u"offline"_s, 1, false}}));
    QCOMPARE(counted(AgentVersion, both), (QList<FacetValue>{{u"8.9.0"_s, 1, false}}));
}

void TestFacets::severalValuesOfOneColumn()
{
    const LocalFilter filter = chosen({{AgentVersion, {u"8.10.0"_s, QString()}}});
    QCOMPARE(counted(AgentVersion, filter),
        (QList<FacetValue>{{u"8.9.0"_s, 3, false}, {{}, 1, true}, {u"8.10.0"_s, 1, true}}));
    QCOMPARE(counted(Os, filter), (QList<FacetValue>{{u"Linux"_s, 1, false}, {u"Windows"_s, 1, false}}));
}

void TestFacets::aChosenValueStaysWhenNoRowHasIt()
{
    const LocalFilter filter = chosen({{Os, {u"macOS"_s, u"macOS"_s}}});
    QCOMPARE(counted(Os, filter),
        (QList<FacetValue>{{u"Windows"_s, 3, false}, {u"Linux"_s, 2, false}, {u"macOS"_s, 0, true}}));
    QCOMPARE(counted(Status, filter), QList<FacetValue>{});
}

void TestFacets::choicesNarrowTheRows_data()
{
    QTest::addColumn<QList<FacetChoice>>("choices");
    QTest::addColumn<std::vector<RowStore::Row>>("expected");
    using Choices = QList<FacetChoice>;
    using Rows = std::vector<RowStore::Row>;
    QTest::newRow("none") << Choices{} << Rows{0, 1, 2, 3, 4};
    QTest::newRow("without values") << Choices{{Os, {}}} << Rows{0, 1, 2, 3, 4};
    QTest::newRow("one value") << Choices{{Os, {u"Linux"_s}}} << Rows{0, 1};
    QTest::newRow("either of two") << Choices{{AgentVersion, {u"8.10.0"_s, QString()}}} << Rows{1, 4};
    QTest::newRow("in two columns") << Choices{{Os, {u"Windows"_s}}, {Status, {u"offline"_s}}} << Rows{3};
    QTest::newRow("only the whole value") << Choices{{Os, {u"Win"_s}}} << Rows{};
}

void TestFacets::choicesNarrowTheRows()
{
    QFETCH(QList<FacetChoice>, choices);
    QTEST(rowsMatching(m_store, chosen(choices), {}), "expected");
}

REEVE_GUILESS_TEST_MAIN(TestFacets)
#include "test_facets.moc"
