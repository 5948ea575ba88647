// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/endpoints/export/exportdialog.h"

#include <QAbstractButton>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>

#include "models/endpoints/export/exportwriter.h"
#include "models/endpoints/rows/rowstore.h"
#include "tests/support/testprogram.h"
#include "tests/ui/endpoints/demosession.h"
#include "ui/endpoints/area/inventoryarea.h"
#include "ui/parts/messagebar.h"

using namespace Qt::StringLiterals;
using namespace reeve;

class TestExportDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void exportsWhatIsSelected();
    void csvIsForExcelOnRequest();
    void itFollowsWhatIsRead();
    void aReadingWithoutItsEndIsSaidBeforeAndAfter();
    void whatComesAndGoesIsShown();
    void bothNotesOnTheFileAreReadable();
    void anOldProblemGoesWithTheNextTry();
    void aClosedConnectionTakesItAlong();

private:
    static ExportSource source(const QString &folder)
    {
        return {.rows =
                    [] {
                        return ShownRows{std::make_shared<const RowStore>(), {}};
                    },
            .selected = [] { return QList<int>(); },
            .visibleColumns = {EndpointColumn::HostName},
            .folder = folder};
    }
    template<typename T> static T *part(const QWidget &widget, const char *name)
    {
        return widget.findChild<T *>(QString::fromLatin1(name));
    }
    QTemporaryDir m_folder{};
};

