// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/cases/caserules.h"

#include <QTest>

#include "models/cases/caserequests.h"
#include "tests/support/testprogram.h"

using namespace Qt::StringLiterals;
using namespace reeve;

Q_DECLARE_METATYPE(reeve::CaseDraft)
Q_DECLARE_METATYPE(reeve::DraftField)

namespace {

QString letters(qsizetype count)
{
    return QString(count, u'x');
}

CaseDraft good()
{
    return {.title = u"A title"_s, .description = u"Words"_s};
}

CaseDraft with(void (*change)(CaseDraft &))
{
    CaseDraft draft = good();
    change(draft);
    return draft;
}

QStringList numbered(int count)
{
    QStringList list;
    for (int i = 0; i < count; ++i)
        list.append(QString::number(i));
    return list;
}

QList<CaseAssignee> people(int count)
{
    QList<CaseAssignee> list;
    for (const QString &uid : numbered(count))
        list.append({.uid = uid, .name = uid});
    return list;
}

CaseCustomField text(const QString &value)
{
    return {.key = u"region"_s, .type = CustomFieldType::Text, .value = value};
}

CaseCustomField number(qint64 value)
{
    return {.key = u"hosts"_s, .type = CustomFieldType::Number, .value = value};
}

CaseConfiguration configuration()
{
    return {.isKnown = true,
        .customFields = {
            {.key = u"region"_s, .label = u"Region"_s, .required = true},
            {.key = u"hosts"_s, .type = CustomFieldType::Number, .label = u"Hosts"_s},
            {.key = u"tier"_s, .label = u"Tier"_s, .required = true, .defaultValue = u"one"_s},
        }};
}

}

class TestCaseRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void accepts_data();
    void accepts();
    void refuses_data();
    void refuses();
    void readsTheConfiguration_data();
    void readsTheConfiguration();
    void refusesMoreThanAHundredValuesOfAFilter();
    void trimsAsJavaScriptDoes_data();
    void trimsAsJavaScriptDoes();
    void saysHowMuchTooLong();
};

