// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QRandomGenerator>
#include <QTest>

#include "app/demo/fleet/kql.h"
#include "models/endpoints/query/endpointquery.h"
#include "models/endpoints/query/kqlcolumns.h"
#include "models/endpoints/query/kqlfields.h"
#include "models/endpoints/query/kqlreader.h"
#include "models/endpoints/query/kqlwarnings.h"
#include "models/endpoints/query/serverfilter.h"
#include "models/endpoints/rows/rowfilter.h"
#include "models/endpoints/values/columndefinition.h"
#include "tests/models/endpoints/query/hostilerows.h"
#include "tests/models/endpoints/query/kqlgrammar.h"
#include "tests/support/testprogram.h"

using namespace reeve;
using namespace Qt::StringLiterals;

namespace {

using Rows = samples::HostileFleet::Rows;

const QStringList &typedPieces()
{
    static const QStringList pieces{u"and"_s, u"or"_s, u"not"_s, u"NOT"_s, u" "_s, u" "_s, u"  "_s, u"\t"_s, u"\n"_s,
        u"\r\n"_s, u"\""_s, u"\\"_s, u"*"_s, u"?"_s, u"("_s, u")"_s, u"{"_s, u"}"_s, u":"_s, u"<"_s, u">="_s, u"null"_s,
        u"true"_s, u"web-01"_s, u"a"_s, u"B"_s, u"\u00e9"_s, u"\U0001f600"_s, u"e\u0301"_s, u"\u202e"_s, u"\u00a0"_s,
        u"\u3000"_s, u"-"_s, u"/"_s, u"n"_s, u"u0041"_s, u"@kuery-wildcard@"_s, u"host:"_s, u"-os:"_s, u"kernel:\""_s,
        u"policy:"_s, u"isolated:yes"_s, u"policystatus:fail"_s, u"mac:"_s, u"-isolated:no "_s, u"10."_s};
    return pieces;
}

const QStringList &ownQueries()
{
    static const QStringList queries{u"united.endpoint.host.os.name : knot"_s,
        u"united.endpoint.host.hostname : a or"_s, u"not united.endpoint.host.hostname : \"web-01\""_s,
        u"united.endpoint.host.id : * and not united.endpoint.host.id : a*"_s,
        u"united.endpoint.host.id : (a* or w*) or united.endpoint.host.name : *"_s,
        u" (united.endpoint.agent.id : *) "_s, u"united.endpoint.host.hostname : \" or \""_s,
        u"united.endpoint.host.os.kernel : web-01 AND"_s};
    return queries;
}

const QList<EndpointColumn> &wordColumns()
{
    static const QList<EndpointColumn> columns{EndpointColumn::HostName, EndpointColumn::Kernel};
    return columns;
}

const QString &oneOf(QRandomGenerator &random, const QStringList &list)
{
    return list[random.bounded(static_cast<int>(list.size()))];
}

bool isKeyword(EndpointColumn column)
{
    return columnDefinition(column).kql.kind == KqlFieldKind::Keyword;
}

bool isReference(const QString &text)
{
    return samples::isKql({reinterpret_cast<const char16_t *>(text.utf16()), static_cast<size_t>(text.size())});
}

// Parts of the same joint in one.
demo::KqlNode flat(const demo::KqlNode &node)
{
    demo::KqlNode result = node;
    result.children.clear();
    for (const demo::KqlNode &child : node.children) {
        const demo::KqlNode one = flat(child);
        const bool isSame = one.kind == node.kind && node.kind != demo::KqlNode::Kind::Not;
        if (isSame)
            result.children.insert(result.children.end(), one.children.begin(), one.children.end());
        else
            result.children.push_back(one);
    }
    return result;
}

std::string meaning(const QString &kuery)
{
    const auto node = demo::parseKql(kuery.toStdString());
    return node ? demo::kqlText(flat(*node)) : std::string("not read");
}

// The places of brackets that are signs: outside quotes and without a backslash.
QList<std::pair<qsizetype, qsizetype>> brackets(const QString &kuery)
{
    QList<std::pair<qsizetype, qsizetype>> pairs;
    QList<qsizetype> open;
    bool isQuoted = false;
    for (qsizetype i = 0; i < kuery.size(); ++i) {
        if (kuery[i] == u'\\')
            ++i;
        else if (kuery[i] == u'"')
            isQuoted = !isQuoted;
        else if (!isQuoted && kuery[i] == u'(')
            open.append(i);
        else if (!isQuoted && kuery[i] == u')')
            pairs.append({open.takeLast(), i});
    }
    return pairs;
}

QString without(const QString &kuery, std::pair<qsizetype, qsizetype> pair)
{
    QString text = kuery;
    text.remove(pair.second, 1);
    text.remove(pair.first, 1);
    return text;
}

}

