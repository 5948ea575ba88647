// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QAbstractButton>
#include <QLineEdit>
#include <QListView>
#include <QMenu>

#include "tests/app/pseudolocale.h"
#include "tests/support/testprogram.h"
#include "tests/ui/endpoints/demosession.h"
#include "ui/endpoints/control/viewscontroller.h"
#include "ui/endpoints/facets/facetmodel.h"

using namespace reeve;
using namespace reeve::test;
using namespace Qt::StringLiterals;

// A view that was saved in one language means the same in another.
class TestViewLanguages : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void aViewOpensInAnotherLanguage_data();
    void aViewOpensInAnotherLanguage();

private:
    struct Opened {
        QStringList agents{}; // ids of the endpoints that are shown, sorted
        EndpointQuery query{};
        ColumnLayout columns{};
    };

    static Opened opened(const ShownPage &shown);
    static QAction *menuEntry(const ShownPage &shown, const QString &name);
    void speak(bool pseudo);
    void openWholeFleet(ShownPage &shown);
    static void choose(const ShownPage &shown, const QString &column);
    static bool isRead(const ShownPage &shown)
    {
        return shown.page.inventory()->mode() == ReadingMode::WholeFleet
            && shown.page.inventory()->state() == InventoryState::Complete;
    }

    PseudoLocale m_pseudo{};
    DemoSession m_demo{300};
};

TestViewLanguages::Opened TestViewLanguages::opened(const ShownPage &shown)
{
    Opened result{.query = shown.page.inventory()->query(), .columns = shown.table().columnLayout()};
    const EndpointTableModel &model = shown.page.inventory()->model();
    for (int row = 0; row < model.rowCount(); ++row)
        result.agents += model.index(row, int(EndpointColumn::AgentId)).data().toString();
    result.agents.sort();
    return result;
}

QAction *TestViewLanguages::menuEntry(const ShownPage &shown, const QString &name)
{
    shown.part<QAbstractButton>("viewsButton")->click();
    auto *menu = shown.part<QMenu>("viewsMenu");
    menu->setObjectName({}); // it outlives this function
    auto *action = menu->findChild<QAction *>(name);
    menu->close();
    return action;
}

void TestViewLanguages::speak(bool pseudo)
{
    m_pseudo.remove();
    if (pseudo)
        m_pseudo.install();
}

void TestViewLanguages::openWholeFleet(ShownPage &shown)
{
    shown.page.setSession(m_demo.session.get());
    QTRY_COMPARE(shown.rows(), 300);
    shown.part<QAbstractButton>("modeWholeFleet")->click();
    QTRY_VERIFY(isRead(shown));
}

// Chooses the most frequent value of the column.
void TestViewLanguages::choose(const ShownPage &shown, const QString &column)
{
    auto *list = shown.page.findChild<QListView *>(u"facetList-"_s + column);
    QVERIFY2(list, qPrintable(column));
    QTRY_VERIFY(list->model()->rowCount() > 0);
    QVERIFY(list->model()->setData(list->model()->index(0, 0), Qt::Checked, Qt::CheckStateRole));
    QTRY_COMPARE(shown.rows(), list->model()->index(0, 0).data(FacetRowsRole).toInt());
}

void TestViewLanguages::initTestCase()
{
    QVERIFY2(m_pseudo.problem().isEmpty(), qPrintable(m_pseudo.problem()));
}

void TestViewLanguages::aViewOpensInAnotherLanguage_data()
{
    QTest::addColumn<bool>("savedInPseudo");
    QTest::addColumn<bool>("asFile");
    for (const bool savedInPseudo : {true, false}) {
        for (const bool asFile : {true, false}) {
            const QString name = u"%1, %2"_s.arg(
                savedInPseudo ? u"to English"_s : u"from English"_s, asFile ? u"as a file"_s : u"in the settings"_s);
            QTest::newRow(qPrintable(name)) << savedInPseudo << asFile;
        }
    }
}

void TestViewLanguages::aViewOpensInAnotherLanguage()
{
    QFETCH(bool, savedInPseudo);
    QFETCH(bool, asFile);
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"views.json"_s);
    Opened saved;
    QVariantMap settings;

    speak(savedInPseudo);
    {
        ShownPage shown;
        openWholeFleet(shown);
        if (!shown.part<QWidget>("facetPanel")->isVisible())
            shown.part<QAbstractButton>("facetsToggle")->click();
        for (const char *column : {"status", "os", "agent_version", "policy", "policy_status", "isolation"})
            choose(shown, QString::fromLatin1(column));
        QTRY_VERIFY(shown.rows() > 0 && shown.rows() < 300);
        menuEntry(shown, u"viewSaveAs"_s)->trigger();
        shown.part<QLineEdit>("viewName")->setText(u"Mine"_s);
        shown.part<QAbstractButton>("viewNameSave")->click();
        saved = opened(shown);
        shown.page.findChild<ViewsController *>()->exportTo(file);
        const QStringList keys = shown.settings.allKeys();
        for (const QString &key : keys)
            settings.insert(key, shown.settings.value(key));
        shown.page.setSession(nullptr);
    }

    speak(!savedInPseudo);
    ShownPage shown;
    for (auto each = settings.constBegin(); !asFile && each != settings.constEnd(); ++each)
        shown.settings.setValue(each.key(), each.value());
    openWholeFleet(shown);
    if (asFile)
        shown.page.findChild<ViewsController *>()->importFrom(file);
    QAction *view = menuEntry(shown, u"view-Mine"_s);
    QVERIFY(view);
    view->trigger();
    QTRY_VERIFY(isRead(shown) && shown.rows() == saved.agents.size());
    const Opened found = opened(shown);
    QCOMPARE(found.agents, saved.agents);
    QVERIFY(found.query == saved.query);
    QVERIFY(found.columns == saved.columns);
    shown.page.setSession(nullptr);
    speak(false);
}

REEVE_TEST_MAIN(TestViewLanguages)
#include "test_viewlanguages.moc"
