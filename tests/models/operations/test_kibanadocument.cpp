// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QFile>
#include <QHash>
#include <QTest>

#include "models/json/jsonwriter.h"
#include "models/operations/apidocument.h"
#include "models/operations/operationrequest.h"
#include "models/operations/schemacheck.h"
#include "tests/models/operations/otherchecker.h"
#include "tests/support/testprogram.h"

using namespace reeve;
using namespace Qt::StringLiterals;

namespace {

const QString documentPath = QStringLiteral(REEVE_SOURCE_DIR) + u"/../shared/kibana/kibana.openapi.json"_s;

ApiDocumentPointer kibanaDocument()
{
    static const ApiDocumentPointer document = [] {
        QFile file(documentPath);
        return file.open(QIODevice::ReadOnly) ? readApiDocument(file.readAll()).value_or(nullptr) : nullptr;
    }();
    return document;
}

// Operations for which the document accepts no value, with the reason.
QString defectOf(const QString &key)
{
    static const QHash<QString, QString> defects{
        {u"POST /api/endpoint/action/kill_process"_s, u"oneOf with two alternatives that every object fits"_s},
        {u"POST /api/endpoint/action/suspend_process"_s, u"oneOf with two alternatives that every object fits"_s},
        {u"GET /api/spaces/space"_s, u"a required parameter whose oneOf has the same alternative twice"_s},
    };
    return defects.value(key);
}

// For operations whose form has no mistake: why the document refuses the request all the same.
QString requestDefectOf(const QString &key)
{
    static const QHash<QString, QString> defects{
        {u"GET /api/timeline/_copy"_s, u"a required body, which hapi does not read from a GET request"_s},
    };
    return defects.value(key, defectOf(key));
}

JsonValue pair(const QString &name, const QString &text)
{
    return JsonValue::array({JsonValue::string(name), JsonValue::string(text)});
}

// For checkrequests.py.
QByteArray lineFor(const Operation &operation, const ApiRequest &request)
{
    JsonValue path = JsonValue::array();
    const QStringList names = pathParameterNames(operation.path);
    for (qsizetype i = 0; i < names.size(); ++i)
        path.append(pair(names[i], request.arguments.value(i)));
    JsonValue query = JsonValue::array();
    for (const auto &[name, text] : request.query)
        query.append(pair(name, text));
    JsonValue line = JsonValue::object({{u"verb"_s, JsonValue::string(verbName(operation.verb).toLower())},
        {u"template"_s, JsonValue::string(operation.path)}, {u"path"_s, path}, {u"query"_s, query}});
    if (const JsonBody *json = request.body.json())
        line.addMember(u"json"_s, JsonValue::string(QString::fromUtf8(json->text)));
    if (request.body.raw())
        line.addMember(u"raw"_s, JsonValue::boolean(true));
    if (const MultipartBody *multipart = request.body.multipart()) {
        JsonValue parts = JsonValue::array();
        for (const BodyPart &part : multipart->parts)
            parts.append(pair(part.name, QString::fromUtf8(part.text)));
        line.addMember(u"parts"_s, parts);
    }
    return compactJson(line);
}

}

class TestKibanaDocument : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyOperationIsListed();
    void everyOperationHasAForm_data();
    void everyOperationHasAForm();
    void anotherValidatorAcceptsEveryRequest();
};

void TestKibanaDocument::initTestCase()
{
    if (!QFile::exists(documentPath))
        QSKIP("Kibana's document is not at ../shared/kibana/kibana.openapi.json");
    QVERIFY(kibanaDocument());
}

void TestKibanaDocument::everyOperationIsListed()
{
    QCOMPARE(kibanaDocument()->operations().size(), 454u);
}

void TestKibanaDocument::everyOperationHasAForm_data()
{
    QTest::addColumn<int>("index");
    if (!kibanaDocument())
        return;
    int index = 0;
    for (const Operation &operation : kibanaDocument()->operations())
        QTest::newRow(qPrintable(operationKey(operation))) << index++;
}

void TestKibanaDocument::everyOperationHasAForm()
{
    QFETCH(int, index);
    const Operation &operation = kibanaDocument()->operations()[static_cast<size_t>(index)];
    const OperationDetails details = detailsOf(kibanaDocument(), operation);
    for (const BodyForm &form : details.bodies)
        QCOMPARE(SchemaCheck(form.schema).schemaProblem(), QString());
    const RequestValues values = minimalValues(details);
    QStringList lines;
    for (const RequestProblem &problem : problemsOf(details, values)) {
        if (problem.mayBeOverridden || problem.part != RequestPart::Body)
            lines += pointerText(problem.path) + u": "_s + problem.text;
    }
    if (const QString defect = defectOf(operationKey(operation)); !defect.isEmpty()) {
        QVERIFY2(!lines.isEmpty(), qPrintable(u"This works now: "_s + defect));
        return;
    }
    QCOMPARE(lines.join(u'\n'), QString());
    QVERIFY(!encodedPath(requestFor(operation, details, values)).contains(u'{'));
}

void TestKibanaDocument::anotherValidatorAcceptsEveryRequest()
{
    const std::vector<Operation> &operations = kibanaDocument()->operations();
    QByteArrayList lines;
    for (const Operation &operation : operations) {
        const OperationDetails details = detailsOf(kibanaDocument(), operation);
        lines += lineFor(operation, requestFor(operation, details, minimalValues(details)));
    }
    const OtherAnswers answers = askOtherChecker(u"checkrequests.py"_s, {documentPath}, lines);
    if (answers.isMissing)
        QSKIP("python3-jsonschema is not installed");
    QCOMPARE(answers.error, QString());
    QCOMPARE(answers.lines.size(), lines.size());
    QStringList unexpected;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QString key = operationKey(operations[static_cast<size_t>(i)]);
        if (answers.lines[i].isEmpty() != requestDefectOf(key).isEmpty())
            unexpected += key + u": "_s + QString::fromUtf8(answers.lines[i].isEmpty() ? "accepted" : answers.lines[i]);
    }
    QVERIFY2(unexpected.isEmpty(), qPrintable(unexpected.join(u'\n')));
}

REEVE_GUILESS_TEST_MAIN(TestKibanaDocument)
#include "test_kibanadocument.moc"
