// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QAbstractButton>
#include <QDialog>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>

#include "tests/support/testprogram.h"
#include "tests/ui/endpoints/demosession.h"
#include "ui/endpoints/control/viewscontroller.h"
#include "ui/endpoints/table/endpointheader.h"
#include "ui/parts/messagebar.h"

using namespace Qt::StringLiterals;
using namespace reeve;

class TestViewsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aViewBringsEverythingBack();
    void whatDiffersFromTheChosenViewIsSaid();
    void viewsAreKeptForEachConnection();
    void aViewIsRenamedAndDeleted();
    void filesComeAndGo();
    void aBadFileChangesNothing();
    void keyboardAlone();

private:
    static void open(ShownPage &shown, DemoSession &demo)
    {
        shown.page.setSession(demo.session.get());
        QTRY_COMPARE(shown.rows(), 300);
    }
    static void toWholeFleet(const ShownPage &shown)
    {
        shown.part<QAbstractButton>("modeWholeFleet")->click();
        QTRY_VERIFY(isComplete(shown));
    }
    static bool isComplete(const ShownPage &shown)
    {
        return shown.page.inventory()->state() == InventoryState::Complete;
    }
    static QAction *entry(const ShownPage &shown, const QString &name)
    {
        shown.part<QAbstractButton>("viewsButton")->click();
        auto *menu = shown.part<QMenu>("viewsMenu");
        menu->setObjectName({}); // it goes later than this function does
        auto *action = menu->findChild<QAction *>(name);
        menu->close();
        return action;
    }
    static void choose(const ShownPage &shown, const QString &name) { entry(shown, name)->trigger(); }
    static void answer(const ShownPage &shown, const QString &name)
    {
        shown.part<QLineEdit>("viewName")->setText(name);
        shown.part<QAbstractButton>("viewNameSave")->click();
    }
    static void save(const ShownPage &shown, const QString &name)
    {
        choose(shown, u"viewSaveAs"_s);
        answer(shown, name);
    }
    static QString said(const ShownPage &shown) { return shown.part<QAbstractButton>("viewsButton")->accessibleName(); }
    static ViewsController &views(const ShownPage &shown) { return *shown.page.findChild<ViewsController *>(); }

    DemoSession m_demo{300};
};

void TestViewsPage::aViewBringsEverythingBack()
{
    ShownPage shown;
    open(shown, m_demo);
    QCOMPARE(said(shown), u"Views"_s);
    toWholeFleet(shown);
    shown.part<QLineEdit>("searchField")->setText(u"-os:windows"_s);
    shown.part<QAbstractButton>("statusChip-healthy")->click();
    Q_EMIT shown.table().header().sortRequested(u"kernel"_s, true, {{EndpointColumn::HostName, false}});
    shown.table().header().resizeSection(int(EndpointColumn::HostName), 317);
    shown.table().header().moveSection(1, 3);
    const EndpointQuery query = shown.page.inventory()->query();
    const ColumnLayout columns = shown.table().columnLayout();
    QTRY_VERIFY(shown.rows() < 300);
    const int rows = shown.rows();
    save(shown, u"Healthy & not Windows"_s);
    QCOMPARE(said(shown), u"View Healthy & not Windows"_s);

    shown.part<QAbstractButton>("modeLive")->click();
    shown.page.clearFilters();
    shown.table().setColumnLayout(defaultColumnLayout());
    QTRY_COMPARE(shown.rows(), 300);
    QCOMPARE(said(shown), u"View Healthy & not Windows, changed"_s);
    choose(shown, u"view-Healthy & not Windows"_s);
    QVERIFY(shown.page.inventory()->mode() == ReadingMode::WholeFleet);
    QVERIFY(shown.page.inventory()->query() == query);
    QVERIFY(shown.table().columnLayout() == columns);
    QCOMPARE(shown.part<QLineEdit>("searchField")->text(), u"-os:windows"_s);
    QVERIFY(shown.part<QAbstractButton>("statusChip-healthy")->isChecked());
    QCOMPARE(said(shown), u"View Healthy & not Windows"_s);
    QTRY_VERIFY(isComplete(shown) && shown.rows() == rows);
}

