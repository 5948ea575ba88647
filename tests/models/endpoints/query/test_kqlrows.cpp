// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QRandomGenerator>
#include <QTest>

#include "models/endpoints/query/kqlcolumns.h"
#include "models/endpoints/query/serverfilter.h"
#include "models/endpoints/rows/facets.h"
#include "models/endpoints/rows/rowfilter.h"
#include "tests/models/endpoints/query/hostilerows.h"
#include "tests/support/testprogram.h"

using namespace reeve;
using namespace Qt::StringLiterals;

namespace {

using Rows = samples::HostileFleet::Rows;

const QList<EndpointColumn> &keywordColumns()
{
    using enum EndpointColumn;
    static const QList<EndpointColumn> columns{HostName, Os, OsVersion, AgentVersion, PolicyName, AgentId, HostId,
        MacAddresses, Architecture, Kernel, OsFamily, Capabilities, Namespace, Enrollment};
    return columns;
}

const QList<EndpointColumn> &chosenColumns()
{
    static const QList<EndpointColumn> columns{EndpointColumn::Os, EndpointColumn::AgentVersion,
        EndpointColumn::PolicyName, EndpointColumn::PolicyStatus, EndpointColumn::Isolation};
    return columns;
}

}

class TestKqlRows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void hostileValuesSelectTheirRows_data();
    void hostileValuesSelectTheirRows();
    void randomValuesSelectTheirRows();
    void choicesSelectWhatTheySelectHere();

private:
    void checkTerm(const FilterTerm &term, const QList<EndpointColumn> &columns) const;
    void checkValue(const QString &value) const;
    void checkChoice(EndpointColumn column, const QString &value) const;
    void checkCells(const QString &value) const;

    samples::HostileFleet m_fleet = samples::hostileFleet();
};

void TestKqlRows::initTestCase()
{
    QVERIFY(m_fleet.store.size() > 200);
    QCOMPARE(m_fleet.store.size(), m_fleet.documents.size());
}

void TestKqlRows::checkTerm(const FilterTerm &term, const QList<EndpointColumn> &columns) const
{
    const LocalFilter filter{.terms = {term}};
    const ServerFilter asked = kqlOf(filter, {}, columns);
    if (term.value.contains(u"@kuery-wildcard@"_s)) {
        QCOMPARE(asked.leftOut.size(), 1);
        QCOMPARE(asked.kuery, QString());
        return;
    }
    QCOMPARE(asked.leftOut, QStringList());
    bool isRead = false;
    const Rows found = m_fleet.selected(asked.kuery, &isRead);
    QVERIFY(isRead);
    const QList<EndpointColumn> lookedAt = term.column ? QList{*term.column} : columns;
    const auto wanted = [&](RowStore::Row row) {
        const bool any = std::ranges::any_of(
            lookedAt, [&](EndpointColumn column) { return m_fleet.hasWord(row, column, term.value); });
        return any != term.isExcluded;
    };
    QCOMPARE(found, m_fleet.rowsWhere(wanted));
    if (term.isExcluded || term.value.contains(u' '))
        return;
    const Rows here = rowsMatching(m_fleet.store, filter, columns); // also in every other case of letters
    QVERIFY(std::ranges::includes(here, found));
}

void TestKqlRows::checkChoice(EndpointColumn column, const QString &value) const
{
    const LocalFilter filter{.choices = {{column, {value}}}};
    const ServerFilter asked = kqlOf(filter, {}, {});
    QCOMPARE(asked.leftOut, QStringList());
    bool isRead = false;
    QCOMPARE(m_fleet.selected(asked.kuery, &isRead), rowsMatching(m_fleet.store, filter, {}));
    QVERIFY(isRead);
}

