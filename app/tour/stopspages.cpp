// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QListView>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QTabWidget>
#include <QTableView>

#include "app/console/console.h"
#include "app/demo/server.h"
#include "app/tour/stops.h"
#include "app/tour/uiautomation.h"
#include "models/endpoints/inventory/endpointinventory.h"
#include "ui/cases/casespage.h"
#include "ui/endpoints/detail/endpointfields.h"
#include "ui/endpoints/endpointspage.h"
#include "ui/mainwindow.h"
#include "ui/troubleshooting/troubleshootingpage.h"

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

bool inventoryIs(Console &console, std::initializer_list<InventoryState> states)
{
    const EndpointInventory *inventory = console.endpoints().inventory();
    return inventory && std::ranges::find(states, inventory->state()) != states.end();
}

void selectRows(Console &console, int first, int last)
{
    auto *table = console.endpoints().findChild<QTableView *>(u"endpointsTable"_s);
    if (!table || !table->model())
        return;
    table->clearSelection();
    const auto *model = table->model();
    table->selectionModel()->select(
        {model->index(first, 0), model->index(last, model->columnCount() - 1)}, QItemSelectionModel::Select);
    table->selectionModel()->setCurrentIndex(model->index(last, 0), QItemSelectionModel::NoUpdate);
}

void closePopups()
{
    if (QWidget *popup = QApplication::activePopupWidget())
        popup->close();
    if (auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget()))
        dialog->done(QDialog::Rejected);
}

void chooseInMenu(Console &console, const QString &button, const QString &entry)
{
    press(console.endpoints(), button);
    if (auto *action = console.endpoints().findChild<QAction *>(entry))
        action->trigger();
    if (QWidget *menu = QApplication::activePopupWidget())
        menu->close();
}

// Opens a tab of the detail pane.
void openTab(Console &console, int number)
{
    if (auto *tabs = visible<QTabWidget>(console.endpoints(), u"detailTabs"_s))
        tabs->setCurrentIndex(number);
}

// Returns whether no request of the detail pane is running.
bool detailsAreRead(Console &console)
{
    for (const QProgressBar *busy : console.endpoints().findChildren<QProgressBar *>()) {
        if (busy->isVisible())
            return false;
    }
    const QList<QLabel *> labels = console.endpoints().findChildren<QLabel *>();
    return std::ranges::none_of(
        labels, [](const QLabel *label) { return label->isVisible() && label->text() == awaitedStatusText(); });
}

void search(Console &console, const QString &words)
{
    type(visible<QLineEdit>(console.endpoints(), u"searchField"_s), words);
}

bool changesAreShown(Console &console)
{
    const auto *list = visible<QTableView>(console.endpoints(), u"changeList"_s);
    return list && list->model() && list->model()->rowCount() > 0;
}

// Opens the facet panel unless a wide window has opened it itself.
void openFacets(Console &console)
{
    if (!visible<QWidget>(console.endpoints(), u"facetPanel"_s))
        press(console.endpoints(), u"facetsToggle"_s);
}

void chooseFacet(Console &console, const QString &column, int row)
{
    if (auto *list = visible<QListView>(console.endpoints(), u"facetList-"_s + column))
        list->model()->setData(list->model()->index(row, 0), Qt::Checked, Qt::CheckStateRole);
}

}

