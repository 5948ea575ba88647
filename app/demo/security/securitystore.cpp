// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/demo/security/securitystore.h"

#include <algorithm>

#include "app/demo/base/credentials.h"
#include "app/demo/base/dates.h"
#include "app/demo/base/random.h"
#include "app/demo/fleet/ids.h"
#include "app/demo/fleet/writer.h"

namespace reeve::demo {

namespace {

bool has(const Json &object, std::string_view member, const Json &value)
{
    const auto found = object.find(std::string(member));
    return found != object.end() && *found == value;
}

}

SecurityStore::SecurityStore(uint64_t seed) : m_seed(seed) { }

OpenSecurityRoom SecurityStore::open(const std::string &space)
{
    std::unique_lock lock(m_mutex);
    return {std::move(lock), m_rooms[space], m_everywhere};
}

int64_t SecurityStore::newTime()
{
    m_time = std::max(nowMs(), m_time + 1);
    return m_time;
}

std::string SecurityStore::newTimeText()
{
    return timeText(newTime());
}

std::string SecurityStore::newId()
{
    const uint64_t bits = roll(m_seed, ++m_ids, 6000);
    return uuid(bits & mask48, mix(bits));
}

std::string SecurityStore::newVersion()
{
    std::string pair = "[";
    return base64(pair.append(std::to_string(++m_sequence)).append(",1]"));
}

Json *objectWith(Objects &objects, std::string_view member, const Json &value)
{
    const auto found = std::ranges::find_if(objects, [&](const Json &object) { return has(object, member, value); });
    return found == objects.end() ? nullptr : &*found;
}

// value: a copy, as it may be that of one of the objects.
void eraseWith(Objects &objects, std::string_view member, Json value)
{
    std::erase_if(objects, [&](const Json &object) { return has(object, member, value); });
}

}
