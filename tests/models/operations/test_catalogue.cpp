// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QSet>
#include <QTest>

#include "models/json/jsonwriter.h"
#include "models/operations/catalogue.h"
#include "models/operations/operationrequest.h"
#include "models/operations/schemacheck.h"
#include "tests/support/testprogram.h"

using namespace reeve;
using namespace Qt::StringLiterals;

namespace {

const Catalogue &catalogueOfOurs()
{
    static const Catalogue catalogue = ownCatalogue();
    return catalogue;
}

QString linesOf(const std::vector<RequestProblem> &problems)
{
    QStringList lines;
    for (const RequestProblem &problem : problems)
        lines += pointerText(problem.path) + u": "_s + problem.text;
    return lines.join(u'\n');
}

// File parts are left out: their example is no file of this machine.
bool isAboutAFile(const RequestProblem &problem)
{
    return !problem.mayBeOverridden && problem.part == RequestPart::Body;
}

}

class TestCatalogue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSeventeenAreThere_data();
    void theSeventeenAreThere();
    void everyDocumentIsSound();
    void everyExampleIsValid_data();
    void everyExampleIsValid();
    void namesAndPathsAreFound_data();
    void namesAndPathsAreFound();
    void oursWinsOverTheOpenedDocument();
    void searchFindsWords();
};

void TestCatalogue::theSeventeenAreThere_data()
{
    QTest::addColumn<QString>("key");
    for (const char *key : {"POST /api/apm/agent_keys", "GET /api/cases/configure",
             "GET /api/fleet/remote_synced_integrations/{outputId}/remote_status", "GET /api/fleet/agent_status/data",
             "GET /api/fleet/epm/packages", "PUT /api/fleet/settings", "GET /api/fleet/outputs/{outputId}",
             "PUT /api/fleet/package_policies/{packagePolicyId}", "PUT /api/logstash/pipeline/{id}",
             "POST /api/security_ai_assistant/current_user/conversations",
             "GET /api/detection_engine/rules/prepackaged/_status", "POST /api/endpoint/action/upload",
             "GET /api/entity_analytics/monitoring/privileges/health", "GET /api/entity_store/engines",
             "PUT /api/exception_lists/items", "GET /api/osquery/live_queries/{id}/results/{actionId}",
             "GET /api/streams/{name}/_group"})
        QTest::newRow(key) << QString::fromLatin1(key);
}

void TestCatalogue::theSeventeenAreThere()
{
    QFETCH(QString, key);
    const CatalogueEntry *entry = catalogueOfOurs().find(key);
    QVERIFY(entry);
    QVERIFY(entry->operation->isOurs);
    QVERIFY(!entry->operation->id.isEmpty());
}

void TestCatalogue::everyDocumentIsSound()
{
    QSet<QString> ids;
    for (const ApiDocumentPointer &document : ownDocuments()) {
        for (const ApiDocumentIssue &issue : document->issues())
            QFAIL(qPrintable(document->title() + u": "_s + issue.place + u' ' + issue.text));
        for (const Operation &operation : document->operations()) {
            const QString key = operationKey(operation);
            QVERIFY2(!operation.id.isEmpty() && !ids.contains(operation.id), qPrintable(key));
            ids.insert(operation.id);
            QVERIFY2(operation.isOurs && operation.knowsPrivileges && !operation.since.isEmpty(), qPrintable(key));
            QVERIFY2(
                operation.summary.size() <= 60 && !operation.summary.endsWith(u'.'), qPrintable(operation.summary));
            QVERIFY2(!operation.description.isEmpty() && !operation.topic.isEmpty(), qPrintable(key));
        }
    }
    QVERIFY(!ids.isEmpty());
}

void TestCatalogue::everyExampleIsValid_data()
{
    QTest::addColumn<QString>("key");
    for (const CatalogueEntry &entry : catalogueOfOurs().entries())
        QTest::newRow(qPrintable(operationKey(*entry.operation))) << operationKey(*entry.operation);
}

void TestCatalogue::everyExampleIsValid()
{
    QFETCH(QString, key);
    const CatalogueEntry *entry = catalogueOfOurs().find(key);
    const OperationDetails details = detailsOf(entry->document, *entry->operation);
    for (const BodyForm &form : details.bodies)
        QCOMPARE(SchemaCheck(form.schema).schemaProblem(), QString());
    for (const RequestValues &values : {exampleValues(details), minimalValues(details)}) {
        std::vector<RequestProblem> problems = problemsOf(details, values);
        std::erase_if(problems, isAboutAFile);
        QCOMPARE(linesOf(problems), QString());
        const ApiRequest request = requestFor(*entry->operation, details, values);
        QVERIFY(!encodedPath(request).contains(u'{'));
    }
}

void TestCatalogue::namesAndPathsAreFound_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("path"); // empty: nothing is found
    QTest::newRow("an operationId") << u"put-fleet-settings"_s << u"/api/fleet/settings"_s;
    QTest::newRow("verb and template") << u"GET /api/fleet/outputs/{outputId}"_s << u"/api/fleet/outputs/{outputId}"_s;
    QTest::newRow("verb and path with a value")
        << u"GET /api/fleet/outputs/a%2Fb"_s << u"/api/fleet/outputs/{outputId}"_s;
    QTest::newRow("a literal part before a value")
        << u"GET /api/exception_lists/items"_s << u"/api/exception_lists/items"_s;
    QTest::newRow("another verb") << u"PATCH /api/fleet/settings"_s << QString();
    QTest::newRow("nothing") << QString() << QString();
}

void TestCatalogue::namesAndPathsAreFound()
{
    QFETCH(QString, name);
    const CatalogueEntry *entry = catalogueOfOurs().find(name);
    QTEST(entry ? entry->operation->path : QString(), "path");
}

void TestCatalogue::oursWinsOverTheOpenedDocument()
{
    Catalogue catalogue = catalogueOfOurs();
    const size_t count = catalogue.entries().size();
    catalogue.add(readApiDocument(R"({"openapi":"3.0.0","paths":{"/api/fleet/outputs/{id}":{"get":{"summary":"Theirs"}},
        "/api/new":{"get":{}}}})")
                      .value());
    QCOMPARE(catalogue.entries().size(), count + 1);
    const CatalogueEntry *entry = catalogue.find(u"GET /api/fleet/outputs/x"_s);
    QVERIFY(entry->operation->isOurs);
    QVERIFY(entry->isAlsoInOther);
}

void TestCatalogue::searchFindsWords()
{
    const Operation operation{.id = u"put-x"_s,
        .path = u"/api/fleet/settings"_s,
        .summary = u"Change the settings"_s,
        .privileges = {u"Fleet: All"_s}};
    QVERIFY(isFoundBy(operation, {u"SETTINGS"_s, u"fleet: all"_s}));
    QVERIFY(!isFoundBy(operation, {u"settings"_s, u"cases"_s}));
    QVERIFY(isFoundBy(operation, {}));
}

REEVE_GUILESS_TEST_MAIN(TestCatalogue)
#include "test_catalogue.moc"
