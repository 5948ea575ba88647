// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QRandomGenerator>
#include <QTest>
#include <algorithm>

#include "models/endpoints/rows/rowsort.h"
#include "tests/models/endpoints/rows/referencefleet.h"
#include "tests/support/testprogram.h"

using namespace reeve;
using namespace Qt::StringLiterals;

// Filter, facets and sort order against a slow implementation, on 10,000 random questions.
class TestFilterProperty : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyQuestionIsAnsweredAsSlowlyThoughtOut();

private:
    struct Question {
        QString text{};
        LocalFilter filter{}; // what the text means, and choices
        QList<EndpointColumn> columns{};
        QList<SortKey> order{};
    };

    bool chance(int oneIn) { return m_random.bounded(oneIn) == 0; }
    template<typename List> auto oneOf(const List &list)
    {
        return list[static_cast<typename List::size_type>(m_random.bounded(static_cast<int>(list.size())))];
    }
    std::string any(std::initializer_list<const char *> values)
    {
        return values.begin()[m_random.bounded(static_cast<int>(values.size()))];
    }

    RowStore randomStore(int rows);
    RowDraft randomRecord();
    QString someText(const samples::ReferenceFleet &fleet, int rows);
    QString someValue(const samples::ReferenceFleet &fleet, int rows);
    void addTerm(Question &question, const QString &value);
    void addChoice(Question &question, const samples::ReferenceFleet &fleet, int rows);
    Question randomQuestion(const samples::ReferenceFleet &fleet, int rows);
    QString failureOf(const RowStore &store, samples::ReferenceFleet &fleet, const Question &question);

    quint32 m_seed = 0;
    QRandomGenerator m_random{};
};

namespace {

constexpr int cases = 10'000;
constexpr int casesPerFleet = 20;

QList<EndpointColumn> allColumns()
{
    QList<EndpointColumn> columns;
    for (int i = 0; i < endpointColumnCount; ++i)
        columns += static_cast<EndpointColumn>(i);
    return columns;
}

}

