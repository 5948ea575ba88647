// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/endpoints/table/copymenu.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>

#include "models/endpoints/export/endpointexporter.h"
#include "models/endpoints/reading/pagereader.h"
#include "tests/models/endpoints/samples.h"
#include "tests/support/testprogram.h"
#include "ui/endpoints/table/endpointheader.h"
#include "ui/endpoints/table/endpointtable.h"

using namespace Qt::StringLiterals;
using namespace reeve;

// What the table's menus put on the clipboard.
class TestCopyMenu : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aCellIsCopied_data();
    void aCellIsCopied();
    void anIrregularSelectionHoldsOnlyItsCells();
    void wholeRowsAreCopied();
    void aColumnIsCopiedFromItsTitle();
    void aColumnIsCopiedByKeyboard();
    void moreThanTheLimitIsRefused();
    void whatKqlCannotAskForIsSaid();

private:
    void show(const QByteArray &items);
    QMenu *cellMenu(int row, EndpointColumn column);
    void choose(QMenu *menu, const QString &name);
    static QString copied() { return QGuiApplication::clipboard()->text(); }

    EndpointTableModel m_model{};
    std::unique_ptr<EndpointTable> m_table{};
};

void TestCopyMenu::init()
{
    m_table = std::make_unique<EndpointTable>();
    m_table->setEndpoints(&m_model);
    ColumnLayout layout = defaultColumnLayout();
    for (ColumnPlace &place : layout)
        place.visible = place.column == EndpointColumn::HostName || place.column == EndpointColumn::Os;
    m_table->setColumnLayout(layout);
    m_table->resize(900, 400);
    m_table->show();
    show(samples::regularItem("a") + ',' + samples::regularItem("b").replace("proxy-300", "x|y"));
    QGuiApplication::clipboard()->clear();
}

void TestCopyMenu::show(const QByteArray &items)
{
    auto page = readEndpointPage(samples::page(items, 0));
    m_model.show(everyRow(std::make_shared<const RowStore>(page->rows)));
}

QMenu *TestCopyMenu::cellMenu(int row, EndpointColumn column)
{
    m_table->setCurrentIndex(m_model.index(row, static_cast<int>(column)));
    QContextMenuEvent event(QContextMenuEvent::Keyboard, {}, {});
    QCoreApplication::sendEvent(m_table->viewport(), &event);
    return m_table->findChild<QMenu *>(u"endpointsMenu"_s);
}

void TestCopyMenu::choose(QMenu *menu, const QString &name)
{
    QVERIFY(menu);
    auto *action = menu->findChild<QAction *>(name);
    QVERIFY2(action, qPrintable(name));
    action->trigger();
    delete menu;
}

void TestCopyMenu::aCellIsCopied_data()
{
    QTest::addColumn<QString>("action");
    QTest::addColumn<QString>("expected");
    QTest::newRow("text") << u"copySelection"_s << u"x|y"_s;
    QTest::newRow("csv") << u"copyAs-csv"_s << u"host_name\r\nx|y\r\n"_s;
    QTest::newRow("json") << u"copyAs-json"_s << u"[\n{\"host_name\":\"x|y\"}\n]\n"_s;
    QTest::newRow("markdown") << u"copyAs-markdown"_s << u"| host\\_name |\n| --- |\n| x\\|y |\n"_s;
    QTest::newRow("kql") << u"copyAs-kql"_s << u"united.endpoint.host.hostname : \"x|y\""_s;
}

void TestCopyMenu::aCellIsCopied()
{
    QFETCH(QString, action);
    choose(cellMenu(1, EndpointColumn::HostName), action);
    QString text = copied();
    const QString csv = action == u"copyAs-csv"_s ? u"host_name\nx|y\n"_s : QString(); // as some clipboards give it
    if (text != csv)
        QTEST(text, "expected");
}