void TestExportDialog::exportsWhatIsSelected()
{
    DemoSession demo(300);
    ShownPage shown;
    shown.page.setSession(demo.session.get());
    QTRY_COMPARE(shown.rows(), 300);
    const EndpointTableModel &model = shown.page.inventory()->model();
    shown.table().selectionModel()->select(
        QItemSelection(model.index(0, 0), model.index(1, 0)), QItemSelectionModel::Select);
    shown.part<QAbstractButton>("exportButton")->click();
    auto *path = shown.part<QLineEdit>("exportPath");
    auto *write = shown.part<QAbstractButton>("exportStart");
    path->setText(u"endpoints.doc"_s);
    QVERIFY(!write->isEnabled());
    path->setText(shown.folder.filePath(u"out.ndjson"_s));
    QVERIFY(write->isEnabled());
    QVERIFY(shown.part<QLabel>("exportSummary")->text().startsWith(u"2 rows"_s));
    write->click();
    QTRY_VERIFY(QFileInfo::exists(shown.folder.filePath(u"out.ndjson"_s)));
    QFile file(shown.folder.filePath(u"out.ndjson"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll().trimmed().count('\n'), 1);
}

void TestExportDialog::csvIsForExcelOnRequest()
{
    ExportDialog dialog(source(m_folder.path()), {.shown = 1, .loaded = 1});
    auto *forExcel = part<QAbstractButton>(dialog, "exportForExcel");
    QVERIFY(forExcel->isEnabled());
    QCOMPARE(dialog.order().format, std::optional<ExportFormat>());
    forExcel->setChecked(true);
    QCOMPARE(dialog.order().format, std::optional(ExportFormat::ExcelCsv));
    part<QLineEdit>(dialog, "exportPath")->setText(u"x.json"_s);
    QVERIFY(!forExcel->isEnabled());
    QCOMPARE(dialog.order().format, std::optional<ExportFormat>());
}

// The dialog is open while more rows come: it says so, and writes them.
void TestExportDialog::itFollowsWhatIsRead()
{
    DemoSession demo(900);
    ShownPage shown;
    shown.page.setSession(demo.session.get());
    QTRY_COMPARE(shown.rows(), 500);
    shown.part<QAbstractButton>("exportButton")->click();
    shown.part<QLineEdit>("exportPath")->setText(shown.folder.filePath(u"out.ndjson"_s));
    const auto text = [&](const char *name) { return shown.part<QLabel>(name)->text(); };
    QVERIFY(text("exportSummary").startsWith(u"500 rows"_s));
    QCOMPARE(text("exportCaution"), u"500 of 900 endpoints loaded. Load the whole fleet to export them all."_s);
    QCOMPARE(text("exportCounts"), shown.page.inventory()->countsText());
    shown.page.inventory()->model().fetchMore({});
    QTRY_VERIFY(text("exportSummary").startsWith(u"900 rows"_s));
    QCOMPARE(shown.part<QAbstractButton>("exportShown")->text(), u"Shown in the table (900)"_s);
    QTRY_VERIFY(!shown.part<QLabel>("exportCaution")->isVisible());
    shown.part<QAbstractButton>("exportStart")->click();
    QTRY_VERIFY(shown.part<MessageBar>("notificationBar")->text().startsWith(u"900 endpoints written to"_s));
    QFile file(shown.folder.filePath(u"out.ndjson"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll().count('\n'), 900);
}

void TestExportDialog::aReadingWithoutItsEndIsSaidBeforeAndAfter()
{
    DemoSession demo(900);
    ShownPage shown;
    shown.page.setSession(demo.session.get());
    QTRY_COMPARE(shown.rows(), 500);
    QVERIFY(demo.server.setFault("403-endpoint"));
    shown.page.inventory()->model().fetchMore({});
    QTRY_COMPARE(shown.page.inventory()->state(), InventoryState::Failed);
    shown.part<QAbstractButton>("exportButton")->click();
    const QString caution = u"Loading is not complete: 500 of 900 endpoints loaded."_s;
    QCOMPARE(shown.part<QLabel>("exportCaution")->text(), caution);
    shown.part<QLineEdit>("exportPath")->setText(shown.folder.filePath(u"out.csv"_s));
    shown.part<QAbstractButton>("exportStart")->click();
    const auto told = [&] { return shown.part<MessageBar>("notificationBar")->text(); };
    QTRY_VERIFY(told().startsWith(u"500 endpoints written to"_s));
    QVERIFY(told().endsWith(caution));
    shown.part<QAbstractButton>("exportButton")->click(); // once more
    QCOMPARE(told(), QString());
}

void TestExportDialog::whatComesAndGoesIsShown()
{
    ExportDialog dialog(source(m_folder.path()), {.selected = 2, .shown = 5, .loaded = 5});
    dialog.show();
    QVERIFY(part<QAbstractButton>(dialog, "exportSelected")->isChecked());
    QVERIFY(!part<QAbstractButton>(dialog, "exportAll")->isVisible());
    dialog.setCounts({.shown = 12'345, .loaded = 23'456, .counts = u"<b>now</b>"_s, .caution = u"Some left."_s});
    QCOMPARE(part<QAbstractButton>(dialog, "exportAll")->text(), u"All loaded, also those filtered out (23,456)"_s);
    QVERIFY(part<QAbstractButton>(dialog, "exportAll")->isVisible());
    QVERIFY(part<QLabel>(dialog, "exportCaution")->isVisible());
    QCOMPARE(part<QLabel>(dialog, "exportCounts")->textFormat(), Qt::PlainText);
    // What was chosen is gone: nothing else is written in its place.
    QVERIFY(part<QAbstractButton>(dialog, "exportSelected")->isChecked());
    QVERIFY(!part<QAbstractButton>(dialog, "exportStart")->isEnabled());
    part<QAbstractButton>(dialog, "exportShown")->click();
    QVERIFY(part<QAbstractButton>(dialog, "exportStart")->isEnabled());
}

void TestExportDialog::bothNotesOnTheFileAreReadable()
{
    const QString path = m_folder.filePath(u"there.csv"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    ExportDialog dialog(source(m_folder.path()), {.shown = 5, .loaded = 5});
    part<QLineEdit>(dialog, "exportPath")->setText(path);
    const QList<QLabel *> labels = dialog.findChildren<QLabel *>();
    QVERIFY(std::ranges::any_of(labels, [](const QLabel *label) {
        return label->text().contains(u"will be replaced"_s) && label->text().contains(u"apostrophe"_s);
    }));
}

void TestExportDialog::anOldProblemGoesWithTheNextTry()
{
    ExportDialog dialog(source(m_folder.path()), {.shown = 5, .loaded = 5});
    dialog.show();
    auto *problem = dialog.findChild<MessageBar *>();
    part<QLineEdit>(dialog, "exportPath")->setText(m_folder.filePath(u"missing/a.csv"_s));
    part<QAbstractButton>(dialog, "exportStart")->click();
    QTRY_VERIFY(problem->isVisible());
    part<QLineEdit>(dialog, "exportPath")->setText(m_folder.filePath(u"b.csv"_s));
    QVERIFY(!problem->isVisible());
}

void TestExportDialog::aClosedConnectionTakesItAlong()
{
    DemoSession demo(30);
    ShownPage shown;
    shown.page.setSession(demo.session.get());
    QTRY_COMPARE(shown.rows(), 30);
    shown.part<QAbstractButton>("exportButton")->click();
    QVERIFY(shown.page.findChild<ExportDialog *>());
    shown.page.setSession(nullptr);
    QTRY_VERIFY(!shown.page.findChild<ExportDialog *>());
}

REEVE_TEST_MAIN(TestExportDialog)
#include "test_exportdialog.moc"
