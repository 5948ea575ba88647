// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Walks the tour's stops without taking pictures, so that a test can look at the windows of each.

#include <QApplication>
#include <QDialog>
#include <QTest>
#include <memory>
#include <vector>

#include "app/tour/stops.h"
#include "tests/app/consolefixture.h"

namespace reeve::test {

class TourWalk
{
public:
    TourWalk()
    {
        bench.console.start();
        m_stops = allStops(bench.console, {});
    }

    // One row per stop, in order.
    void addRows() const
    {
        QTest::addColumn<int>("number");
        for (size_t i = 0; i < m_stops.size(); ++i)
            QTest::newRow(qPrintable(m_stops[i].name)) << int(i);
    }

    // Goes on to that stop by way of all before it; false when one does not become ready.
    bool reach(int number)
    {
        for (; m_next <= size_t(number); ++m_next) {
            if (!arrive(m_stops[m_next]))
                return false;
        }
        return true;
    }

    // What a person sees and works with now: the window, its dialogs and popups.
    static QWidgetList shownWindows()
    {
        QWidgetList shown;
        const QWidgetList all = QApplication::topLevelWidgets();
        std::ranges::copy_if(all, std::back_inserter(shown),
            [](const QWidget *window) { return window->isVisible() && window->windowType() != Qt::ToolTip; });
        return shown;
    }
    // The one of them that the keyboard works in.
    QWidget &activeWindow() const
    {
        if (QWidget *popup = QApplication::activePopupWidget())
            return *popup;
        if (QWidget *modal = QApplication::activeModalWidget())
            return *modal;
        for (auto *dialog : bench.console.window().findChildren<QDialog *>()) {
            if (dialog->isVisible())
                return *dialog;
        }
        return bench.console.window();
    }

    ConsoleFixture bench{};

private:
    static bool arrive(const TourStop &stop)
    {
        if (stop.arrange)
            stop.arrange();
        int looks = 0; // in a row at which it was ready, so that what was announced is also shown
        return QTest::qWaitFor(
            [&] {
                looks = !stop.ready || stop.ready() ? looks + 1 : 0;
                return looks >= 10;
            },
            20'000);
    }

    std::vector<TourStop> m_stops{};
    size_t m_next = 0;
};

}
