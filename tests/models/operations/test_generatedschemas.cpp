// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include "models/json/jsonreader.h"
#include "models/json/jsonwriter.h"
#include "models/operations/apidocument.h"
#include "models/operations/requestvalues.h"
#include "models/operations/schemacheck.h"
#include "tests/models/operations/otherchecker.h"
#include "tests/models/operations/schemagenerator.h"
#include "tests/support/testprogram.h"

using namespace reeve;
using namespace Qt::StringLiterals;

namespace {

constexpr quint32 seed = 20250613;
constexpr int schemaCount = 10'000;

const std::vector<GeneratedSchema> &generated()
{
    static const std::vector<GeneratedSchema> schemas = [] {
        const int count = qEnvironmentVariableIntValue("REEVE_SCHEMAS");
        const int own = qEnvironmentVariableIntValue("REEVE_SCHEMA_SEED");
        SchemaGenerator generator(own > 0 ? static_cast<quint32>(own) : seed);
        std::vector<GeneratedSchema> made;
        for (int i = 0; i < (count > 0 ? count : schemaCount); ++i)
            made.push_back(generator.next());
        return made;
    }();
    return schemas;
}

// A character for each value, as checkschemas.py writes it.
QByteArray ownAnswer(const GeneratedSchema &schema)
{
    const auto document = readApiDocument(compactJson(schema.document)).value();
    const JsonValue *thing = valueAt(document->root(), {u"components"_s, u"schemas"_s, u"Thing"_s});
    const SchemaCheck check(Schema(document, *thing));
    QByteArray answer;
    for (const JsonValue &value : schema.values) {
        const bool isAccepted = check.problemsOf(value).empty();
        answer += isAccepted == check.accepts(value) ? (isAccepted ? '1' : '0') : '?';
    }
    return check.schemaProblem().isEmpty() ? answer : check.schemaProblem().toUtf8();
}

QByteArray questionAbout(const GeneratedSchema &schema)
{
    JsonValue values = JsonValue::array();
    for (const JsonValue &value : schema.values)
        values.append(value);
    return compactJson(JsonValue::object({{u"schema"_s, schema.plain}, {u"values"_s, values}}));
}

}

// REEVE_SCHEMAS and REEVE_SCHEMA_SEED choose another number of schemas, and others.
class TestGeneratedSchemas : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anotherValidatorAcceptsTheSameValues();
    void whatIsWrittenIsReadAgain();
    void whatIsFilledInIsKept();
};

void TestGeneratedSchemas::anotherValidatorAcceptsTheSameValues()
{
    QByteArrayList questions;
    for (const GeneratedSchema &schema : generated())
        questions += questionAbout(schema);
    const OtherAnswers answers = askOtherChecker(u"checkschemas.py"_s, {}, questions);
    if (answers.isMissing)
        QSKIP("python3-jsonschema is not installed");
    QVERIFY2(answers.error.isEmpty(), qPrintable(answers.error));
    QCOMPARE(answers.lines.size(), questions.size());
    qsizetype accepted = 0;
    qsizetype refused = 0;
    QByteArrayList differing;
    for (qsizetype i = 0; i < questions.size(); ++i) {
        const GeneratedSchema &schema = generated()[static_cast<size_t>(i)];
        const QByteArray own = ownAnswer(schema);
        accepted += own.count('1');
        refused += own.count('0');
        if (own != answers.lines[i])
            differing += own + " instead of " + answers.lines[i] + " for " + compactJson(schema.document) + " and "
                + questions[i];
    }
    differing.prepend(QByteArray::number(differing.size()) + " differ");
    QVERIFY2(differing.size() == 1, differing.mid(0, 2).join(": ").constData());
    QVERIFY2(accepted > refused / 4 && refused > accepted / 4, qPrintable(u"%1 and %2"_s.arg(accepted).arg(refused)));
}

void TestGeneratedSchemas::whatIsWrittenIsReadAgain()
{
    for (const GeneratedSchema &schema : generated()) {
        for (const JsonValue &value : schema.values) {
            QVERIFY2(readJson(compactJson(value)).value() == value, compactJson(value).constData());
            QVERIFY2(readJson(indentedJson(value)).value() == value, compactJson(value).constData());
        }
    }
}

void TestGeneratedSchemas::whatIsFilledInIsKept()
{
    for (const GeneratedSchema &schema : generated()) {
        const RequestValues values{.path = {{u"id"_s, schema.values[0]}},
            .query = {{u"a"_s, schema.values[1]}, {u"b/c"_s, schema.values[2]}},
            .headers = {{u"x-own"_s, schema.values[3]}},
            .mediaType = "application/json",
            .body = schema.values[4]};
        const QByteArray text = compactJson(jsonFrom(values));
        QVERIFY2(requestValuesIn(readJson(text).value()) == values, text.constData());
    }
}

REEVE_GUILESS_TEST_MAIN(TestGeneratedSchemas)
#include "test_generatedschemas.moc"
