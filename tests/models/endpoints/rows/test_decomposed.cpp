// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include "models/endpoints/query/choices.h"
#include "models/endpoints/query/kqlcolumns.h"
#include "models/endpoints/query/serverfilter.h"
#include "models/endpoints/rows/facets.h"
#include "models/endpoints/rows/rowsort.h"
#include "tests/support/testprogram.h"

using namespace reeve;
using namespace Qt::StringLiterals;

// Texts that look the same are the same, whether a letter and its mark are one character or two.
class TestDecomposed : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wordsAreFoundInEitherForm_data();
    void wordsAreFoundInEitherForm();
    void fieldsAndExclusionsFindThemToo();
    void policiesAreOneValue();
    void rowsThatLookTheSameStandTogether();
    void aRowThatIsReplacedIsForgotten();
    void kibanaIsAskedForBothForms_data();
    void kibanaIsAskedForBothForms();
};

namespace {

using Rows = std::vector<RowStore::Row>;

QString form(const QString &text, QString::NormalizationForm which)
{
    return text.normalized(which);
}
QString composed(const QString &text)
{
    return form(text, QString::NormalizationForm_C);
}
QString decomposed(const QString &text)
{
    return form(text, QString::NormalizationForm_D);
}

void add(RowStore &store, const QString &name, const QString &policy = {}, const QString &id = {})
{
    RowDraft draft;
    const std::string agent = id.isEmpty() ? "id-" + std::to_string(store.size()) : id.toStdString();
    const std::string host = name.toStdString();
    const std::string applied = policy.toStdString();
    draft.texts[static_cast<std::size_t>(RowText::AgentId)] = agent;
    draft.texts[static_cast<std::size_t>(RowText::HostName)] = host;
    draft.terms[static_cast<std::size_t>(RowTerm::PolicyName)] = applied;
    store.append(draft);
}

Rows found(const RowStore &store, const QString &text)
{
    return rowsMatching(store, readFilter(text), {EndpointColumn::HostName, EndpointColumn::PolicyName});
}

}

void TestDecomposed::wordsAreFoundInEitherForm_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("word");
    QTest::newRow("a city") << u"B\u00fcro-K\u00f6ln-08"_s << u"k\u00f6ln"_s;
    QTest::newRow("in capitals") << u"ZENTRALE-M\u00dcNCHEN"_s << u"m\u00fcnchen"_s;
    QTest::newRow("French") << u"poste-\u00e9t\u00e9-3"_s << u"\u00c9T\u00c9"_s;
    QTest::newRow("two marks on a letter") << u"Vi\u1ec7t-01"_s << u"vi\u1ec7t"_s;
    QTest::newRow("Korean") << u"\uc11c\uc6b8-\uc11c\ubc84"_s << u"\uc11c\uc6b8"_s;
    QTest::newRow("Japanese with a voice mark") << u"\u30ac\u30fc\u30c9"_s << u"\u30ac"_s;
    QTest::newRow("Cyrillic") << u"\u0439\u043e\u0434"_s << u"\u0419"_s;
    QTest::newRow("the unit for a letter") << u"\u212bngstr\u00f6m"_s << u"\u00e5ngstr\u00f6m"_s;
}

void TestDecomposed::wordsAreFoundInEitherForm()
{
    QFETCH(QString, text);
    QFETCH(QString, word);
    RowStore store;
    for (const QString &name : {text, composed(text), decomposed(text), u"another"_s})
        add(store, name);
    for (const QString &policy : {composed(text), decomposed(text)})
        add(store, u"host"_s, policy);
    for (const QString &asked : {word, composed(word), decomposed(word), decomposed(word).toUpper()}) {
        QCOMPARE(found(store, asked), (Rows{0, 1, 2, 4, 5}));
        QCOMPARE(found(store, u"another"_s), Rows{3});
    }
}

void TestDecomposed::fieldsAndExclusionsFindThemToo()
{
    RowStore store;
    add(store, decomposed(u"B\u00fcro-1"_s), composed(u"Z\u00fcrich"_s));
    add(store, composed(u"B\u00fcro-2"_s), decomposed(u"Z\u00fcrich"_s));
    add(store, u"Buro-3"_s, u"Zurich"_s);
    QCOMPARE(found(store, u"host:b\u00fcro"_s), (Rows{0, 1}));
    QCOMPARE(found(store, u"-host:b\u00fcro"_s), Rows{2});
    QCOMPARE(found(store, u"-policy:"_s + decomposed(u"Z\u00dcRICH"_s)), Rows{2});
    QCOMPARE(found(store, u"buro"_s), Rows{2});
}

