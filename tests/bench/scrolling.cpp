// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QCoreApplication>
#include <QRandomGenerator>
#include <QScrollBar>

#include "models/endpoints/export/endpointexporter.h"
#include "models/endpoints/table/endpointtablemodel.h"
#include "tests/bench/fleetdata.h"
#include "tests/bench/measure.h"
#include "tests/bench/rows.h"
#include "ui/endpoints/table/endpointtable.h"

namespace reeve::bench {

using namespace Qt::StringLiterals;

namespace {

// Far from where it was each time, and painted whole.
std::vector<double> scrollMs(QTableView &view)
{
    constexpr int jumps = 200;
    QImage image(view.viewport()->size(), QImage::Format_ARGB32_Premultiplied);
    QRandomGenerator random(7);
    std::vector<double> times;
    for (int i = 0; i < jumps; ++i) {
        const int place = random.bounded(view.verticalScrollBar()->maximum());
        times.push_back(onceMs([&] {
            view.verticalScrollBar()->setValue(place);
            view.viewport()->render(&image);
        }));
    }
    std::ranges::sort(times);
    return times;
}

void place(QTableView &view)
{
    view.resize(1600, 900);
    view.show();
    QCoreApplication::processEvents();
}

// The columns that the inventory shows, in a stock view that scrolls by the row.
void showAs(const EndpointTable &table, QTableView &stock)
{
    for (const ColumnPlace &each : table.columnLayout()) {
        stock.setColumnHidden(static_cast<int>(each.column), !each.visible);
        stock.setColumnWidth(static_cast<int>(each.column), table.columnWidth(static_cast<int>(each.column)));
    }
}

}

std::vector<Result> measureScrolling()
{
    EndpointTableModel model;
    model.show(everyRow(std::make_shared<const RowStore>(syntheticFleet(100'000))));
    EndpointTable ours;
    ours.setEndpoints(&model);
    place(ours);
    QTableView stock;
    stock.setModel(&model);
    showAs(ours, stock);
    place(stock);
    scrollMs(ours); // what is kept between paintings is there
    scrollMs(stock);
    Times medians[2];
    Times worst[2];
    const auto at = [](const std::vector<double> &times, std::size_t percent) {
        return times[(times.size() - 1) * percent / 100];
    };
    for (int i = 0; i < 2 * rounds; ++i) { // in turns
        const std::vector<double> times = scrollMs(i % 2 == 0 ? static_cast<QTableView &>(ours) : stock);
        medians[i % 2].ms.push_back(at(times, 50));
        worst[i % 2].ms.push_back(at(times, 99));
    }
    return {
        {u"random scroll with full render, median / stock QTableView"_s, medians[0], medians[1], u"ms"_s, 0, false},
        {u"random scroll with full render, p99 / stock QTableView"_s, worst[0], worst[1], u"ms"_s, 0.6, false},
    };
}

}