// Whatever is typed and chosen, the KQL that comes of it: Kibana's grammar accepts it, it selects the rows that are meant,
// and it has no bracket too many.
class TestKqlGenerated : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyFilterIsAcceptedAndSelectsItsRows();
    void everyColumnIsAskedForByAMappedField();
    void nothingIsSaidAgainstIt();

private:
    EndpointQuery randomFilter(QRandomGenerator &random) const;
    bool isMeant(RowStore::Row row, const FilterTerm &term, const Rows &byItself) const;
    Rows meantRows(const LocalFilter &filter) const;
    void check(const EndpointQuery &query) const;

    samples::HostileFleet m_fleet = samples::hostileFleet(9);
};

void TestKqlGenerated::initTestCase()
{
    QVERIFY(m_fleet.store.size() > 20 && m_fleet.store.size() < 60);
}

EndpointQuery TestKqlGenerated::randomFilter(QRandomGenerator &random) const
{
    EndpointQuery query;
    for (int pieces = random.bounded(7); pieces > 0; --pieces)
        query.searchText += oneOf(random, typedPieces());
    static const QList<EndpointColumn> columns{EndpointColumn::Os, EndpointColumn::AgentVersion,
        EndpointColumn::PolicyName, EndpointColumn::PolicyStatus, EndpointColumn::Isolation};
    for (const EndpointColumn column : columns) {
        if (random.bounded(6) != 0)
            continue;
        FacetChoice choice{column, {}};
        for (int values = random.bounded(1, 3); values > 0; --values) {
            const auto row = static_cast<RowStore::Row>(random.bounded(static_cast<quint32>(m_fleet.store.size())));
            choice.values += isKeyword(column)        ? m_fleet.texts(row, column).value(0)
                : column == EndpointColumn::Isolation ? isolationName(m_fleet.store.endpoint(row).isolation)
                                                      : policyStatusName(m_fleet.store.endpoint(row).policyStatus);
        }
        query.choices += choice;
    }
    if (random.bounded(4) == 0)
        query.kuery = oneOf(random, ownQueries());
    return query;
}

bool TestKqlGenerated::isMeant(RowStore::Row row, const FilterTerm &term, const Rows &byItself) const
{
    if (term.column && !isKeyword(*term.column))
        return std::ranges::binary_search(byItself, row);
    const QList<EndpointColumn> columns = term.column ? QList{*term.column} : wordColumns();
    const bool isThere =
        std::ranges::any_of(columns, [&](EndpointColumn column) { return m_fleet.hasWord(row, column, term.value); });
    return isThere != term.isExcluded;
}

// Words by what kqlOfWord() promises; choices, and words for fields of few values, as the rows here are filtered.
Rows TestKqlGenerated::meantRows(const LocalFilter &filter) const
{
    Rows rows = rowsMatching(m_fleet.store, {.choices = filter.choices}, {});
    for (const FilterTerm &term : filter.terms) {
        const bool isOfFew = term.column && !isKeyword(*term.column);
        const Rows byItself = isOfFew ? rowsMatching(m_fleet.store, {.terms = {term}}, {}) : Rows();
        std::erase_if(rows, [&](RowStore::Row row) { return !isMeant(row, term, byItself); });
    }
    return rows;
}