void TestDecomposed::policiesAreOneValue()
{
    RowStore store;
    for (const QString &policy : {composed(u"K\u00f6ln"_s), decomposed(u"K\u00f6ln"_s), u"Bonn"_s})
        add(store, u"x"_s, policy);
    for (const QString &chosen : {composed(u"K\u00f6ln"_s), decomposed(u"K\u00f6ln"_s)}) {
        const LocalFilter filter{.choices = withChosen({}, EndpointColumn::PolicyName, {chosen})};
        QCOMPARE(rowsMatching(store, filter, {}), (Rows{0, 1}));
        const LocalFilter asWritten{.choices = {{EndpointColumn::PolicyName, {chosen}}}};
        QCOMPARE(rowsMatching(store, asWritten, {}), (Rows{0, 1}));
        for (const Facet &facet : countFacets(store, RowMarks(3, 1), filter.choices)) {
            if (facet.column == EndpointColumn::PolicyName)
                QCOMPARE(facet.values, (QList<FacetValue>{{composed(u"K\u00f6ln"_s), 2, true}, {u"Bonn"_s, 1, false}}));
        }
    }
}

void TestDecomposed::rowsThatLookTheSameStandTogether()
{
    RowStore store;
    const QString city = u"K\u00f6ln"_s;
    for (const QString &name : {composed(city), u"Kzz"_s, decomposed(city), u"Kaa"_s})
        add(store, name, name);
    for (const EndpointColumn column : {EndpointColumn::HostName, EndpointColumn::PolicyName}) {
        Rows rows{3, 2, 1, 0};
        sortRows(store, rows, {{column, false}});
        QCOMPARE((Rows{rows[0], rows[1]}), (Rows{3, 1}));
        std::ranges::reverse(rows);
        sortRowsWithoutTies(store, rows, {{column, false}});
        QCOMPARE((Rows{rows[0], rows[1]}), (Rows{3, 1}));
    }
    Rows rows{2, 0};
    sortRowsWithoutTies(store, rows, {{EndpointColumn::HostName, true}});
    QCOMPARE(rows, (Rows{0, 2})); // equal names, by agent id
}

void TestDecomposed::aRowThatIsReplacedIsForgotten()
{
    RowStore store;
    add(store, decomposed(u"K\u00f6ln"_s), {}, u"one"_s);
    QVERIFY(store.hasDecomposed());
    add(store, u"Bonn"_s, {}, u"one"_s);
    QVERIFY(!store.hasDecomposed());
    QVERIFY(found(store, u"k\u00f6ln"_s).empty());
    add(store, decomposed(u"M\u00fcnster"_s), {}, u"one"_s);
    QVERIFY(store.isDecomposed(0));
    QCOMPARE(found(store, u"m\u00fcnster"_s), Rows{0});
    QCOMPARE(store.endpoint(0).hostName, decomposed(u"M\u00fcnster"_s)); // shown and exported as it is
    RowStore ascii;
    add(ascii, composed(u"K\u00f6ln"_s));
    add(ascii, u"\u212Aelvin"_s);
    QVERIFY(!ascii.hasDecomposed());
}

void TestDecomposed::kibanaIsAskedForBothForms_data()
{
    QTest::addColumn<QString>("word");
    QTest::newRow("composed") << u"K\u00f6ln"_s;
    QTest::newRow("decomposed") << u"Ko\u0308ln"_s;
    QTest::newRow("in capitals") << u"\u00c9T\u00c9"_s;
    QTest::newRow("Korean") << u"\uc11c\uc6b8"_s;
}

void TestDecomposed::kibanaIsAskedForBothForms()
{
    QFETCH(QString, word);
    const auto hasBoth = [&](const QString &kuery) {
        return kuery.contains(composed(word)) && kuery.contains(decomposed(word))
            && kuery.contains(composed(word).toLower()) == kuery.contains(decomposed(word).toLower());
    };
    const ServerFilter words = kqlOf(readFilter(word), {}, serverColumns());
    QVERIFY2(hasBoth(words.kuery), qPrintable(words.kuery));
    QVERIFY(hasBoth(kqlOf(readFilter(u"policy:"_s + word), {}, {}).kuery));
    QVERIFY(hasBoth(kqlOf({.choices = {{EndpointColumn::PolicyName, {word}}}}, {}, {}).kuery));
    Endpoint endpoint;
    endpoint.hostName = word;
    endpoint.capabilities = {u"isolation"_s, word};
    QVERIFY(hasBoth(kqlOfCell(endpoint, EndpointColumn::HostName).value_or(QString())));
    QVERIFY(hasBoth(kqlOfCell(endpoint, EndpointColumn::Capabilities).value_or(QString())));
    QCOMPARE(kqlOf(readFilter(u"os:1"_s), {}, {}).kuery, u"united.endpoint.host.os.name : *1*"_s);
}

REEVE_GUILESS_TEST_MAIN(TestDecomposed)
#include "test_decomposed.moc"
