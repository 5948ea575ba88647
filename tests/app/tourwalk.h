// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Runs the tour's stops without saving pictures, so that a test can check the windows of each stop.

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
        fixture.console.start();
        m_stops = allStops(fixture.console, {});
    }

    // Adds one test data row per stop, in order.
    void addRows() const
    {
        QTest::addColumn<int>("number");
        for (size_t i = 0; i < m_stops.size(); ++i)
            QTest::newRow(qPrintable(m_stops[i].name)) << int(i);
    }

    // Runs the stops up to and including this index; returns false if one does not become ready within 20 s.
    bool reach(int number)
    {
        for (; m_next <= size_t(number); ++m_next) {
            if (!arrive(m_stops[m_next]))
                return false;
        }
        return true;
    }

    // Returns the visible windows, dialogs and popups.
    static QWidgetList shownWindows()
    {
        QWidgetList shown;
        const QWidgetList all = QApplication::topLevelWidgets();
        std::ranges::copy_if(all, std::back_inserter(shown),
            [](const QWidget *window) { return window->isVisible() && window->windowType() != Qt::ToolTip; });
        return shown;
    }
    // Returns the window that receives key events.
    QWidget &activeWindow() const
    {
        if (QWidget *popup = QApplication::activePopupWidget())
            return *popup;
        if (QWidget *modal = QApplication::activeModalWidget())
            return *modal;
        for (auto *dialog : fixture.console.window().findChildren<QDialog *>()) {
            if (dialog->isVisible())
                return *dialog;
        }
        return fixture.console.window();
    }

    ConsoleFixture fixture{};

private:
    static bool arrive(const TourStop &stop)
    {
        if (stop.arrange)
            stop.arrange();
        int readyPolls = 0; // in a row, so that everything is painted
        return QTest::qWaitFor(
            [&] {
                readyPolls = !stop.ready || stop.ready() ? readyPolls + 1 : 0;
                return readyPolls >= 10;
            },
            20'000);
    }

    std::vector<TourStop> m_stops{};
    size_t m_next = 0;
};

}
