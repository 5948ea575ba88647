// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/json/documentbrowser.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTest>

#include "tests/support/cputimer.h"
#include "tests/support/testprogram.h"
#include "ui/json/jsontreeview.h"

using namespace Qt::StringLiterals;
using namespace reeve;

namespace {

QJsonObject sample()
{
    return QJsonDocument::fromJson(
        R"({"host_status":"healthy","metadata":{"agent":{"id":"a-1"},"host":{"ip":["10.0.0.1","10.0.0.2"]}}})")
        .object();
}

// As many values as a megabyte of JSON holds, and a name that is one itself.
QJsonObject megabyte()
{
    QJsonArray list;
    for (int i = 0; i < 30'000; ++i)
        list.append(QJsonObject{{u"id"_s, i}, {u"name"_s, u"value %1"_s.arg(i)}});
    return {{u"metadata"_s, QJsonObject{{u"list"_s, list}, {u"long"_s, QString(1'000'000, u'x')}}}};
}

}

class TestDocumentBrowser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void opensTheDocument();
    void searchWalksFromMatchToMatch();
    void findsNothingAndSaysSo();
    void copiesValueAndPathByKeyboard();
    void opensBelowByKeyboard();
    void aNewerDocumentLeavesOpenWhatWasOpen();
    void showsItAsText();
    void aMegabyteDoesNotBlock();

private:
    template<typename T> T &part(const char *name) const
    {
        return *m_browser->findChild<T *>(QString::fromLatin1(name));
    }
    JsonTreeView &tree() const { return part<JsonTreeView>("documentTree"); }
    QString current() const { return tree().currentIndex().data(JsonPathRole).toString(); }
    void look(const QString &text)
    {
        part<QLineEdit>("documentSearch").setFocus();
        part<QLineEdit>("documentSearch").clear();
        QTest::keyClicks(&part<QLineEdit>("documentSearch"), text);
        QTest::keyClick(&part<QLineEdit>("documentSearch"), Qt::Key_Return);
    }

    std::unique_ptr<DocumentBrowser> m_browser{};
};

void TestDocumentBrowser::init()
{
    m_browser = std::make_unique<DocumentBrowser>();
    m_browser->resize(380, 600);
    m_browser->show();
    m_browser->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_browser.get())); // shortcuts are for the active window
}

void TestDocumentBrowser::opensTheDocument()
{
    m_browser->showDocument(sample());
    QVERIFY(tree().isExpanded(tree().model()->index(1, 0)));
    QVERIFY(!tree().isExpanded(tree().model()->index(0, 0, tree().model()->index(1, 0))));
    QCOMPARE(QJsonDocument::fromJson(m_browser->asText().toUtf8()).object(), sample());
}

void TestDocumentBrowser::searchWalksFromMatchToMatch()
{
    m_browser->showDocument(sample());
    look(u"10.0"_s);
    QTRY_COMPARE(part<QLabel>("documentMatches").text(), u"1 of 2"_s);
    QCOMPARE(current(), u"metadata.host.ip[0]"_s);
    QVERIFY(tree().isExpanded(tree().currentIndex().parent()));
    QTest::keyClick(&part<QLineEdit>("documentSearch"), Qt::Key_Return);
    QCOMPARE(current(), u"metadata.host.ip[1]"_s);
    part<QAbstractButton>("documentNext").click();
    QCOMPARE(current(), u"metadata.host.ip[0]"_s); // goes round
    part<QAbstractButton>("documentPrevious").click();
    QCOMPARE(part<QLabel>("documentMatches").text(), u"2 of 2"_s);
}

void TestDocumentBrowser::findsNothingAndSaysSo()
{
    m_browser->showDocument(sample());
    look(u"nowhere"_s);
    QTRY_COMPARE(part<QLabel>("documentMatches").text(), u"None"_s);
    QVERIFY(part<QLabel>("documentMatches").isVisible());
    QVERIFY(!part<QAbstractButton>("documentNext").isEnabled());
}

