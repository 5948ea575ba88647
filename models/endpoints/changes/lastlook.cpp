// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/endpoints/changes/lastlook.h"

#include <utility>

#include "models/endpoints/changes/fleetchanges.h"

namespace reeve {

LastLook::LastLook(LookFile file, EndpointInventory &inventory, QObject *parent)
    : QObject(parent), m_file(std::move(file)), m_inventory(inventory)
{
    connect(&inventory, &EndpointInventory::countsChanged, this, &LastLook::takeReading);
    read(); // while the first reading is on its way
}

LastLook::~LastLook() = default;

QDateTime LastLook::since() const
{
    return m_look ? m_look->since() : QDateTime();
}

bool LastLook::canMark() const
{
    const FleetReading reading = m_inventory.wholeReading();
    return m_look && reading.store && reading.asOf > m_look->asOf();
}

void LastLook::markAsSeen()
{
    if (canMark())
        place(m_inventory.wholeReading(), LookRule::IfNewer);
}

void LastLook::undo()
{
    if (const Look before = std::exchange(m_before, {}))
        begin({[file = m_file, before, marked = m_look->asOf()](
                   const FileStamp &) { return undoLook(file, before, marked); },
            {}});
}

// Once for each: what is told of the counts afterwards is about the same rows.
void LastLook::takeReading()
{
    const auto store = m_inventory.wholeReading().store;
    if (!store || store == m_reading.lock())
        return;
    m_reading = store;
    read();
    Q_EMIT changed();
}

void LastLook::read()
{
    begin({[file = m_file](const FileStamp &known) { return readLook(file, known); },
        [this](const KeptLook &kept) {
            const FleetReading reading = m_inventory.wholeReading();
            if (m_look && !kept.problem.isEmpty())
                begin({[file = m_file, look = m_look](const FileStamp &) { return mendLook(file, look); }, {}});
            else if (!m_look && reading.store)
                place(reading, LookRule::IfNone);
        }});
}

void LastLook::place(const FleetReading &reading, LookRule rule)
{
    begin({[file = m_file, reading, rule](const FileStamp &) {
               auto look =
                   std::make_shared<const FleetSnapshot>(snapshotOf(*reading.store, reading.since, reading.asOf));
               return keepLook(file, std::move(look), rule);
           },
        [this, rule, before = m_look](const KeptLook &kept) {
            if (kept.isPlaced && rule == LookRule::IfNewer)
                m_before = before;
        }});
}

void LastLook::begin(Task task)
{
    m_tasks.push_back(std::move(task));
    if (m_tasks.size() == 1)
        start();
}

void LastLook::start()
{
    m_job = offThread<KeptLook>([work = m_tasks.front().work, known = m_stamp] { return work(known); },
        [this](const KeptLook &kept) { take(kept); });
}

void LastLook::take(const KeptLook &kept)
{
    const OffThread finished = std::move(m_job); // lives until this function is done
    const Task task = std::move(m_tasks.front());
    m_tasks.pop_front();
    m_stamp = kept.stamp;
    if (kept.look)
        use(kept.look);
    if (kept.look && !kept.isPlaced)
        m_before.reset(); // another window's, which an undo would take away
    if (task.then)
        task.then(kept);
    if (!m_tasks.empty() && !m_job)
        start();
    if (!kept.remark.isEmpty())
        Q_EMIT remarked(kept.remark);
    Q_EMIT changed();
}

void LastLook::use(const Look &look)
{
    m_look = look;
    m_inventory.setLastLook(look);
}

}
