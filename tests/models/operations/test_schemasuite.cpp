// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QDir>
#include <QFile>
#include <QTest>

#include "models/json/jsonreader.h"
#include "models/json/jsonwriter.h"
#include "models/operations/apidocument.h"
#include "models/operations/schemacheck.h"
#include "tests/support/testprogram.h"

using namespace reeve;
using namespace Qt::StringLiterals;

namespace {

const QString suiteFolder = u"/usr/share/json-schema-test-suite/tests/"_s;

// The parts of the JSON Schema Test Suite that are left out, and why. A file, a group of it, or one test; empty: all of them.
struct LeftOut {
    QString file;
    QString group;
    QString test;
    const char *reason;
};

const std::vector<LeftOut> leftOut{
    {u"definitions.json"_s, u""_s, u""_s, "checks schemas against the metaschema, at an address that is never opened"},
    {u"refRemote.json"_s, u""_s, u""_s, "references to addresses are never followed"},
    {u"ref.json"_s, u"remote ref, containing refs itself"_s, u""_s, "references to addresses are never followed"},
    {u"ref.json"_s, u"Recursive references between schemas"_s, u""_s,
        "addresses made with $id, which OpenAPI 3.0 lacks"},

    {u"ecmascript-regex.json"_s, u"ECMA 262 regex non-compliance"_s, u""_s, "the format \"regex\" is not checked"},
    {u"content.json"_s, u""_s, u""_s, "what a text holds is the server's business, as its format is"},
};

bool isLeftOut(const QString &file, const QString &group, const QString &test)
{
    return std::any_of(leftOut.begin(), leftOut.end(), [&](const LeftOut &one) {
        return one.file == file && (one.group.isEmpty() || one.group == group)
            && (one.test.isEmpty() || one.test == test);
    });
}

// The schema as the whole document, so that its references lead where they should; 3.0, where only a reference counts.
Schema schemaIn(const JsonValue &schema)
{
    JsonValue root = schema;
    if (root.isObject())
        root.setMember(u"openapi"_s, JsonValue::string(u"3.0.3"_s));
    const auto document = std::make_shared<ApiDocument>(std::move(root));
    return {document, document->root()};
}

}

class TestSchemaSuite : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void testsHaveTheirResult_data();
    void testsHaveTheirResult();
    void whatIsLeftOutIsThere();
};

void TestSchemaSuite::testsHaveTheirResult_data()
{
    QTest::addColumn<QString>("path");
    if (!QFile::exists(suiteFolder))
        QSKIP("json-schema-test-suite is not installed");
    for (const QString &draft : {u"draft7"_s, u"draft4"_s, u"draft7/optional"_s}) {
        const QDir folder(suiteFolder + draft);
        for (const QString &file : folder.entryList({u"*.json"_s}, QDir::Files, QDir::Name)) {
            if (!isLeftOut(file, {}, {}))
                QTest::newRow(qPrintable(draft + u'/' + file)) << folder.filePath(file);
        }
    }
}

void TestSchemaSuite::testsHaveTheirResult()
{
    QFETCH(QString, path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const JsonValue groups = readJson(file.readAll()).value();
    const QString name = path.section(u'/', -1);
    QStringList wrong;
    for (const JsonValue &group : groups.items()) {
        const SchemaCheck check(schemaIn(*group.find(u"schema")));
        const QString description = group.textOf(u"description");
        for (const JsonValue &test : group.find(u"tests")->items()) {
            if (isLeftOut(name, description, test.textOf(u"description")))
                continue;
            const bool isAccepted = check.problemsOf(*test.find(u"data")).empty();
            if (isAccepted != test.find(u"valid")->toBoolean())
                wrong += description + u" / "_s + test.textOf(u"description");
        }
        QCOMPARE(check.schemaProblem(), QString());
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

// An entry for a file that the suite does not have would hide a slip of the pen.
void TestSchemaSuite::whatIsLeftOutIsThere()
{
    if (!QFile::exists(suiteFolder))
        QSKIP("json-schema-test-suite is not installed");
    for (const LeftOut &one : leftOut)
        QVERIFY2(QFile::exists(suiteFolder + u"draft7/"_s + one.file)
                || QFile::exists(suiteFolder + u"draft7/optional/"_s + one.file),
            qPrintable(one.file));
}

REEVE_GUILESS_TEST_MAIN(TestSchemaSuite)
#include "test_schemasuite.moc"