std::vector<TourStop> endpointStops(Console &console)
{
    const auto read = [&console] {
        return inventoryIs(console, {InventoryState::Idle, InventoryState::Partial, InventoryState::Complete});
    };
    return {
        {u"endpoints"_s,
            [&console] {
                closePopups();
                console.window().showPage(u"endpoints"_s);
            },
            read},
        {u"endpoint-details"_s,
            [&console] {
                selectRows(console, 3, 3);
                if (!visible<QWidget>(console.endpoints(), u"detailPane"_s))
                    press(console.endpoints(), u"detailsToggle"_s);
            },
            [&console] { return detailsAreRead(console); }},
        {u"endpoint-policy-response"_s,
            [&console] {
                selectRows(console, 14, 14); // one whose policy failed
                openTab(console, 1);
            },
            [&console] { return detailsAreRead(console); }},
        {u"endpoint-response-actions"_s,
            [&console] {
                selectRows(console, 5, 5); // one that is isolated
                openTab(console, 2);
            },
            [&console] { return detailsAreRead(console); }},
        {u"endpoint-document"_s, [&console] { openTab(console, 3); }, [&console] { return detailsAreRead(console); }},
        {u"endpoints-selected"_s,
            [&console] {
                openTab(console, 0);
                selectRows(console, 2, 4);
            },
            {}},
        {u"columns"_s, [&console] { press(console.endpoints(), u"columnsButton"_s); }, {}},
        {u"export"_s,
            [&console] {
                closePopups();
                QMetaObject::invokeMethod(&console.endpoints(), &EndpointsPage::exportEndpoints, Qt::QueuedConnection);
            },
            {}},
        {u"refresh-menu"_s,
            [&console] {
                closePopups();
                press(console.endpoints(), u"refreshEvery"_s);
            },
            {}},
        {u"view-save"_s,
            [&console] {
                closePopups();
                search(console, u"os:windows -status:offline"_s);
                chooseInMenu(console, u"viewsButton"_s, u"viewSaveAs"_s);
                type(visible<QLineEdit>(console.endpoints(), u"viewName"_s), u"Windows, online"_s);
            },
            read},
        {u"view-changed"_s,
            [&console] {
                press(console.endpoints(), u"viewNameSave"_s);
                search(console, {});
                chooseInMenu(console, u"refreshEvery"_s, u"refreshEvery-300"_s);
            },
            read},
        {u"views"_s, [&console] { press(console.endpoints(), u"viewsButton"_s); }, {}},
        {u"whole-fleet"_s,
            [&console] {
                closePopups();
                chooseInMenu(console, u"refreshEvery"_s, u"refreshEvery-0"_s);
                press(console.endpoints(), u"modeWholeFleet"_s);
            },
            read},
        {u"changes"_s,
            [&console] {
                press(console.endpoints(), u"changesButton"_s);
                (void)serverOf(console).setChurn("12,6,40*1"); // after the next page
                console.endpoints().refresh();
            },
            [&console] { return changesAreShown(console) && inventoryIs(console, {InventoryState::Complete}); }},
        {u"changes-only"_s,
            [&console] {
                console.endpoints().refresh();
                press(console.endpoints(), u"changeKind-1"_s);
                press(console.endpoints(), u"changeKind-3"_s);
                press(console.endpoints(), u"changesOnly"_s);
            },
            [&console] { return inventoryIs(console, {InventoryState::Complete}); }},
        {u"changes-seen"_s, [&console] { press(console.endpoints(), u"changesMark"_s); },
            [&console] { return visible<QAbstractButton>(console.endpoints(), u"changesUndo"_s) != nullptr; }},
        {u"facets"_s,
            [&console] {
                press(console.endpoints(), u"changesClose"_s);
                openFacets(console);
            },
            read},
        {u"facets-chosen"_s,
            [&console] {
                chooseFacet(console, u"os"_s, 0);
                chooseFacet(console, u"agent_version"_s, 1);
                chooseFacet(console, u"agent_version"_s, 2);
                search(console, u"-policy:default"_s);
            },
            read},
        {u"facets-left-out"_s,
            [&console] {
                search(console, {});
                press(console.endpoints(), u"healthSegment-1"_s);
                press(console.endpoints(), u"modeLive"_s);
            },
            read},
        {u"whole-fleet-again"_s,
            [&console] {
                press(console.endpoints(), u"statusChip-offline"_s);
                press(console.endpoints(), u"facetsToggle"_s);
                press(console.endpoints(), u"modeWholeFleet"_s);
            },
            read},
        {u"endpoints-filtered-empty"_s, [&console] { search(console, u"no-such-host"_s); }, read},
        {u"endpoints-failed"_s,
            [&console] {
                search(console, {});
                press(console.endpoints(), u"modeLive"_s);
                (void)serverOf(console).setFault("500");
                console.endpoints().refresh();
            },
            [&console] { return inventoryIs(console, {InventoryState::Failed}); }},
        {u"endpoints-none"_s,
            [&console] {
                serverOf(console).clearFaults();
                (void)serverOf(console).setFault("empty-fleet");
                console.endpoints().refresh();
            },
            read},
    };
}

