// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/json/answerview.h"

#include <QAction>
#include <QClipboard>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QSettings>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

#include "tests/support/cputimer.h"
#include "tests/support/testprogram.h"
#include "ui/json/answertable.h"
#include "ui/json/textlinesview.h"

using namespace reeve;
using namespace Qt::StringLiterals;

namespace {

constexpr const char *answer =
    "{\"page\":1,\"data\":[{\"id\":\"b\",\"name\":\"Two\",\"n\":18446744073709551615,\"api_key\":\"hush\"},"
    "{\"id\":\"a\",\"name\":\"One\",\"os\":{\"name\":\"Linux\"}}]}";

QByteArray manyRows(int count)
{
    QByteArray text = "{\"data\":[";
    for (int i = 0; i < count; ++i)
        text += "{\"id\":" + QByteArray::number(i) + ",\"name\":\"host-" + QByteArray::number(i * 7)
            + "\",\"os\":{\"v\":\"10.0\"}},";
    text.chop(1);
    return text + "]}";
}

}

class TestAnswerView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void showsTreeTableAndText();
    void textIsExactlyAsReceived();
    void remembersTheView();
    void searchesInEveryView();
    void secretsAreDotsEverywhere();
    void secretsStayOutOfFilesUnlessShown();
    void aNewAnswerHidesSecretsAgain();
    void filtersByPath();
    void problemsOfThePathStandBesideIt();
    void linesAreRows();
    void textThatIsNoJson();
    void saysWhereJsonIsBroken();
    void binaryIsSavedOnly();
    void tableSortsFiltersAndExports();
    void copiesPathValueAndRow();
    void largeAnswersDoNotBlock();

private:
    template<typename T> T &part(const char *name) const { return *m_view->findChild<T *>(QString::fromLatin1(name)); }
    void press(const char *name) const { part<QToolButton>(name).click(); }
    QAbstractItemModel &tree() const { return *part<QTreeView>("answerTree").model(); }
    QAbstractItemModel &table() const { return *part<QTableView>("answerTable").model(); }
    QString text() const { return part<QPlainTextEdit>("answerText").toPlainText(); }
    QString matches() const { return part<QLabel>("answerMatches").text(); }
    void look(const QString &what) const
    {
        auto &field = part<QLineEdit>("answerSearch");
        field.setText(what);
        QTest::keyClick(&field, Qt::Key_Return);
    }
    QByteArray saved(const QString &name) const
    {
        const QString path = m_folder.filePath(name);
        m_view->saveTo(path);
        QFile file(path);
        return QTest::qWaitFor([&file] { return file.exists(); }) && file.open(QIODevice::ReadOnly) ? file.readAll()
                                                                                                    : QByteArray();
    }

    std::unique_ptr<AnswerView> m_view{};
    QTemporaryDir m_folder{};
};

void TestAnswerView::init()
{
    m_view = std::make_unique<AnswerView>();
    m_view->resize(700, 500);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
}

void TestAnswerView::showsTreeTableAndText()
{
    m_view->showAnswer({.bytes = answer, .contentType = "application/json", .list = u"/data"_s});
    QVERIFY(part<QTreeView>("answerTree").isVisible());
    QCOMPARE(tree().rowCount(), 2);
    press("answerAsTable");
    QVERIFY(part<QTableView>("answerTable").isVisible());
    QCOMPARE(table().rowCount(), 2);
    QCOMPARE(table().headerData(4, Qt::Horizontal).toString(), u"os.name"_s);
    QCOMPARE(table().index(0, 2).data().toString(), u"18446744073709551615"_s);
    press("answerAsText");
    QVERIFY(part<QPlainTextEdit>("answerText").isVisible());
}

void TestAnswerView::textIsExactlyAsReceived()
{
    const QByteArray odd = "{ \"z\" : 1.0,\n\t\"a\":\"\\u0041\" , \"z\":2 }\n";
    m_view->setMode(AnswerView::Mode::Text);
    m_view->showAnswer({.bytes = odd});
    QCOMPARE(text().toUtf8(), odd);
    press("answerIndented");
    QCOMPARE(text().toUtf8(), QByteArray("{\n  \"z\": 1.0,\n  \"a\": \"\\u0041\",\n  \"z\": 2\n}"));
    press("answerIndented");
    QCOMPARE(text().toUtf8(), odd);
}