// Of the first row that has the value. Entries of a list are kept on lines, so one of two lines is two.
void TestKqlRows::checkCells(const QString &value) const
{
    RowStore::Row row = 0;
    const auto textsOf = [&](RowStore::Row of, int column) {
        return m_fleet.texts(of, static_cast<EndpointColumn>(column));
    };
    while (row < m_fleet.store.size() && textsOf(row, static_cast<int>(EndpointColumn::Os)) != QStringList{value})
        ++row;
    for (int i = 0; row < m_fleet.store.size() && i < endpointColumnCount; ++i) {
        const auto column = static_cast<EndpointColumn>(i);
        const auto kuery = kqlOfCell(m_fleet.store.endpoint(row), column);
        const QStringList texts = textsOf(row, i);
        if (!kuery || (texts.size() > 1 && value.contains(u'\n')))
            continue;
        const bool isAmongOthers = column == EndpointColumn::PrimaryAddress;
        const int lookedAt = isAmongOthers ? static_cast<int>(EndpointColumn::Addresses) : i;
        QCOMPARE(m_fleet.selected(*kuery), m_fleet.rowsWhere([&](RowStore::Row other) {
            const QStringList others = textsOf(other, lookedAt);
            return isAmongOthers ? others.contains(texts.constFirst()) : others == texts;
        }));
    }
}

void TestKqlRows::checkValue(const QString &value) const
{
    if (const QString word = value.simplified(); !word.isEmpty()) {
        for (const EndpointColumn column : keywordColumns()) {
            for (const bool isExcluded : {false, true})
                checkTerm({.value = word, .column = column, .isExcluded = isExcluded}, {});
        }
        for (const bool isExcluded : {false, true})
            checkTerm({.value = word, .isExcluded = isExcluded}, {EndpointColumn::HostName, EndpointColumn::Kernel});
    }
    for (const EndpointColumn column : chosenColumns())
        checkChoice(column, value);
    checkCells(value);
}

void TestKqlRows::hostileValuesSelectTheirRows_data()
{
    QTest::addColumn<QString>("value");
    for (const QString &value : samples::hostileValues())
        QTest::newRow(qPrintable(value.left(20))) << value;
}

void TestKqlRows::hostileValuesSelectTheirRows()
{
    QFETCH(QString, value);
    checkValue(value);
}

void TestKqlRows::randomValuesSelectTheirRows()
{
    const QStringList parts{u"and"_s, u"or"_s, u"not"_s, u"NOT"_s, u" "_s, u"\t"_s, u"\""_s, u"\\"_s, u"*"_s, u"?"_s,
        u"("_s, u")"_s, u"{"_s, u"}"_s, u":"_s, u"<"_s, u">"_s, u"null"_s, u"a"_s, u"B"_s, u"\u00e9"_s, u"\U0001f600"_s,
        u"e\u0301"_s, u"\u202e"_s, u"\u00a0"_s, u"\u3000"_s, u"-"_s, u"/"_s, u"n"_s, u"u0041"_s};
    const quint32 seed = QRandomGenerator::global()->generate();
    QRandomGenerator random(seed);
    for (int i = 0; i < 12; ++i) {
        QString value;
        for (quint32 length = random.bounded(1U, 7U); length > 0; --length)
            value += parts[random.bounded(static_cast<int>(parts.size()))];
        checkValue(value);
        if (QTest::currentTestFailed())
            QFAIL(qPrintable(u"seed %1, value %2"_s.arg(seed).arg(value)));
    }
}

void TestKqlRows::choicesSelectWhatTheySelectHere()
{
    for (const EndpointColumn column : chosenColumns()) {
        for (const Facet &facet : countFacets(m_fleet.store, RowMarks(m_fleet.store.size(), 1), {})) {
            for (const FacetValue &value : facet.values) {
                if (facet.column == column)
                    checkChoice(column, value.value);
            }
        }
        checkChoice(column, u"what nobody has"_s);
        checkChoice(column, {});
    }
    const LocalFilter two{.choices = {{EndpointColumn::Isolation, {isolationName(Isolation::Yes), QString()}},
                              {EndpointColumn::PolicyStatus, {policyStatusName(PolicyStatus::Unknown)}}}};
    QCOMPARE(m_fleet.selected(kqlOf(two, {}, {}).kuery), rowsMatching(m_fleet.store, two, {}));
    QVERIFY(!rowsMatching(m_fleet.store, two, {}).empty());
    for (const QString &word : {u"yes"_s, u"no"_s, u"not"_s, u"pending"_s, u"isolated"_s}) {
        const LocalFilter filter{.terms = {{.value = word, .column = EndpointColumn::Isolation}}};
        QCOMPARE(m_fleet.selected(kqlOf(filter, {}, {}).kuery), rowsMatching(m_fleet.store, filter, {}));
    }
}

REEVE_GUILESS_TEST_MAIN(TestKqlRows)
#include "test_kqlrows.moc"
