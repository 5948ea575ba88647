// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/endpoints/inventory/fleetbaseline.h"

#include <utility>

#include "models/endpoints/changes/fleetchanges.h"

namespace reeve {

FleetBaseline::FleetBaseline(BaselineFile file, EndpointInventory &inventory, QObject *parent)
    : QObject(parent), m_file(std::move(file)), m_inventory(inventory)
{
    connect(&inventory, &EndpointInventory::countsChanged, this, &FleetBaseline::onReadingChanged);
    read(); // while the first reading is on its way
}

FleetBaseline::~FleetBaseline() = default;

QDateTime FleetBaseline::since() const
{
    return m_current ? m_current->since() : QDateTime();
}

bool FleetBaseline::canMark() const
{
    const FleetReading reading = m_inventory.wholeReading();
    return m_current && reading.store && reading.asOf > m_current->asOf();
}

void FleetBaseline::markAsSeen()
{
    if (canMark())
        place(m_inventory.wholeReading(), ReplacePolicy::IfNewer);
}

void FleetBaseline::undo()
{
    if (const Snapshot before = std::exchange(m_before, {}))
        begin({[file = m_file, before, marked = m_current->asOf()](
                   const FileStamp &) { return restoreBaseline(file, before, marked); },
            {}});
}

// Handles each complete reading once: later signals of countsChanged() are about the same rows.
void FleetBaseline::onReadingChanged()
{
    const auto store = m_inventory.wholeReading().store;
    if (!store || store == m_reading.lock())
        return;
    m_reading = store;
    read();
    Q_EMIT changed();
}

void FleetBaseline::read()
{
    begin({[file = m_file](const FileStamp &known) { return readBaseline(file, known); },
        [this](const StoredBaseline &stored) {
            const FleetReading reading = m_inventory.wholeReading();
            if (m_current && !stored.problem.isEmpty())
                begin({[file = m_file, baseline = m_current](
                           const FileStamp &) { return repairBaseline(file, baseline); },
                    {}});
            else if (!m_current && reading.store)
                place(reading, ReplacePolicy::IfNone);
        }});
}

void FleetBaseline::place(const FleetReading &reading, ReplacePolicy rule)
{
    begin({[file = m_file, reading, rule](const FileStamp &) {
               auto baseline =
                   std::make_shared<const FleetSnapshot>(snapshotOf(*reading.store, reading.since, reading.asOf));
               return storeBaseline(file, std::move(baseline), rule);
           },
        [this, rule, before = m_current](const StoredBaseline &stored) {
            if (stored.isCandidateStored && rule == ReplacePolicy::IfNewer)
                m_before = before;
        }});
}

void FleetBaseline::begin(Task task)
{
    m_tasks.push_back(std::move(task));
    if (m_tasks.size() == 1)
        start();
}

void FleetBaseline::start()
{
    m_job = offThread<StoredBaseline>([work = m_tasks.front().work, known = m_stamp] { return work(known); },
        [this](const StoredBaseline &stored) { onTaskDone(stored); });
}

void FleetBaseline::onTaskDone(const StoredBaseline &stored)
{
    const OffThread finished = std::move(m_job); // lives until this function is done
    const Task task = std::move(m_tasks.front());
    m_tasks.pop_front();
    m_stamp = stored.stamp;
    if (stored.baseline)
        use(stored.baseline);
    if (stored.baseline && !stored.isCandidateStored)
        m_before.reset(); // another window's, which an undo would take away
    if (task.then)
        task.then(stored);
    if (!m_tasks.empty() && !m_job)
        start();
    if (!stored.note.isEmpty())
        Q_EMIT problemFound(stored.note);
    Q_EMIT changed();
}

void FleetBaseline::use(const Snapshot &baseline)
{
    m_current = baseline;
    m_inventory.setBaseline(baseline);
}

}
