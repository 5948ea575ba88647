// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QClipboard>
#include <QGuiApplication>
#include <QJsonArray>
#include <QLabel>
#include <QScrollBar>
#include <QTest>
#include <QToolButton>

#include "models/base/plaintext.h"
#include "tests/models/endpoints/fakeendpoints.h"
#include "tests/support/cputimer.h"
#include "tests/support/testprogram.h"
#include "ui/endpoints/detail/fieldsview.h"
#include "ui/endpoints/table/celldelegate.h"
#include "ui/endpoints/table/endpointheader.h"
#include "ui/endpoints/table/endpointtable.h"
#include "ui/json/jsontreeview.h"

using namespace Qt::StringLiterals;
using namespace reeve;

// Endpoints whose names, policies, systems and addresses were made to do harm.
class TestHostileRows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theyTakeOneLineOfPlainText_data();
    void theyTakeOneLineOfPlainText();
    void onlyWhatCanBeSeenIsShaped();
    void theyDoNotSlowThePainting();
    void aColumnFitsItselfToThemWithinReason();
    void toolTipsShowThemAsText_data();
    void toolTipsShowThemAsText();
    void copiesStayOneLinePerRow();
    void detailsShowThemAsText_data();
    void detailsShowThemAsText();
    void theTreeShowsThemAsText_data();
    void theTreeShowsThemAsText();

private:
    static Endpoint named(const QString &text, int number)
    {
        Endpoint endpoint = someEndpoint(number);
        endpoint.hostName = endpoint.policyName = endpoint.osName = endpoint.osVersion = endpoint.agentVersion =
            endpoint.primaryAddress = QString::number(number) + text;
        endpoint.addresses = endpoint.macs = {text.left(2'000), text.left(1'999)}; // joined anew for each look
        return endpoint;
    }
    // Milliseconds to paint a screenful of such rows, whose texts were not painted before.
    static qint64 paintTime(const QString &text)
    {
        FakeEndpoints model;
        QList<Endpoint> endpoints;
        for (int number = 0; number < 300; ++number)
            endpoints += named(text, number);
        model.setEndpoints(endpoints);
        EndpointTable table;
        table.setEndpoints(&model);
        table.resize(1800, 900);
        table.show();
        (void)table.grab();
        const test::CpuTimer clock;
        for (const int row : {50, 100, 150, 200, 250}) {
            table.verticalScrollBar()->setValue(row * table.rowHeight(0));
            (void)table.viewport()->grab();
        }
        return clock.elapsedMs();
    }
};

