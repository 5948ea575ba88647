// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QFile>
#include <QHash>
#include <QTest>

#include "models/json/jsonwriter.h"
#include "models/operations/apidocument.h"
#include "models/operations/operationrequest.h"
#include "models/operations/schemacheck.h"
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

}

class TestKibanaDocument : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyOperationIsListed();
    void everyOperationHasAForm_data();
    void everyOperationHasAForm();
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

REEVE_GUILESS_TEST_MAIN(TestKibanaDocument)
#include "test_kibanadocument.moc"
