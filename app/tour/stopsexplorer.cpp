// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QLineEdit>
#include <QTabWidget>
#include <QTreeView>

#include "app/console/console.h"
#include "app/demo/server.h"
#include "app/tour/stops.h"
#include "app/tour/uiautomation.h"
#include "ui/explorer/explorerpage.h"
#include "ui/mainwindow.h"

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

bool isAnswered(Console &console)
{
    return visible<QWidget>(console.explorer(), u"answerStatus"_s);
}

// Fills in the example of an operation and sends it. Only for operations that read.
void callExample(Console &console, const QString &key)
{
    console.explorer().showOperation(key);
    press(console.explorer(), u"fillExample"_s);
    press(console.explorer(), u"sendRequest"_s);
}

}

std::vector<TourStop> explorerStops(Console &console)
{
    return {
        {u"explorer"_s,
            [&console] {
                serverOf(console).clearFaults();
                console.window().showPage(u"explorer"_s);
            },
            [&console] {
                const auto *tree = visible<QTreeView>(console.explorer(), u"operationTree"_s);
                return tree && tree->model()->rowCount() > 0;
            }},
        {u"explorer-search"_s,
            [&console] { type(visible<QLineEdit>(console.explorer(), u"operationSearch"_s), u"output"_s); }, {}},
        {u"explorer-form"_s,
            [&console] {
                console.explorer().showOperation(u"PUT /api/exception_lists/items"_s);
                press(console.explorer(), u"fillExample"_s);
            },
            {}},
        {u"explorer-problems"_s,
            [&console] {
                console.explorer().showOperation(u"GET /api/osquery/live_queries/{id}/results/{actionId}"_s);
                press(console.explorer(), u"sendRequest"_s);
            },
            {}},
        {u"explorer-text"_s,
            [&console] {
                console.explorer().showOperation(u"PUT /api/exception_lists/items"_s);
                if (auto *tabs = visible<QTabWidget>(console.explorer(), u"requestTabs"_s))
                    tabs->setCurrentIndex(1);
            },
            {}},
        {u"explorer-question"_s,
            [&console] {
                if (auto *tabs = visible<QTabWidget>(console.explorer(), u"requestTabs"_s))
                    tabs->setCurrentIndex(0);
                press(console.explorer(), u"sendRequest"_s);
            },
            {}},
        {u"explorer-answer"_s, [&console] { callExample(console, u"GET /api/fleet/outputs"_s); },
            [&console] { return isAnswered(console); }},
        {u"explorer-refused"_s,
            [&console] {
                (void)serverOf(console).setFault("500");
                callExample(console, u"GET /api/fleet/settings"_s);
            },
            [&console] { return isAnswered(console); }},
    };
}

}