void TestCopyMenu::anIrregularSelectionHoldsOnlyItsCells()
{
    const auto selectBoth = [this] {
        m_table->clearSelection();
        for (const QModelIndex &cell : {m_model.index(0, int(EndpointColumn::Os)),
                 m_model.index(1, int(EndpointColumn::HostName)), m_model.index(0, int(EndpointColumn::Kernel))})
            m_table->selectionModel()->select(cell, QItemSelectionModel::Select); // the kernel is not shown
    };
    QMenu *menu = cellMenu(1, EndpointColumn::HostName);
    selectBoth();
    choose(menu, u"copyAs-json"_s);
    QCOMPARE(copied(), u"[\n{\"os\":\"Linux\"},\n{\"host_name\":\"x|y\"}\n]\n"_s);
    menu = cellMenu(1, EndpointColumn::HostName);
    selectBoth();
    choose(menu, u"copyAs-csv"_s);
    QCOMPARE(copied().remove(u'\r'), u"host_name,os\n,Linux\nx|y,\n"_s);
    menu = cellMenu(1, EndpointColumn::HostName);
    selectBoth();
    choose(menu, u"copySelection"_s);
    QCOMPARE(copied(), u"\tLinux\nx|y\t"_s);
    menu = cellMenu(1, EndpointColumn::HostName);
    selectBoth();
    choose(menu, u"copyRowsAs-text"_s);
    QCOMPARE(copied(), u"proxy-300\tLinux\nx|y\tLinux"_s);
}

void TestCopyMenu::wholeRowsAreCopied()
{
    m_table->selectionModel()->select(m_model.index(0, 0), QItemSelectionModel::Select);
    choose(cellMenu(1, EndpointColumn::Os), u"copyRowsAs-text"_s);
    QCOMPARE(copied(), u"x|y\tLinux"_s); // the visible columns of the selected row
    m_table->selectAll();
    QMenu *menu = cellMenu(1, EndpointColumn::Os);
    m_table->selectAll();
    choose(menu, u"copyRowsAs-kql"_s);
    QCOMPARE(copied(), u"united.endpoint.agent.id : (\"a\" or \"b\")"_s);
}

void TestCopyMenu::aColumnIsCopiedFromItsTitle()
{
    EndpointHeader &header = m_table->header();
    const QPoint place(header.sectionViewportPosition(static_cast<int>(EndpointColumn::HostName)) + 10, 5);
    for (const auto &[name, expected] : {std::pair(u"copyColumn"_s, u"proxy-300\nx|y"_s),
             std::pair(u"copyColumnAs-kql"_s, u"united.endpoint.host.hostname : (\"proxy-300\" or \"x|y\")"_s)}) {
        QContextMenuEvent event(QContextMenuEvent::Mouse, place, header.viewport()->mapToGlobal(place));
        QCoreApplication::sendEvent(header.viewport(), &event);
        choose(m_table->findChild<QMenu *>(u"columnMenu"_s), name);
        QCOMPARE(copied(), expected);
    }
}

void TestCopyMenu::aColumnIsCopiedByKeyboard()
{
    choose(cellMenu(0, EndpointColumn::Os), u"copyColumnAs-text"_s);
    QCOMPARE(copied(), u"Linux\nLinux"_s);
}

void TestCopyMenu::moreThanTheLimitIsRefused()
{
    ShownRows many = m_model.shown();
    many.rows.assign(20'001, 0);
    auto page = readEndpointPage(samples::page(samples::regularItem("a"), 0));
    EndpointTableModel crowded;
    crowded.show({std::make_shared<const RowStore>(page->rows), many.rows});
    m_table->setEndpoints(&crowded);
    QSignalSpy refused(m_table.get(), &EndpointTable::copyRefused);
    m_table->setCurrentIndex(crowded.index(0, 0));
    QContextMenuEvent event(QContextMenuEvent::Keyboard, {}, {});
    QCoreApplication::sendEvent(m_table->viewport(), &event);
    choose(m_table->findChild<QMenu *>(u"endpointsMenu"_s), u"copyColumnAs-csv"_s);
    QCOMPARE(refused.count(), 1);
    QCOMPARE(copied(), QString());
    m_table->setEndpoints(nullptr);
}

void TestCopyMenu::whatKqlCannotAskForIsSaid()
{
    show(R"({"metadata":{"host":{"hostname":"x"}},"host_status":"offline"})");
    QSignalSpy failed(m_table.get(), &EndpointTable::copyFailed);
    choose(cellMenu(0, EndpointColumn::HostName), u"copyRowsAs-kql"_s);
    QCOMPARE(failed.count(), 1);
    QCOMPARE(copied(), QString());
}

REEVE_TEST_MAIN(TestCopyMenu)
#include "test_copymenu.moc"