std::vector<TourStop> caseStops(Console &console)
{
    return {
        {u"cases"_s,
            [&console] {
                serverOf(console).clearFaults();
                console.endpoints().refresh();
                console.window().showPage(u"cases"_s);
            },
            [&console] {
                const auto *table = visible<QTableView>(console.cases(), u"casesTable"_s);
                return table && table->model()->rowCount() > 0;
            }},
        {u"case-new"_s, [&console] { console.cases().newCase(); }, {}},
        {u"case-problems"_s, [&console] { press(console.cases(), u"caseCreate"_s); }, {}},
        {u"case-about-endpoints"_s,
            [&console] {
                selectRows(console, 2, 4);
                const QList<Endpoint> selected = console.endpoints().selectedEndpoints();
                Q_EMIT console.endpoints().caseRequested(selected, selected.size());
            },
            {}},
        {u"case-filled"_s,
            [&console] {
                type(visible<QLineEdit>(console.cases(), u"caseTitle"_s), u"Unexpected service on three web servers"_s);
                if (auto *text = visible<QPlainTextEdit>(console.cases(), u"caseDescription"_s))
                    text->setPlainText(
                        u"A service named **updater** was installed at 03:12 UTC.\n\n"
                        "1. Isolate the hosts\n2. Collect the binary\n3. Look for the same hash elsewhere"_s);
                type(visible<QLineEdit>(console.cases(), u"caseTagsInput"_s), u"persistence,"_s);
            },
            {}},
        {u"case-preview"_s,
            [&console] {
                if (auto *tabs = visible<QTabWidget>(console.cases(), u"caseDescriptionEditor"_s))
                    tabs->setCurrentIndex(1);
            },
            {}},
        {u"case-created"_s, [&console] { press(console.cases(), u"caseCreate"_s); },
            [&console] { return visible<QAbstractButton>(console.cases(), u"caseNewAfter"_s); }},
    };
}

std::vector<TourStop> troubleshootingStops(Console &console)
{
    const auto tabs = [&console](int index) {
        if (auto *widget = visible<QTabWidget>(console.troubleshooting(), u"troubleshootingTabs"_s))
            widget->setCurrentIndex(index);
    };
    return {
        {u"troubleshooting"_s,
            [&console] {
                (void)serverOf(console).setFault("401");
                console.endpoints().refresh();
                console.window().showPage(u"troubleshooting"_s);
            },
            [&console] { return inventoryIs(console, {InventoryState::Failed}); }},
        {u"connection-test-failed"_s, [&console] { press(console.troubleshooting(), u"testConnection"_s); },
            [&console] { return visible<QAbstractButton>(console.troubleshooting(), u"testStart"_s); }},
        {u"connection-test-passed"_s,
            [&console] {
                serverOf(console).clearFaults();
                press(console.troubleshooting(), u"testStart"_s);
            },
            [&console] { return visible<QAbstractButton>(console.troubleshooting(), u"testStart"_s); }},
        {u"request-log"_s, [tabs] { tabs(2); }, {}},
        {u"about"_s, [&console] { console.window().findChild<QAction *>(u"actionAbout"_s)->trigger(); }, {}},
    };
}

}
