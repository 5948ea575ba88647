// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QCoreApplication>
#include <QScrollBar>
#include <QTimer>
#include <functional>

#include "models/endpoints/inventory/endpointinventory.h"
#include "tests/bench/demoprocess.h"
#include "tests/bench/measure.h"
#include "tests/bench/rows.h"
#include "ui/endpoints/table/endpointtable.h"

namespace reeve::bench {

using namespace Qt::StringLiterals;

namespace {

// Beats every millisecond and keeps the longest gap: by the clock, and by the time this thread was at work in it,
// which other programs on the machine do not lengthen.
class Heart : public QObject
{
public:
    Heart()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        connect(&m_timer, &QTimer::timeout, this, &Heart::beat);
    }
    void start()
    {
        m_longest = m_longestAtWork = 0;
        m_clock.start();
        m_atWork = threadMs();
        m_timer.start(1);
    }
    void stop()
    {
        beat();
        m_timer.stop();
    }
    double longest() const { return m_longest; }
    double longestAtWork() const { return m_longestAtWork; }

private:
    void beat()
    {
        m_longest = std::max(m_longest, static_cast<double>(m_clock.nsecsElapsed()) / 1e6);
        m_clock.restart();
        const double now = threadMs();
        m_longestAtWork = std::max(m_longestAtWork, now - m_atWork);
        m_atWork = now;
    }

    QTimer m_timer{};
    QElapsedTimer m_clock{};
    double m_atWork = 0;
    double m_longest = 0;
    double m_longestAtWork = 0;
};

class Session : public QObject
{
public:
    Session(const QUrl &url, int fleet)
        : m_client(Target{.address = url, .timeoutMs = 120'000}), m_inventory(m_client), m_fleet(fleet)
    {
        m_view.setEndpoints(&m_inventory.model());
        m_view.resize(1600, 900);
        m_view.show();
    }

    // Each step runs under a heart of its own; a step ends when it says so.
    void run(std::vector<Result> &results)
    {
        measureIdle();
        measure(results, "load", [this](const auto &done) {
            connect(&m_inventory, &EndpointInventory::stateChanged, this, [done](InventoryState state) {
                if (state != InventoryState::Loading)
                    done();
            });
            m_inventory.setMode(ReadingMode::WholeFleet);
            m_inventory.refresh();
        });
        if (m_inventory.model().rowCount() != m_fleet)
            qFatal("the fleet is not loaded whole");
        measure(
            results, "sort", [this](const auto &done) { answer({.sortField = u"metadata.host.hostname"_s}, done); });
        measure(results, "filter as one types", [this](const auto &done) { type(u"prod-12"_s, 1, done); });
        measure(results, "clear the filter",
            [this](const auto &done) { answer({.sortField = u"metadata.host.hostname"_s}, done); });
        measure(results, "scroll", [this](const auto &done) { scroll(200, done); });
    }

private:
    using Done = std::function<void()>;

    static void beat(Heart &heart, const std::function<void(const Done &)> &step)
    {
        heart.start();
        QTimer::singleShot(0, qApp, [&] { step([] { QTimer::singleShot(50, qApp, &QCoreApplication::quit); }); });
        QCoreApplication::exec();
        heart.stop();
    }

    // The same loop with nothing to do: what the machine itself adds.
    void measureIdle()
    {
        constexpr int ms = 3'000;
        beat(m_idle, [](const Done &done) { QTimer::singleShot(ms, done); });
    }

    void measure(std::vector<Result> &results, const char *what, const std::function<void(const Done &)> &step)
    {
        Heart heart;
        beat(heart, step);
        disconnect(&m_inventory, &EndpointInventory::stateChanged, this, nullptr);
        const QString name = u"longest block, %L1 rows: "_s.arg(m_fleet) + QString::fromLatin1(what);
        results.push_back({.name = name + u" (by the clock)"_s,
            .ours = {{heart.longest()}},
            .unit = u"ms"_s,
            .idle = {{m_idle.longest()}}});
        // A frame at 60 Hz, of which none is to be missed through us.
        results.push_back({.name = name + u" / a frame at 60 Hz"_s,
            .ours = {{heart.longestAtWork()}},
            .against = {{1'000.0 / 60}},
            .unit = u"ms"_s,
            .goal = 1,
            .idle = {{m_idle.longestAtWork()}}});
    }

    void answer(const EndpointQuery &query, const Done &done)
    {
        connect(
            &m_inventory.model(), &EndpointTableModel::replaced, this,
            [this, done] { QTimer::singleShot(30, this, done); }, Qt::SingleShotConnection);
        m_inventory.setQuery(query);
    }

    void type(const QString &word, qsizetype length, const Done &done)
    {
        if (length > word.size())
            return done();
        answer({.searchText = word.first(length), .sortField = u"metadata.host.hostname"_s},
            [=, this] { type(word, length + 1, done); });
    }

    void scroll(int steps, const Done &done)
    {
        if (steps == 0)
            return done();
        m_view.verticalScrollBar()->setValue((steps * 7'919) % std::max(1, m_view.verticalScrollBar()->maximum()));
        QTimer::singleShot(5, this, [=, this] { scroll(steps - 1, done); });
    }

    Client m_client;
    EndpointInventory m_inventory;
    EndpointTable m_view{};
    Heart m_idle{};
    int m_fleet;
};

}

std::vector<Result> measureEventLoop()
{
    std::vector<Result> results;
    for (const int fleet : {10'000, 100'000, 1'000'000}) {
        const DemoProcess server(fleet, DemoProcess::Manners::Nice);
        Session(server.url(), fleet).run(results);
    }
    return results;
}

}