void TestCaseRules::accepts_data()
{
    QTest::addColumn<CaseDraft>("draft");
    QTest::newRow("a short title and description") << good();
    QTest::newRow("a title of one character") << with([](auto &d) { d.title = u"x"_s; });
    QTest::newRow("a title of 160") << with([](auto &d) { d.title = letters(160); });
    QTest::newRow("a title of 160 between spaces")
        << with([](auto &d) { d.title = u"  "_s + letters(160) + u" \n"_s; });
    QTest::newRow("a title of 80 emoji, two units each") << with([](auto &d) { d.title = u"😀"_s.repeated(80); });
    QTest::newRow("a description of 30,000") << with([](auto &d) { d.description = letters(30'000); });
    QTest::newRow("200 tags") << with([](auto &d) { d.tags = numbered(200); });
    QTest::newRow("a tag of 256") << with([](auto &d) { d.tags = {letters(256)}; });
    QTest::newRow("two tags that differ in case") << with([](auto &d) { d.tags = {u"a"_s, u"A"_s}; });
    QTest::newRow("a category of 50") << with([](auto &d) { d.category = letters(50); });
    QTest::newRow("ten assignees") << with([](auto &d) { d.assignees = people(10); });
    QTest::newRow("somebody twice") << with([](auto &d) { d.assignees = people(1) + people(1); });
    QTest::newRow("ten people, each twice") << with([](auto &d) { d.assignees = people(10) + people(10); });
    QTest::newRow("a custom text of 160") << with([](auto &d) { d.customFields = {text(letters(160))}; });
    QTest::newRow("the largest safe integer") << with([](auto &d) { d.customFields = {number(maxSafeInteger)}; });
    QTest::newRow("the smallest safe integer") << with([](auto &d) { d.customFields = {number(-maxSafeInteger)}; });
    QTest::newRow("a known connector") << with([](auto &d) { d.connector = {u"1"_s, u"Jira"_s, u".jira"_s, {}}; });
}

void TestCaseRules::accepts()
{
    QFETCH(CaseDraft, draft);
    const auto problems = problemsIn(draft, {});
    QVERIFY2(problems.empty(), problems.empty() ? "" : qPrintable(problems.front().sentence));
}

void TestCaseRules::refuses_data()
{
    using enum DraftField;
    QTest::addColumn<CaseDraft>("draft");
    QTest::addColumn<DraftField>("field");
    QTest::addColumn<int>("index");
    QTest::newRow("no title") << with([](auto &d) { d.title.clear(); }) << Title << -1;
    QTest::newRow("a title of spaces") << with([](auto &d) { d.title = u" \t\n "_s; }) << Title << -1;
    QTest::newRow("a title of 161") << with([](auto &d) { d.title = letters(161); }) << Title << -1;
    QTest::newRow("81 emoji are 162 units") << with([](auto &d) { d.title = u"😀"_s.repeated(81); }) << Title << -1;
    QTest::newRow("no description") << with([](auto &d) { d.description.clear(); }) << Description << -1;
    QTest::newRow("a description of 30,001")
        << with([](auto &d) { d.description = letters(30'001); }) << Description << -1;
    QTest::newRow("201 tags") << with([](auto &d) { d.tags = numbered(201); }) << Tags << -1;
    QTest::newRow("an empty tag, named by its place") << with([](auto &d) { d.tags = {u"a"_s, u" "_s}; }) << Tags << 1;
    QTest::newRow("a tag of 257") << with([](auto &d) { d.tags = {letters(257)}; }) << Tags << 0;
    QTest::newRow("a tag twice") << with([](auto &d) { d.tags = {u"a"_s, u"b"_s, u" a"_s}; }) << Tags << 2;
    QTest::newRow("an empty category") << with([](auto &d) { d.category = QString(); }) << Category << -1;
    QTest::newRow("a category of 51") << with([](auto &d) { d.category = letters(51); }) << Category << -1;
    QTest::newRow("eleven assignees") << with([](auto &d) { d.assignees = people(11); }) << Assignees << -1;
    QTest::newRow("an assignee without uid") << with([](auto &d) { d.assignees = {CaseAssignee{}}; }) << Assignees << 0;
    QTest::newRow("a connector without id") << with([](auto &d) { d.connector.id.clear(); }) << Connector << -1;
    QTest::newRow("an unknown connector type")
        << with([](auto &d) { d.connector.type = u".new"_s; }) << Connector << -1;
    QTest::newRow("a blank custom text") << with([](auto &d) { d.customFields = {text(u" "_s)}; }) << CustomFields << 0;
    QTest::newRow("a custom text of 161")
        << with([](auto &d) { d.customFields = {text(letters(161))}; }) << CustomFields << 0;
    QTest::newRow("2^53") << with([](auto &d) { d.customFields = {number(maxSafeInteger + 1)}; }) << CustomFields << 0;
    QTest::newRow("-2^53") << with([](auto &d) { d.customFields = {number(-maxSafeInteger - 1)}; }) << CustomFields
                           << 0;
    QTest::newRow("a custom field twice") << with([](auto &d) {
        d.customFields = {number(1), number(2)};
    }) << CustomFields << 1;
}

void TestCaseRules::refuses()
{
    QFETCH(CaseDraft, draft);
    QFETCH(DraftField, field);
    QFETCH(int, index);
    const auto problems = problemsIn(draft, {});
    QCOMPARE(problems.size(), 1U);
    QCOMPARE(problems.front().field, field);
    QCOMPARE(problems.front().index, index);
    QVERIFY(!problems.front().sentence.isEmpty());
}

void TestCaseRules::readsTheConfiguration_data()
{
    QTest::addColumn<QList<CaseCustomField>>("fields");
    QTest::addColumn<QStringList>("expected");
    const CaseCustomField region = text(u"EMEA"_s);
    const CaseCustomField unset{.key = u"region"_s};
    const CaseCustomField stranger{.key = u"gone"_s, .value = u"x"_s};
    const CaseCustomField wrongType{.key = u"hosts"_s, .value = u"7"_s};
    using Fields = QList<CaseCustomField>;
    QTest::newRow("the required one given, the other left to its default") << Fields{region} << QStringList{};
    QTest::newRow("the required one left out") << Fields{} << QStringList{u"“Region” is required."_s};
    QTest::newRow("the required one without value") << Fields{unset} << QStringList{u"“Region” is required."_s};
    QTest::newRow("one the server does not have")
        << Fields{region, stranger} << QStringList{u"The server has no custom field “gone”."_s};
    QTest::newRow("one of another type") << Fields{region, wrongType}
                                         << QStringList{u"“Hosts” is of another type on the server."_s};
}

void TestCaseRules::readsTheConfiguration()
{
    QFETCH(QList<CaseCustomField>, fields);
    QFETCH(QStringList, expected);
    CaseDraft draft = good();
    draft.customFields = fields;
    QStringList sentences;
    for (const Problem &problem : problemsIn(draft, configuration()))
        sentences.append(problem.sentence);
    QCOMPARE(sentences, expected);
}

void TestCaseRules::refusesMoreThanAHundredValuesOfAFilter()
{
    QCOMPARE(problemIn(CaseFilter{}), QString());
    QCOMPARE(problemIn(CaseFilter{.tags = numbered(100), .reporters = numbered(100)}), QString());
    QCOMPARE(problemIn(CaseFilter{.tags = numbered(100) + numbered(100)}), QString()); // sent once each
    const QString refusal = u"Too many values in one filter: 101. Kibana accepts at most 100."_s;
    QCOMPARE(problemIn(CaseFilter{.tags = numbered(101)}), refusal);
    QCOMPARE(problemIn(CaseFilter{.categories = numbered(101)}), refusal);
    QCOMPARE(problemIn(CaseFilter{.assignees = numbered(101)}), refusal);
    QCOMPARE(problemIn(CaseFilter{.reporters = numbered(101)}), refusal);
}

void TestCaseRules::trimsAsJavaScriptDoes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("spaces, tabs and line ends go") << u" \t\r\n a b \n"_s << u"a b"_s;
    QTest::newRow("a no-break space goes") << u"\u00a0a\u00a0"_s << u"a"_s;
    QTest::newRow("a byte order mark goes") << u"\ufeffa\ufeff"_s << u"a"_s;
    QTest::newRow("an ideographic space goes") << u"\u3000a\u3000"_s << u"a"_s;
    QTest::newRow("a narrow no-break space goes") << u"\u202fa\u2009"_s << u"a"_s;
    QTest::newRow("an ogham space goes") << u"\u1680a\u205f"_s << u"a"_s;
    QTest::newRow("a zero-width space stays") << u"\u200ba\u200b"_s << u"\u200ba\u200b"_s;
    QTest::newRow("a Mongolian vowel separator stays") << u"\u180ea"_s << u"\u180ea"_s;
    QTest::newRow("a no-break space inside stays") << u" a\u00a0b "_s << u"a\u00a0b"_s;
    QTest::newRow("a line separator goes") << u"\u2028a"_s << u"a"_s;
    QTest::newRow("NEL stays") << u"\u0085a"_s << u"\u0085a"_s;
    QTest::newRow("nothing but space leaves nothing") << u" \u3000 "_s << QString();
    QTest::newRow("nothing stays nothing") << QString() << QString();
}

void TestCaseRules::trimsAsJavaScriptDoes()
{
    QFETCH(QString, text);
    QTEST(trimmedAsKibana(text), "expected");
}

void TestCaseRules::saysHowMuchTooLong()
{
    CaseDraft draft = good();
    draft.title = letters(163);
    QCOMPARE(problemsIn(draft, {}).front().sentence, u"Too long by 3. Kibana accepts at most 160 characters."_s);
}

REEVE_GUILESS_TEST_MAIN(TestCaseRules)
#include "test_caserules.moc"