void TestKqlGenerated::check(const EndpointQuery &query) const
{
    const ServerFilter asked = serverFilter(query, wordColumns());
    QVERIFY2(isReference(asked.kuery), qPrintable(asked.kuery));
    QVERIFY2(!readKql(asked.kuery, mostKqlNesting).mistake, qPrintable(asked.kuery));
    if (query.kuery.isEmpty() && asked.kuery.size() < 400) { // takes a reading for each pair
        for (const auto &pair : brackets(asked.kuery))
            QVERIFY2(meaning(without(asked.kuery, pair)) != meaning(asked.kuery), qPrintable(asked.kuery));
    }
    if (!asked.leftOut.isEmpty()) // what more rows match, as the interface says
        return;
    const LocalFilter filter = localFilter(query);
    Rows meant = filter.problems.isEmpty() ? meantRows(filter) : Rows();
    if (!query.kuery.isEmpty()) {
        const Rows own = m_fleet.selected(query.kuery);
        std::erase_if(meant, [&](RowStore::Row row) { return !std::ranges::binary_search(own, row); });
    }
    bool isRead = asked.kuery.isEmpty();
    const Rows found =
        isRead ? m_fleet.rowsWhere([](RowStore::Row) { return true; }) : m_fleet.selected(asked.kuery, &isRead);
    QVERIFY2(isRead, qPrintable(asked.kuery));
    QVERIFY2(found == meant, qPrintable(asked.kuery));
}

void TestKqlGenerated::everyFilterIsAcceptedAndSelectsItsRows()
{
    QRandomGenerator random(42);
    for (int i = 0; i < 10'000; ++i) {
        const EndpointQuery query = randomFilter(random);
        if (std::ranges::any_of(
                localFilter(query).terms, [](const FilterTerm &term) { return term.column == EndpointColumn::Status; }))
            continue; // goes beside the KQL
        check(query);
        if (QTest::currentTestFailed())
            QFAIL(qPrintable(u"filter %1: %2\nown KQL: %3"_s.arg(i).arg(query.searchText, query.kuery)));
    }
}

void TestKqlGenerated::everyColumnIsAskedForByAMappedField()
{
    for (const ColumnDefinition &definition : columnDefinitions()) {
        const QString field = kqlField(definition.column);
        if (!field.isEmpty())
            QVERIFY2(kqlFieldType(field).has_value(), qPrintable(field));
        for (const QString &value : {u"x"_s, u"10.0.0.1"_s, u"success"_s, u"yes"_s, QString()}) {
            const auto condition = kqlOfValue(definition.column, value);
            if (condition)
                QCOMPARE(kqlWarnings(*condition), QStringList());
        }
    }
}

void TestKqlGenerated::nothingIsSaidAgainstIt()
{
    const QStringList words{u"web-01"_s, u"WEB"_s, u"front desk"_s, u"10.1.2.3"_s, u"10."_s, u"8.17"_s, u"windows"_s,
        u"C:\\Temp"_s, u"a=b"_s, u"+x"_s, u"-x"_s, u"x~1"_s, u"'q'"_s, u"/re/"_s, u"[1 TO 5]"_s, u"not "_s, u"%"_s};
    for (const ColumnDefinition &definition : columnDefinitions()) {
        for (const QString &word : words) {
            const KqlWord asked = kqlOfWord(definition.column, word, true);
            QVERIFY2(kqlWarnings(asked.condition).isEmpty(),
                qPrintable(asked.condition + u'\n' + kqlWarnings(asked.condition).value(0)));
        }
    }
}

REEVE_GUILESS_TEST_MAIN(TestKqlGenerated)
#include "test_kqlgenerated.moc"