void TestViewsPage::whatDiffersFromTheChosenViewIsSaid()
{
    ShownPage shown;
    open(shown, m_demo);
    save(shown, u"Everything"_s);
    const QString chosen = u"View Everything"_s;
    const QString changed = u"View Everything, changed"_s;
    auto *field = shown.part<QLineEdit>("searchField");
    field->setText(u"web"_s); // before it is asked for
    QCOMPARE(said(shown), changed);
    field->setText({});
    QCOMPARE(said(shown), chosen);
    shown.table().header().resizeSection(int(EndpointColumn::Os), 251);
    QCOMPARE(said(shown), changed);
    QVERIFY(entry(shown, u"viewReplace"_s)->isEnabled());
    choose(shown, u"viewReplace"_s);
    QCOMPARE(said(shown), chosen);
    QVERIFY(!entry(shown, u"viewReplace"_s)->isEnabled());
    shown.part<QAbstractButton>("statusChip-offline")->click();
    QCOMPARE(said(shown), changed);
    choose(shown, u"view-Everything"_s);
    QCOMPARE(said(shown), chosen);
    QVERIFY(!shown.part<QAbstractButton>("statusChip-offline")->isChecked());
    QCOMPARE(shown.table().header().sectionSize(int(EndpointColumn::Os)), 251);
}

void TestViewsPage::viewsAreKeptForEachConnection()
{
    DemoSession other(5);
    ShownPage shown;
    open(shown, m_demo);
    save(shown, u"Everything"_s);
    shown.page.setSession(other.session.get());
    QCOMPARE(said(shown), u"Views"_s);
    QVERIFY(!entry(shown, u"view-Everything"_s));
    shown.page.setSession(m_demo.session.get());
    QVERIFY(entry(shown, u"view-Everything"_s));
    shown.page.setSession(nullptr);
}

void TestViewsPage::aViewIsRenamedAndDeleted()
{
    ShownPage shown;
    open(shown, m_demo);
    save(shown, u"One"_s);
    save(shown, u"Two"_s);
    choose(shown, u"viewRename"_s);
    shown.part<QLineEdit>("viewName")->setText(u"one"_s);
    QVERIFY(!shown.part<QAbstractButton>("viewNameSave")->isEnabled());
    answer(shown, u"Three"_s);
    QCOMPARE(said(shown), u"View Three"_s);
    QVERIFY(!entry(shown, u"view-Two"_s));
    choose(shown, u"viewDelete"_s);
    auto *question = shown.part<QDialog>("viewDeleteQuestion");
    for (QPushButton *button : question->findChildren<QPushButton *>()) {
        if (button->text().contains(u"Delete"_s))
            button->click();
    }
    QCOMPARE(said(shown), u"Views"_s);
    QVERIFY(!entry(shown, u"view-Three"_s));
    QVERIFY(entry(shown, u"view-One"_s));
}

void TestViewsPage::filesComeAndGo()
{
    DemoSession other(5);
    ShownPage shown;
    open(shown, m_demo);
    save(shown, u"One"_s);
    const QString path = shown.folder.filePath(u"views.json"_s);
    views(shown).exportViews(path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.readAll().contains(m_demo.session->profile().address.host().toUtf8()));
    shown.page.setSession(other.session.get());
    views(shown).importViews(path);
    QVERIFY(entry(shown, u"view-One"_s));
    QCOMPARE(shown.part<MessageBar>("notificationBar")->text(), u"Imported: One"_s);
    views(shown).importViews(path);
    QVERIFY(shown.part<MessageBar>("notificationBar")->text().contains(u"already"_s));
    shown.page.setSession(nullptr);
}

void TestViewsPage::aBadFileChangesNothing()
{
    ShownPage shown;
    open(shown, m_demo);
    save(shown, u"One"_s);
    const QString path = shown.folder.filePath(u"views.json"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"formatVersion": 1, "endpointViews": [{"name": "Two", "mode": "live"}, {"name": "Bad"}]})");
    file.close();
    views(shown).importViews(path);
    const QString told = shown.part<MessageBar>("notificationBar")->text();
    QVERIFY2(told.contains(u"endpointViews[1].mode: This is missing."_s), qPrintable(told));
    QVERIFY(!entry(shown, u"view-Two"_s));
    QCOMPARE(said(shown), u"View One"_s);
}

void TestViewsPage::keyboardAlone()
{
    ShownPage shown;
    open(shown, m_demo);
    auto *button = shown.part<QAbstractButton>("viewsButton");
    QVERIFY(button->focusPolicy() & Qt::TabFocus);
    QTest::keyClick(button, Qt::Key_Space);
    auto *menu = shown.part<QMenu>("viewsMenu");
    QVERIFY(menu && menu->isVisible());
    QTest::keyClick(menu, Qt::Key_Down); // the entry that says that there are none is passed over
    QCOMPARE(menu->activeAction()->objectName(), u"viewSaveAs"_s);
    QTest::keyClick(menu, Qt::Key_Return);
    auto *name = shown.part<QLineEdit>("viewName");
    QVERIFY(name && name->isVisible());
    QTest::keyClicks(name, u"By keys"_s);
    QTest::keyClick(name, Qt::Key_Return);
    QCOMPARE(said(shown), u"View By keys"_s);
}

REEVE_TEST_MAIN(TestViewsPage)
#include "test_viewspage.moc"
