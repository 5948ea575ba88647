// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/endpoints/rows/facets.h"

#include <QHash>
#include <algorithm>
#include <tuple>
#include <utility>

#include "models/endpoints/values/columndefinition.h"

namespace reeve {

namespace {

using Row = RowStore::Row;

using Code = std::uint32_t;

Code statusCode(const RowRecord &record, std::size_t)
{
    return static_cast<Code>(record.status);
}

Code policyStatusCode(const RowRecord &record, std::size_t)
{
    return static_cast<Code>(record.policyStatus);
}

Code isolationCode(const RowRecord &record, std::size_t)
{
    return static_cast<Code>(record.isolation);
}

Code termCode(const RowRecord &record, std::size_t term)
{
    return record.terms[term];
}

template<typename Value, QString (*nameOf)(Value)> QString valueKey(const RowStore &, Code code)
{
    return nameOf(static_cast<Value>(code));
}

QString termKey(const RowStore &store, Code code)
{
    return qtText(store.terms().text(code)).normalized(QString::NormalizationForm_C);
}

// The values of a column as small numbers.
struct Coding {
    EndpointColumn column = EndpointColumn::Status;
    Code (*code)(const RowRecord &, std::size_t term) = termCode;
    QString (*key)(const RowStore &, Code) = termKey;
    std::size_t count = 0; // 0: as many as there are terms
    std::size_t term = 0;
};

Coding codingOf(const ColumnDefinition &definition)
{
    const EndpointColumn column = definition.column;
    switch (definition.cell.kind) {
    case CellKind::HostStatus:
        return {column, statusCode, valueKey<HostStatus, hostStatusName>, hostStatusCount};
    case CellKind::PolicyStatus:
        return {column, policyStatusCode, valueKey<PolicyStatus, policyStatusName>, policyStatusCount};
    case CellKind::Isolation:
        return {column, isolationCode, valueKey<Isolation, isolationName>, isolationCount};
    case CellKind::SharedText:
    case CellKind::OwnText: // the table of columns has no facet of these and the following kinds
    case CellKind::OwnList:
    case CellKind::PrimaryAddress:
    case CellKind::SharedList:
    case CellKind::PolicyRevision:
    case CellKind::LastCheckIn:
    case CellKind::Written:
        break;
    }
    return {.column = column, .term = static_cast<std::size_t>(definition.cell.term.value_or(RowTerm::OsName))};
}

// One column while its rows are counted.
class Tally
{
public:
    Tally(const RowStore &store, const Coding &coding, const QList<FacetChoice> &choices)
        : m_coding(coding), m_counts(coding.count == 0 ? store.terms().size() : coding.count)
    {
        for (const FacetChoice &choice : choices) {
            if (choice.column == coding.column)
                m_chosen += choice.values;
        }
        for (QString &value : m_chosen)
            value = value.normalized(QString::NormalizationForm_C);
        if (m_chosen.isEmpty())
            return;
        m_isChosen.resize(m_counts.size());
        for (Code code = 0; code < m_counts.size(); ++code)
            m_isChosen[code] = m_chosen.contains(coding.key(store, code));
    }

    bool isNarrowing() const { return !m_chosen.isEmpty(); }
    bool lets(const RowRecord &record) const { return m_isChosen[m_coding.code(record, m_coding.term)]; }
    void count(const RowRecord &record) { ++m_counts[m_coding.code(record, m_coding.term)]; }

    Facet facet(const RowStore &store) const
    {
        Facet facet{.column = m_coding.column};
        QStringList absent = m_chosen;
        absent.removeDuplicates();
        QHash<QString, qsizetype> places;
        for (Code code = 0; code < m_counts.size(); ++code) {
            if (m_counts[code] == 0)
                continue;
            const QString key = m_coding.key(store, code);
            absent.removeOne(key);
            if (const auto known = places.constFind(key); known != places.constEnd()) {
                facet.values[*known].rows += m_counts[code]; // written otherwise
                continue;
            }
            places.insert(key, facet.values.size());
            facet.values.append({key, m_counts[code], m_chosen.contains(key)});
        }
        for (const QString &value : std::as_const(absent))
            facet.values.append({value, 0, true});
        std::ranges::sort(facet.values, [](const FacetValue &left, const FacetValue &right) {
            return std::tie(right.rows, left.value) < std::tie(left.rows, right.value);
        });
        return facet;
    }

private:
    Coding m_coding;
    std::vector<qint64> m_counts; // by code
    std::vector<bool> m_isChosen{}; // by code; empty: all are
    QStringList m_chosen{};
};

std::vector<Tally> talliesOf(const RowStore &store, const QList<FacetChoice> &choices)
{
    std::vector<Tally> tallies;
    for (const EndpointColumn column : facetColumns())
        tallies.emplace_back(store, codingOf(columnDefinition(column)), choices);
    return tallies;
}

// Counted where all other choices hold: everywhere when all do, in the one column when only its own does not.
void tally(const RowRecord &record, std::vector<Tally> &tallies, const std::vector<std::size_t> &narrowing)
{
    Tally *refusing = nullptr;
    for (const std::size_t i : narrowing) {
        if (tallies[i].lets(record))
            continue;
        if (refusing)
            return;
        refusing = &tallies[i];
    }
    if (refusing)
        return refusing->count(record);
    for (Tally &each : tallies)
        each.count(record);
}

}

const QList<EndpointColumn> &facetColumns()
{
    static const QList<EndpointColumn> columns = [] {
        QList<EndpointColumn> result;
        for (const ColumnDefinition &definition : columnDefinitions()) {
            if (definition.isFacet)
                result += definition.column;
        }
        return result;
    }();
    return columns;
}

QList<Facet> countFacets(const RowStore &store, const RowMarks &marks, const QList<FacetChoice> &choices)
{
    std::vector<Tally> tallies = talliesOf(store, choices);
    std::vector<std::size_t> narrowing;
    for (std::size_t i = 0; i < tallies.size(); ++i) {
        if (tallies[i].isNarrowing())
            narrowing.push_back(i);
    }
    for (Row row = 0; row < marks.size(); ++row) {
        if (marks[row] != 0)
            tally(store.record(row), tallies, narrowing);
    }
    QList<Facet> facets;
    for (const Tally &each : tallies)
        facets += each.facet(store);
    return facets;
}

void keepChosen(const RowStore &store, const QList<FacetChoice> &choices, RowMarks &marks)
{
    std::vector<Tally> tallies = talliesOf(store, choices);
    std::erase_if(tallies, [](const Tally &each) { return !each.isNarrowing(); });
    for (Row row = 0; !tallies.empty() && row < marks.size(); ++row) {
        const bool isKept = marks[row] != 0
            && std::ranges::all_of(tallies, [&](const Tally &each) { return each.lets(store.record(row)); });
        marks[row] = isKept ? 1 : 0;
    }
}

}