static void addHostileTexts()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("markup") << u"<b>bold</b><img src=file:///etc/passwd><script>x</script>"_s;
    QTest::newRow("a megabyte without a space") << QString(1'000'000, u'W');
    QTest::newRow("a megabyte of words") << u"word "_s.repeated(200'000);
    QTest::newRow("a megabyte of line breaks") << QString(1'000'000, u'\n');
    QTest::newRow("control characters") << u"a\a\b\x1b[31mred\r\n\t\v"_s;
    QTest::newRow("a NUL in the middle") << QString(u"before"_s + QChar(0) + u"after"_s);
    QTest::newRow("line and paragraph separators") << u"a\u2028b\u2029c"_s;
    QTest::newRow("direction overrides") << u"exe.\u202egpj\u2066.\u202c"_s;
    QTest::newRow("Arabic and Hebrew") << u"مكتب-שלום-01"_s;
    QTest::newRow("marks stacked on one letter") << QString(u"z"_s + QString(200'000, QChar(0x0336)));
    QTest::newRow("halves of surrogate pairs") << QString(100'000, QChar(0xd83d));
    QTest::newRow("emoji") << u"\U0001f600"_s.repeated(1'000);
}

void TestHostileRows::theyTakeOneLineOfPlainText_data()
{
    addHostileTexts();
}

void TestHostileRows::theyTakeOneLineOfPlainText()
{
    QFETCH(QString, text);
    TextCache cache;
    const QFont font;
    const TextCache::Line &line = cache.line(text, 200, font);
    QCOMPARE(line.text.textFormat(), Qt::PlainText);
    QVERIFY(line.text.size().height() < 2 * QFontMetrics(font).lineSpacing());
    QVERIFY(line.width <= 201);
    const QString shown = line.text.text();
    QVERIFY(std::ranges::none_of(shown, [](QChar c) {
        return c < u' ' || c == QChar(0x2028) || c == QChar(0x2029) || (c >= QChar(0x202a) && c <= QChar(0x202e))
            || (c >= QChar(0x2066) && c <= QChar(0x2069));
    }));
}

void TestHostileRows::onlyWhatCanBeSeenIsShaped()
{
    TextCache cache;
    for (const int width : {0, 1, 40, 200, 2'000}) {
        const TextCache::Line &line = cache.line(QString(1'000'000, QChar(0x0336)), width, QFont());
        QVERIFY2(line.text.text().size() <= width / 2 + 18, qPrintable(QString::number(line.text.text().size())));
    }
}

// A ratio with room to spare: a long line is shaped up to what fits; an ordinary one is shorter than that. The
// ordinary ones have a letter outside ASCII, because lines without are not shaped at all.
void TestHostileRows::theyDoNotSlowThePainting()
{
    const qint64 usual = std::min({paintTime(u"-büro"_s), paintTime(u"-münchen"_s), paintTime(u"-köln"_s)});
    for (const QString &text : {QString(1'000'000, u'W'), u"<b>x</b> "_s.repeated(2'000), QString(20'000, u'\n'),
             QString(10'000, u'Ü'), u"مكتب "_s.repeated(2'000), QString(u"z"_s + QString(10'000, QChar(0x0336)))}) {
        const qint64 hostile = std::min(paintTime(text), paintTime(text));
        QVERIFY2(hostile <= 10 * std::max<qint64>(usual, 20),
            qPrintable(u"%1: %2 ms, %3 ms"_s.arg(text.left(5)).arg(hostile).arg(usual)));
    }
}

void TestHostileRows::aColumnFitsItselfToThemWithinReason()
{
    FakeEndpoints model;
    QList<Endpoint> endpoints;
    for (int number = 0; number < 60; ++number)
        endpoints += named(QString(1'000'000, u'W'), number);
    model.setEndpoints(endpoints);
    EndpointTable table;
    table.setEndpoints(&model);
    table.resize(1800, 900);
    table.show();
    const int name = static_cast<int>(EndpointColumn::HostName);
    table.resizeColumnToContents(name);
    QVERIFY2(table.columnWidth(name) <= 700, qPrintable(QString::number(table.columnWidth(name))));
    const int status = static_cast<int>(EndpointColumn::Status);
    table.resizeColumnToContents(status);
    QVERIFY(table.columnWidth(status) < 200);
    model.setEndpoints({someEndpoint(1)});
    table.resizeColumnToContents(name);
    const int needed = table.fontMetrics().horizontalAdvance(someEndpoint(1).hostName);
    QVERIFY(table.columnWidth(name) >= needed + 12);
}

void TestHostileRows::toolTipsShowThemAsText_data()
{
    addHostileTexts();
}

void TestHostileRows::toolTipsShowThemAsText()
{
    QFETCH(QString, text);
    FakeEndpoints model;
    model.setEndpoints({named(text, 1)});
    const QModelIndex index = model.index(0, static_cast<int>(EndpointColumn::HostName));
    const QString help = plainToolTip(CellDelegate::toolTipFor(index, QFontMetrics(QFont()), 20));
    QVERIFY(help.size() < 40'000);
    QVERIFY(!help.contains(u"<b>"_s) && !help.contains(u"<img"_s) && !help.contains(u"<script"_s));
    QVERIFY(!help.contains(QChar(0)) && !help.contains(QChar(0x202e)) && !help.contains(QChar(0x1b)));
}

void TestHostileRows::copiesStayOneLinePerRow()
{
    FakeEndpoints model;
    const QString text = QString(u"a\nb\rc\td\ve\u2028f"_s + QChar(0) + u"<b>g</b>"_s);
    model.setEndpoints({named(text, 0), named(text, 1)});
    EndpointTable table;
    table.setEndpoints(&model);
    table.selectAll();
    const QString copied = table.selectionAsText();
    QCOMPARE(copied.count(u'\n'), 1);
    QVERIFY(copied.startsWith(u"0a b c d e f <b>g</b>\t"_s));
    QVERIFY(!copied.contains(QChar(0)));
}

static bool isHarmless(const QString &shown)
{
    return std::ranges::none_of(shown, [](QChar c) {
        return (c < u' ' && c != u'\n') || c == QChar(0x2028) || c == QChar(0x2029)
            || (c >= QChar(0x202a) && c <= QChar(0x202e)) || (c >= QChar(0x2066) && c <= QChar(0x2069));
    });
}

void TestHostileRows::detailsShowThemAsText_data()
{
    addHostileTexts();
}

void TestHostileRows::detailsShowThemAsText()
{
    QFETCH(QString, text);
    FieldsView view;
    view.resize(360, 600);
    view.show();
    const test::CpuTimer clock;
    view.showGroups({{u"Group"_s, {{u"Id"_s, text, true}, {u"Name"_s, text, false}}}});
    (void)view.grab();
    QVERIFY2(clock.elapsedMs() < 1'000, qPrintable(QString::number(clock.elapsedMs())));
    for (const auto *label : view.findChildren<QLabel *>()) {
        QCOMPARE(label->textFormat(), Qt::PlainText);
        QVERIFY(label->text().size() < 8'100);
        QVERIFY(isHarmless(label->text()) && isHarmless(label->accessibleName()));
    }
    QTest::mouseClick(view.findChild<QToolButton *>(), Qt::LeftButton);
    QCOMPARE(QGuiApplication::clipboard()->text(), text); // all of it
}

void TestHostileRows::theTreeShowsThemAsText_data()
{
    addHostileTexts();
}

void TestHostileRows::theTreeShowsThemAsText()
{
    QFETCH(QString, text);
    JsonTreeView tree;
    tree.resize(360, 600);
    tree.show();
    const test::CpuTimer clock;
    const QJsonObject object{{u"name"_s, text}, {text, u"value"_s}, {u"list"_s, QJsonArray{text, text}}};
    tree.showJson(JsonBytes::read(QJsonDocument(object).toJson()));
    tree.expandAll();
    (void)tree.grab();
    QVERIFY2(clock.elapsedMs() < 1'000, qPrintable(QString::number(clock.elapsedMs())));
    const auto *delegate = qobject_cast<const QStyledItemDelegate *>(tree.itemDelegate());
    for (int row = 0; row < 3; ++row) {
        for (const int column : {JsonTreeModel::KeyColumn, JsonTreeModel::ValueColumn}) {
            const QString shown = delegate->displayText(tree.model()->index(row, column).data(), QLocale());
            QVERIFY(isHarmless(shown) && shown.size() < 600 && !shown.contains(u'\n'));
        }
        QCOMPARE(
            tree.visualRect(tree.model()->index(row, 0)).height(), tree.visualRect(tree.model()->index(0, 0)).height());
    }
}

REEVE_TEST_MAIN(TestHostileRows)
#include "test_hostilerows.moc"