RowDraft TestFilterProperty::randomRecord()
{
    RowDraft draft;
    draft.record.status = static_cast<HostStatus>(m_random.bounded(6));
    draft.record.policyStatus = static_cast<PolicyStatus>(m_random.bounded(5));
    draft.record.isolation = static_cast<Isolation>(m_random.bounded(4));
    draft.record.revisionApplied = m_random.bounded(4) - 1;
    draft.record.lastCheckIn = chance(4) ? noTime : m_random.bounded(30) - 15;
    draft.record.written = chance(4) ? noTime : m_random.bounded(2'000'000'000);
    return draft;
}

RowStore TestFilterProperty::randomStore(int rows)
{
    RowStore store;
    for (int i = 0; i < rows; ++i) {
        RowDraft draft = randomRecord();
        const std::string id = std::to_string(m_random.bounded(rows * 3)) + any({"", "-a", "-B"});
        const std::string name = any({"", "web-", "WEB-", "Zürich-", "ZÜRICH ", "\u212Aelvin", "\U00010400-", "ß",
                                     "a\"b", "prod-eu-west-1-kubernetes-node-pool-", "x  y "})
            + any({"", "01", "1", "-host:x", std::string(1, '\x01').c_str()}) + std::to_string(m_random.bounded(rows));
        const std::string addresses = any({"", "10.0.0.1\n192.168.7.9", "fe80::1\n10.0.0.12", "::1", "no address",
            "fe80::1\n2001:db8::7", "169.254.1.1\n9.9.9.9", "2001:DB8::10", "010.0.0.1", "10.0.0.1"});
        const std::string macs = any({"", "e6-68-ad", "E6-68-AE\n00-00-01"});
        draft.texts = {id, name, any({"", "h-1", "H-2"}) == "h-1" ? "h-1" : "H-2", addresses, macs, {}};
        const std::string os = any({"Linux", "linux", "Windows", "", "macOS"});
        const std::string version = any({"8.9.0", "8.10.0", "8.09.0", "", "7.17.0", "8.9", "8.x"});
        const std::string policy = any({"Default", "Linux production", "default", "Ärger", "ärger", ""});
        const std::string enrollment = any({"enrolled", "unenrolled", ""});
        const std::string abilities = any({"isolation\nkill_process", "isolation", ""});
        draft.terms[static_cast<std::size_t>(RowTerm::OsName)] = os;
        draft.terms[static_cast<std::size_t>(RowTerm::OsVersion)] = version;
        draft.terms[static_cast<std::size_t>(RowTerm::AgentVersion)] = version;
        draft.terms[static_cast<std::size_t>(RowTerm::PolicyName)] = policy;
        draft.terms[static_cast<std::size_t>(RowTerm::Capabilities)] = abilities;
        draft.terms[static_cast<std::size_t>(RowTerm::Namespace)] = os;
        draft.terms[static_cast<std::size_t>(RowTerm::Enrollment)] = enrollment;
        store.append(draft);
    }
    return store;
}

QString TestFilterProperty::someText(const samples::ReferenceFleet &fleet, int rows)
{
    const Endpoint &endpoint = fleet.endpoint(static_cast<std::size_t>(m_random.bounded(rows)));
    const QStringList texts =
        QStringList{endpoint.hostName, endpoint.agentId, endpoint.hostId, endpoint.osName, endpoint.agentVersion,
            endpoint.policyName, hostStatusText(endpoint.status), policyStatusText(endpoint.policyStatus),
            isolationText(endpoint.isolation), u"yes"_s, u"no"_s, u"\u0436"_s, u"zzz"_s}
        + endpoint.addresses + endpoint.macs + QStringList(endpoint.macs).replaceInStrings(u"-"_s, u":"_s)
        + endpoint.capabilities;
    return oneOf(texts);
}

// A part of something that is there, in some case of letters; without quotes, never empty.
QString TestFilterProperty::someValue(const samples::ReferenceFleet &fleet, int rows)
{
    for (;;) {
        const QList<uint> characters = someText(fleet, rows).toUcs4();
        const qsizetype begin = chance(2) ? 0 : m_random.bounded(characters.size() + 1);
        const qsizetype length = chance(2) ? characters.size() : m_random.bounded(4);
        const QList<uint> part = characters.mid(begin, length);
        const auto *data = reinterpret_cast<const char32_t *>(part.constData());
        QString value = QString::fromUcs4(data, part.size()).simplified();
        if (chance(4) && !value.contains(u'ß')) // whose capital is two letters
            value = value.toUpper();
        else if (chance(4))
            value = value.toLower();
        if (!value.isEmpty() && !value.contains(u'"'))
            return value;
    }
}

void TestFilterProperty::addTerm(Question &question, const QString &value)
{
    FilterTerm term{.value = value, .isExcluded = chance(4)};
    if (!question.text.isEmpty())
        question.text += u' ';
    const qsizetype begin = question.text.size();
    question.text += term.isExcluded ? u"-"_s : QString();
    if (chance(2)) {
        const QString field = oneOf(filterFields());
        term.column = filterField(field);
        question.text += field + u':';
    }
    const bool needsQuotes = value.contains(u' ') || (!term.column && (value.contains(u':') || value.startsWith(u'-')));
    question.text += needsQuotes || chance(5) ? QString(u'"' + value + u'"') : value;
    term.span = {begin, question.text.size() - begin};
    question.filter.terms += term;
}

void TestFilterProperty::addChoice(Question &question, const samples::ReferenceFleet &fleet, int rows)
{
    const EndpointColumn column = oneOf(facetColumns());
    const bool isThere = std::ranges::any_of(
        question.filter.choices, [&](const FacetChoice &choice) { return choice.column == column; });
    if (isThere)
        return;
    FacetChoice choice{.column = column};
    for (int count = m_random.bounded(3); count > 0; --count) {
        const Endpoint &endpoint = fleet.endpoint(static_cast<std::size_t>(m_random.bounded(rows)));
        const QStringList keys{hostStatusName(endpoint.status), endpoint.osName, endpoint.agentVersion,
            endpoint.policyName, policyStatusName(endpoint.policyStatus), isolationName(endpoint.isolation)};
        const QString value = chance(10) ? u"nothing has it"_s : keys[facetColumns().indexOf(column)];
        if (!choice.values.contains(value))
            choice.values += value;
    }
    question.filter.choices += choice;
}

TestFilterProperty::Question TestFilterProperty::randomQuestion(const samples::ReferenceFleet &fleet, int rows)
{
    Question question;
    for (int count = m_random.bounded(4); count > 0; --count)
        addTerm(question, someValue(fleet, rows));
    for (int count = m_random.bounded(3); count > 0; --count)
        addChoice(question, fleet, rows);
    const QList<EndpointColumn> columns = allColumns();
    for (const EndpointColumn column : columns) {
        if (chance(2))
            question.columns += column;
    }
    for (int count = m_random.bounded(4); count > 0; --count)
        question.order.append({oneOf(columns), chance(2)});
    return question;
}

// Empty: none.
QString TestFilterProperty::failureOf(const RowStore &store, samples::ReferenceFleet &fleet, const Question &question)
{
    LocalFilter read = readFilter(question.text);
    read.choices = question.filter.choices;
    if (read != question.filter)
        return u"the text is read differently"_s;
    std::vector<RowStore::Row> rows = rowsMatching(store, read, question.columns);
    std::vector<RowStore::Row> expected = fleet.matching(question.filter, question.columns);
    if (rows != expected)
        return u"other rows: %1, not %2"_s.arg(rows.size()).arg(expected.size());
    const RowMarks marks = rowsWithTerms(store, read, question.columns);
    if (countFacets(store, marks, read.choices) != fleet.facets(question.filter, question.columns))
        return u"other facets"_s;
    std::ranges::shuffle(rows, m_random);
    expected = rows;
    std::vector<RowStore::Row> withoutTies = rows;
    sortRows(store, rows, question.order);
    fleet.sort(expected, question.order);
    if (rows != expected)
        return u"another order"_s;
    expected = withoutTies;
    sortRowsWithoutTies(store, withoutTies, question.order);
    if (!question.order.isEmpty())
        fleet.sort(expected, question.order + QList<SortKey>{{EndpointColumn::AgentId, false}});
    return withoutTies == expected ? QString() : u"another order of equals"_s;
}

void TestFilterProperty::everyQuestionIsAnsweredAsSlowlyThoughtOut()
{
    m_seed = qEnvironmentVariableIsSet("REEVE_SEED") ? qEnvironmentVariable("REEVE_SEED").toUInt() : 20'261'122;
    m_random.seed(m_seed);
    for (int round = 0; round < cases / casesPerFleet; ++round) {
        const bool isLarge = round % 100 == 99;
        const RowStore store = randomStore(isLarge ? 600 : 1 + m_random.bounded(24));
        samples::ReferenceFleet fleet(store);
        for (int i = 0; i < casesPerFleet; ++i) {
            const Question question = randomQuestion(fleet, static_cast<int>(store.size()));
            const QString failure = failureOf(store, fleet, question);
            QVERIFY2(failure.isEmpty(),
                qPrintable(u"REEVE_SEED=%1, case %2, filter [%3]: %4"_s.arg(m_seed)
                               .arg(round * casesPerFleet + i)
                               .arg(question.text, failure)));
        }
    }
}

REEVE_GUILESS_TEST_MAIN(TestFilterProperty)
#include "test_filterproperty.moc"