void TestAnswerView::remembersTheView()
{
    QSettings settings(m_folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
    m_view->setSettings(&settings);
    m_view->showAnswer({.bytes = answer});
    press("answerAsTable");
    AnswerView other;
    other.setSettings(&settings);
    QCOMPARE(other.mode(), AnswerView::Mode::Table);
    m_view->showAnswer({.bytes = "plain"}); // text is shown, but not chosen
    QCOMPARE(m_view->mode(), AnswerView::Mode::Table);
    m_view->setSettings(nullptr);
}

void TestAnswerView::searchesInEveryView()
{
    m_view->showAnswer({.bytes = answer, .list = u"/data"_s});
    look(u"o"_s);
    QTRY_COMPARE(matches(), u"1 of 3"_s); // Two, One, and the name os
    press("answerNext");
    QCOMPARE(matches(), u"2 of 3"_s);
    press("answerAsTable");
    QTRY_COMPARE(matches(), u"1 of 2"_s);
    press("answerNext");
    QCOMPARE(part<QTableView>("answerTable").currentIndex().data().toString(), u"One"_s);
    press("answerAsText");
    QTRY_COMPARE(matches(), u"1 of 3"_s);
    QCOMPARE(part<QPlainTextEdit>("answerText").textCursor().selectedText(), u"o"_s);
    look(u"nowhere"_s);
    QTRY_COMPARE(matches(), u"None"_s);
}

void TestAnswerView::secretsAreDotsEverywhere()
{
    m_view->showAnswer({.bytes = answer, .list = u"/data"_s, .secrets = {u"/data/*/name"_s}});
    QVERIFY(part<QToolButton>("answerShowSecrets").isVisible());
    press("answerAsText");
    QVERIFY2(!text().contains(u"hush"_s) && !text().contains(u"Two"_s), qPrintable(text()));
    look(u"hush"_s);
    QTRY_COMPARE(matches(), u"None"_s);
    press("answerAsTree");
    QTRY_COMPARE(matches(), u"None"_s);
    press("answerAsTable");
    QTRY_COMPARE(matches(), u"None"_s);
    QCOMPARE(table().index(0, 3).data().toString(), maskedText());
    press("answerShowSecrets");
    QTRY_COMPARE(matches(), u"1 of 1"_s);
    QCOMPARE(table().index(0, 3).data().toString(), u"hush"_s);
    press("answerAsText");
    QVERIFY(text().contains(u"hush"_s));
    press("answerShowSecrets");
    QVERIFY(!text().contains(u"hush"_s));
}

void TestAnswerView::secretsStayOutOfFilesUnlessShown()
{
    m_view->showAnswer({.bytes = answer});
    const QByteArray masked = saved(u"masked.json"_s);
    QVERIFY(!masked.isEmpty() && !masked.contains("hush"));
    press("answerShowSecrets");
    QCOMPARE(saved(u"whole.json"_s), QByteArray(answer));
}

void TestAnswerView::aNewAnswerHidesSecretsAgain()
{
    m_view->setMode(AnswerView::Mode::Text);
    m_view->showAnswer({.bytes = answer});
    press("answerShowSecrets");
    QVERIFY(text().contains(u"hush"_s));
    m_view->showAnswer({.bytes = answer});
    QVERIFY(!text().contains(u"hush"_s));
    m_view->showAnswer({.bytes = "{}"});
    QVERIFY(!part<QToolButton>("answerShowSecrets").isVisible());
}

void TestAnswerView::filtersByPath()
{
    m_view->showAnswer({.bytes = answer, .list = u"/data"_s});
    m_view->setFilter(u"$.data[?(@.id=='a')]"_s);
    QCOMPARE(part<QLabel>("answerFilterNote").text(), u"1 value"_s);
    QCOMPARE(tree().rowCount(), 1);
    press("answerAsTable");
    QCOMPARE(table().rowCount(), 1);
    press("answerAsText");
    QCOMPARE(text(), u"[{\"id\":\"a\",\"name\":\"One\",\"os\":{\"name\":\"Linux\"}}]"_s);
    m_view->setFilter(u"$..api_key"_s);
    QVERIFY(!text().contains(u"hush"_s)); // a secret although its name is gone
    press("answerAsTree");
    m_view->setFilter(u"/data/9"_s);
    QVERIFY(!part<QTreeView>("answerTree").isVisible());
    m_view->setFilter({});
    QVERIFY(part<QTreeView>("answerTree").isVisible());
    QCOMPARE(tree().rowCount(), 2);
}

void TestAnswerView::problemsOfThePathStandBesideIt()
{
    m_view->showAnswer({.bytes = answer});
    m_view->setFilter(u"$.data["_s);
    QVERIFY(part<QLabel>("answerFilterNote").isVisible());
    QVERIFY(part<QLabel>("answerFilterNote").text().startsWith(u"Character 8"_s));
    QCOMPARE(tree().rowCount(), 2); // what was shown stays
    m_view->setFilter(u"$"_s);
    QVERIFY(!part<QLabel>("answerFilterNote").text().startsWith(u"Character"_s));
}

void TestAnswerView::linesAreRows()
{
    m_view->showAnswer({.bytes = "{\"id\":1,\"a\":true}\nnot json\n{\"id\":2}\n", .contentType = "application/ndjson"});
    QCOMPARE(tree().rowCount(), 3);
    press("answerAsTable");
    QCOMPARE(table().rowCount(), 3);
    QCOMPARE(table().index(2, 0).data().toString(), u"2"_s);
}

void TestAnswerView::textThatIsNoJson()
{
    m_view->showAnswer({.bytes = "one\ntwo: \"password\": \"hush\"\n", .contentType = "text/plain"});
    QVERIFY(part<QPlainTextEdit>("answerText").isVisible());
    QVERIFY(!part<QToolButton>("answerAsTree").isEnabled());
    QVERIFY(text().startsWith(u"one\ntwo"_s) && !text().contains(u"hush"_s));
}

void TestAnswerView::saysWhereJsonIsBroken()
{
    m_view->showAnswer({.bytes = "{\"a\":1,\n \"b\"", .contentType = "application/json; charset=utf-8"});
    QVERIFY(part<QWidget>("answerBodyMessage").isVisible());
    QCOMPARE(text(), u"{\"a\":1,\n \"b\""_s);
}

void TestAnswerView::binaryIsSavedOnly()
{
    const QByteArray zip("PK\x03\x04\0\0\xff\xfe", 8);
    m_view->showAnswer({.bytes = zip, .contentType = "application/zip"});
    QVERIFY(!part<QPlainTextEdit>("answerText").isVisible());
    for (const char *name : {"answerAsTree", "answerAsTable", "answerAsText"})
        QVERIFY(!part<QToolButton>(name).isEnabled());
    QCOMPARE(saved(u"a.zip"_s), zip);
}

void TestAnswerView::tableSortsFiltersAndExports()
{
    m_view->setMode(AnswerView::Mode::Table);
    m_view->showAnswer({.bytes = manyRows(1'000)});
    auto &filter = part<QLineEdit>("answerRowFilter");
    filter.setText(u"host-70"_s);
    QTest::keyClick(&filter, Qt::Key_Return);
    QTRY_COMPARE(table().rowCount(), 3); // 70, 700 and 707
    QVERIFY(part<QLabel>("answerRowCount").text().contains(u"1,000"_s));
    auto *shown = m_view->findChild<AnswerTable *>();
    const QString path = m_folder.filePath(u"rows.csv"_s);
    shown->exportTo(path);
    QTRY_VERIFY(QFile::exists(path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray csv = file.readAll();
    QVERIFY2(csv.startsWith("id,name,os.v\r\n10,host-70,10.0\r\n"), csv.constData());
    QCOMPARE(csv.count('\n'), 4);
}

void TestAnswerView::copiesPathValueAndRow()
{
    m_view->setMode(AnswerView::Mode::Table);
    m_view->showAnswer({.bytes = answer});
    auto &view = part<QTableView>("answerTable");
    view.setCurrentIndex(table().index(1, 4));
    const auto copied = [&](const char *action) {
        part<QAction>(action).trigger();
        return QGuiApplication::clipboard()->text();
    };
    QCOMPARE(copied("answerCopyValue"), u"Linux"_s);
    QCOMPARE(copied("answerCopyPath"), u"/data/1/os/name"_s);
    QVERIFY(copied("answerCopyRow").contains(u"\"id\": \"a\""_s));
    view.setCurrentIndex(table().index(0, 3));
    QCOMPARE(copied("answerCopyValue"), maskedText());
    QVERIFY(!copied("answerCopyRow").contains(u"hush"_s));
}

void TestAnswerView::largeAnswersDoNotBlock()
{
    const QByteArray large = manyRows(200'000); // 12 MB
    test::CpuTimer clock;
    const auto step = [&clock](const char *what) {
        const qint64 ms = clock.restart();
        QVERIFY2(ms < 300, qPrintable(u"%1: %2 ms"_s.arg(QLatin1StringView(what)).arg(ms)));
    };
    clock.restart();
    m_view->showAnswer({.bytes = large});
    step("show");
    QTRY_COMPARE(tree().rowCount(), 1);
    clock.restart();
    part<QTreeView>("answerTree").expandAll();
    m_view->grab();
    press("answerAsText");
    QTRY_VERIFY(part<TextLinesView>("answerLines").isVisible());
    clock.restart();
    m_view->grab();
    auto &bar = *part<TextLinesView>("answerLines").verticalScrollBar();
    bar.setValue(bar.maximum());
    m_view->grab();
    step("text");
    look(u"host-1399993"_s);
    QTRY_COMPARE(matches(), u"1 of 1"_s);
    QCOMPARE(part<TextLinesView>("answerLines").selectedText(), u"host-1399993"_s);
    press("answerAsTable");
    QTRY_COMPARE_WITH_TIMEOUT(table().rowCount(), 200'000, 30'000);
    clock.restart();
    part<QTableView>("answerTable").scrollToBottom();
    m_view->grab();
    step("table");
}

REEVE_TEST_MAIN(TestAnswerView)
#include "test_answerview.moc"
