// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/cases/casetemplates.h"

#include <QTest>

#include "tests/support/testprogram.h"

using namespace Qt::StringLiterals;
using namespace reeve;

namespace {

CaseConfiguration configuration()
{
    return {.isKnown = true,
        .customFields = {{.key = u"region"_s, .label = u"Region"_s, .defaultValue = u"EMEA"_s},
            {.key = u"urgent"_s, .type = CustomFieldType::Toggle, .label = u"Urgent"_s},
            {.key = u"hosts"_s, .type = CustomFieldType::Number, .label = u"Hosts"_s}}};
}

}

class TestCaseTemplates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatATemplateDoesNotGiveStays();
    void aTemplateFillsEverythingItGives();
    void fieldsGetDefaultsAndKeepValues();
    void valuesThatWouldBeLostAreNamed();
};

void TestCaseTemplates::whatATemplateDoesNotGiveStays()
{
    const CaseDraft draft{.title = u"T"_s, .tags = {u"a"_s}, .category = u"C"_s, .syncAlerts = false};
    CaseDraft expected = draft;
    expected.templateKey = u"k"_s;
    QVERIFY(withTemplate(draft, {.key = u"k"_s, .name = u"Empty"_s}, {}) == expected);
}

void TestCaseTemplates::aTemplateFillsEverythingItGives()
{
    const CaseTemplate chosen{.key = u"k"_s,
        .title = u"T"_s,
        .caseDescription = u"D"_s,
        .tags = QStringList{u"t"_s},
        .severity = CaseSeverity::Critical,
        .category = u"C"_s,
        .assignees = QList<CaseAssignee>{{.uid = u"u"_s, .name = u"u"_s}},
        .connector = CaseConnector{u"j"_s, u"J"_s, u".jira"_s, {}},
        .syncAlerts = false,
        .customFields = {{.key = u"region"_s, .value = u"US"_s}}};
    CaseDraft before{.title = u"old"_s, .customFields = {{.key = u"region"_s, .value = u"APAC"_s}}};
    const CaseDraft after = withTemplate(before, chosen, configuration());
    QCOMPARE(after.title, u"T"_s);
    QCOMPARE(after.description, u"D"_s);
    QCOMPARE(after.tags, QStringList{u"t"_s});
    QCOMPARE(after.severity, CaseSeverity::Critical);
    QCOMPARE(after.category.value_or(QString()), u"C"_s);
    QCOMPARE(after.assignees.size(), 1);
    QCOMPARE(after.connector.type, u".jira"_s);
    QVERIFY(!after.syncAlerts);
    QVERIFY(after.customFields[0].value == CustomFieldValue(u"US"_s));
}

void TestCaseTemplates::fieldsGetDefaultsAndKeepValues()
{
    const QList<CaseCustomField> given{{.key = u"hosts"_s, .type = CustomFieldType::Number, .value = qint64(3)}};
    const FittedFields result = fitted(given, configuration());
    QVERIFY(result.fields
        == (QList<CaseCustomField>{{.key = u"region"_s, .value = u"EMEA"_s},
            {.key = u"urgent"_s, .type = CustomFieldType::Toggle, .value = false},
            {.key = u"hosts"_s, .type = CustomFieldType::Number, .value = qint64(3)}}));
    QVERIFY(result.dropped.isEmpty());
}

void TestCaseTemplates::valuesThatWouldBeLostAreNamed()
{
    const QList<CaseCustomField> given{{.key = u"gone"_s, .value = u"x"_s}, {.key = u"empty"_s},
        {.key = u"off"_s, .type = CustomFieldType::Toggle, .value = false},
        {.key = u"urgent"_s, .type = CustomFieldType::Text, .value = u"very"_s}};
    QStringList lost;
    for (const CaseCustomField &field : fitted(given, configuration()).dropped)
        lost.append(fieldText(field));
    QCOMPARE(lost, (QStringList{u"gone: x"_s, u"urgent: very"_s}));
}

REEVE_GUILESS_TEST_MAIN(TestCaseTemplates)
#include "test_casetemplates.moc"