void TestDocumentBrowser::copiesValueAndPathByKeyboard()
{
    m_browser->showDocument(sample());
    tree().showPlace({1, 1, 0, 1});
    tree().setFocus();
    QTest::keyClick(&tree(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"10.0.0.2"_s);
    QTest::keyClick(&tree(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"metadata.host.ip[1]"_s);
    tree().showPlace({1, 1});
    QTest::keyClick(&tree(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QJsonDocument::fromJson(QGuiApplication::clipboard()->text().toUtf8()).object(),
        sample()["metadata"_L1]["host"_L1].toObject());
}

void TestDocumentBrowser::opensBelowByKeyboard()
{
    m_browser->showDocument(sample());
    tree().setFocus();
    tree().showPlace({1});
    QTest::keyClick(&tree(), Qt::Key_Asterisk);
    tree().showPlace({1, 1, 0});
    QVERIFY(tree().isExpanded(tree().currentIndex()));
    tree().showPlace({1});
    tree().findChild<QAction *>(u"jsonCloseBelow"_s)->trigger();
    QVERIFY(!tree().isExpanded(tree().currentIndex()));
    QTest::keyClick(&tree(), Qt::Key_Right);
    QVERIFY(tree().isExpanded(tree().currentIndex()));
    tree().showPlace({1, 1});
    QVERIFY(!tree().isExpanded(tree().currentIndex())); // closed, too, and not merely hidden
}

void TestDocumentBrowser::aNewerDocumentLeavesOpenWhatWasOpen()
{
    m_browser->showDocument(sample());
    tree().showPlace({1, 1, 0, 1});
    QJsonObject newer = sample();
    newer.insert(u"host_status"_s, u"offline"_s);
    newer.insert(u"added"_s, 1);
    m_browser->showDocument(newer);
    const QModelIndex metadata = tree().model()->index(2, 0);
    const QModelIndex host = tree().model()->index(1, 0, metadata);
    QVERIFY(tree().isExpanded(metadata) && tree().isExpanded(host));
    QVERIFY(tree().isExpanded(tree().model()->index(0, 0, host)));
    QVERIFY(!tree().isExpanded(tree().model()->index(0, 0, metadata)));
}

void TestDocumentBrowser::showsItAsText()
{
    m_browser->showDocument(sample());
    part<QAbstractButton>("documentAsText").click();
    QVERIFY(part<QPlainTextEdit>("documentView").isVisible());
    const auto shown = [this] {
        return QJsonDocument::fromJson(part<QPlainTextEdit>("documentView").toPlainText().toUtf8()).object();
    };
    QTRY_COMPARE(shown(), sample());
    part<QAbstractButton>("documentAsText").click();
    QVERIFY(tree().isVisible());
}

void TestDocumentBrowser::aMegabyteDoesNotBlock()
{
    const QJsonObject document = megabyte();
    test::CpuTimer clock;
    const auto step = [&clock](const char *what) {
        const qint64 ms = clock.restart();
        QVERIFY2(ms < 500, qPrintable(u"%1: %2 ms"_s.arg(QLatin1StringView(what)).arg(ms))); // instrumented, too
        qInfo("%s: %lld ms", what, static_cast<long long>(ms));
    };
    clock.restart();
    m_browser->showDocument(document);
    tree().grab();
    step("show");
    tree().showPlace({0});
    QTest::keyClick(&tree(), Qt::Key_Asterisk);
    tree().grab();
    step("open everything");
    part<QAbstractButton>("documentAsText").click();
    part<QPlainTextEdit>("documentView").grab();
    step("as text");
    QTRY_VERIFY(part<QPlainTextEdit>("documentView").toPlainText().contains(u"too large"_s));
    part<QAbstractButton>("documentAsText").click();
    clock.restart();
    part<QLineEdit>("documentSearch").setText(u"value 29999"_s);
    QTest::keyClick(&part<QLineEdit>("documentSearch"), Qt::Key_Return);
    step("ask");
    QTRY_COMPARE(part<QLabel>("documentMatches").text(), u"1 of 1"_s);
    QCOMPARE(current(), u"metadata.list[29999].name"_s);
}

REEVE_TEST_MAIN(TestDocumentBrowser)
#include "test_documentbrowser.moc"
