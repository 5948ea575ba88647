// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QClipboard>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPlainTextEdit>
#include <QTableView>

#include "models/endpoints/inventory/endpointinventory.h"
#include "models/endpoints/table/endpointtablemodel.h"
#include "tests/app/consolefixture.h"
#include "tests/support/testprogram.h"
#include "ui/cases/casespage.h"
#include "ui/endpoints/endpointspage.h"

using namespace reeve;
using namespace reeve::test;
using namespace Qt::StringLiterals;

namespace {

QJsonObject caseTitled(demo::Server &server, const QString &title)
{
    const auto cases = QJsonDocument::fromJson(QByteArray::fromStdString(server.casesJson())).array();
    for (const QJsonValue &each : cases) {
        if (each[u"title"_s].toString() == title)
            return each.toObject();
    }
    return {};
}

}

// From the first run to a case on the server, in the real window, by mouse and keyboard.
class TestCaseJourney : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void putsExactlyWhatWasTypedOnTheServer();
};

void TestCaseJourney::putsExactlyWhatWasTypedOnTheServer()
{
    ConsoleFixture fixture;
    fixture.console.start();
    QVERIFY(QTest::qWaitForWindowExposed(&fixture.console.window()));
    QTRY_VERIFY(fixture.shows<QAbstractButton>("tryTheDemo"));
    fixture.press("tryTheDemo");
    QTRY_VERIFY(fixture.shows<QTableView>("endpointsTable"));
    auto &table = fixture.find<QTableView>("endpointsTable");
    QTRY_VERIFY(table.model() && table.model()->rowCount() >= 100);

    QStringList names;
    for (const int row : {2, 3, 4}) {
        const QModelIndex cell = table.model()->index(row, 0);
        names += cell.data().toString();
        const Qt::KeyboardModifiers keys = row == 2 ? Qt::NoModifier : Qt::ControlModifier;
        QTest::mouseClick(table.viewport(), Qt::LeftButton, keys, table.visualRect(cell).center());
    }
    QCOMPARE(fixture.console.endpoints().selectedEndpoints().size(), 3);
    if (!fixture.shows<QWidget>("detailPane"))
        fixture.press("detailsToggle");
    QTRY_VERIFY(fixture.shows<QAbstractButton>("detailNewCase"));
    fixture.press("detailNewCase");

    auto &description = fixture.find<QPlainTextEdit>("caseDescription");
    for (const QString &name : names)
        QVERIFY2(description.toPlainText().contains(name), qPrintable(description.toPlainText()));
    const QString typed = u"Unexpected service <b>& \"quotes\" "_s;
    const QString pasted = u"\u2013 \u05e9\u05dc\u05d5\u05dd"_s;
    const QString title = typed + pasted;
    fixture.type("caseTitle", typed);
    QGuiApplication::clipboard()->setText(pasted);
    QTest::keyClick(&fixture.find<QLineEdit>("caseTitle"), Qt::Key_V, Qt::ControlModifier);
    const QString text = u"Line one\n\n**two** <script>"_s;
    description.setFocus();
    description.selectAll();
    QTest::keyClicks(&description, u"Line one"_s);
    QTest::keyClick(&description, Qt::Key_Return);
    QTest::keyClick(&description, Qt::Key_Return);
    QTest::keyClicks(&description, u"**two** <script>"_s);
    fixture.type("caseTagsInput", u"persistence,"_s);
    fixture.press("caseCreate");
    QTRY_VERIFY(fixture.shows<QAbstractButton>("caseNewAfter"));

    const QJsonObject created = caseTitled(fixture.server(), title);
    QCOMPARE(created[u"title"_s].toString(), title);
    QCOMPARE(created[u"description"_s].toString(), text);
    QVERIFY(created[u"tags"_s].toArray().contains(u"persistence"_s));
    QCOMPARE(created[u"owner"_s].toString(), u"securitySolution"_s);
    QCOMPARE(created[u"severity"_s].toString(), u"low"_s);
    QCOMPARE(fixture.server().count("POST", "/api/cases"), 1u);
    QVERIFY(!QFile::exists(fixture.folder.filePath(u"case-draft.json"_s))); // the case exists, so the draft is removed
}

REEVE_TEST_MAIN(TestCaseJourney)
#include "test_casejourney.moc"
