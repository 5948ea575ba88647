// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "models/operations/requestdrafts.h"
#include "tests/support/testprogram.h"

using namespace reeve;
using namespace Qt::StringLiterals;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

const QString key = u"PUT /api/fleet/settings"_s;

}

class TestRequestDrafts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void draftsAreThereAfterARestart();
    void eachPlaceHasItsOwn();
    void textThatIsNoJsonIsKept();
    void secretsStayOutOfTheFile_data();
    void secretsStayOutOfTheFile();
    void aDamagedFileIsPutAside();
    void aFolderThatCannotBeWrittenIsReported();
};

void TestRequestDrafts::draftsAreThereAfterARestart()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"below/drafts.json"_s);
    const RequestValues values{.path = {{u"id"_s, JsonValue::string(u"a"_s)}},
        .query = {{u"page"_s, JsonValue::number(u"1"_s)}},
        .body = JsonValue::object({{u"b"_s, JsonValue()}, {u"a"_s, JsonValue::number(u"1.50"_s)}})};
    RequestDrafts(path).setValues(u"p/default"_s, key, values);
    QVERIFY(RequestDrafts(path).values(u"p/default"_s, key) == values);
}

void TestRequestDrafts::eachPlaceHasItsOwn()
{
    RequestDrafts drafts({});
    drafts.setValues(u"p/default"_s, key, {.path = {{u"id"_s, JsonValue::string(u"a"_s)}}});
    QVERIFY(drafts.values(u"p/soc"_s, key) == RequestValues());
    drafts.setValues(u"p/default"_s, key, {});
    QVERIFY(drafts.values(u"p/default"_s, key) == RequestValues());
}

void TestRequestDrafts::textThatIsNoJsonIsKept()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"drafts.json"_s);
    const RequestValues values{.bodyText = "{\"a\": tru"_ba};
    RequestDrafts(path).setValues(u"p"_s, key, values);
    QVERIFY(RequestDrafts(path).values(u"p"_s, key) == values);
}

void TestRequestDrafts::secretsStayOutOfTheFile_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("a password") << R"({"name":"n","password":"S3CRET-VALUE"})"_ba;
    QTest::newRow("a secret inside") << R"({"secrets":{"list":[{"api_key":"S3CRET-VALUE"}]}})"_ba;
    QTest::newRow("a token") << R"({"service_token":"S3CRET-VALUE"})"_ba;
    QTest::newRow("a text that does not parse") << R"({"password":"S3CRET-VALUE")"_ba;
}

void TestRequestDrafts::secretsStayOutOfTheFile()
{
    QFETCH(QByteArray, body);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"drafts.json"_s);
    RequestDrafts drafts(path);
    drafts.setValues(u"p"_s, key, {.bodyText = body});
    drafts.flush();
    QVERIFY(!contentOf(path).isEmpty());
    QVERIFY2(!contentOf(path).contains("S3CRET"), contentOf(path).constData());
    QCOMPARE(drafts.values(u"p"_s, key).bodyText, std::optional(body)); // in this run nothing is lost
}

void TestRequestDrafts::aDamagedFileIsPutAside()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"drafts.json"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"drafts\": [");
    file.close();
    RequestDrafts drafts(path);
    QVERIFY(drafts.values(u"p"_s, key) == RequestValues());
    QCOMPARE(contentOf(path + u".bad"_s), "{\"drafts\": ["_ba);
}

void TestRequestDrafts::aFolderThatCannotBeWrittenIsReported()
{
    RequestDrafts drafts(u"/proc/none/drafts.json"_s);
    QSignalSpy failed(&drafts, &RequestDrafts::failed);
    drafts.setValues(u"p"_s, key, {.bodyText = "1"_ba});
    drafts.flush();
    QCOMPARE(failed.count(), 1);
}

REEVE_GUILESS_TEST_MAIN(TestRequestDrafts)
#include "test_requestdrafts.moc"
