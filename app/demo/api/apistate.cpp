// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/demo/api/apistate.h"

#include "app/demo/api/connectors.h"
#include "app/demo/api/entitystore.h"
#include "app/demo/api/pipelines.h"
#include "app/demo/base/random.h"
#include "app/demo/fleet/ids.h"

namespace reeve::demo {

namespace {

constexpr uint64_t idRoll = 6400;

}

ApiState::ApiState(const ServerOptions &options) : m_seed(options.seed), m_examples(options.examples)
{
    if (m_examples)
        pipelines = firstPipelines();
}

ApiSpace &ApiState::space(const std::string &id)
{
    const auto [found, isNew] = m_spaces.try_emplace(id);
    if (isNew) {
        found->second.connectors = firstConnectors();
        if (m_examples) {
            found->second.engines = firstEngines();
            found->second.monitoring = "started";
        }
    }
    return found->second;
}

uint64_t ApiState::newBits()
{
    return roll(m_seed, ++m_count, idRoll);
}

std::string ApiState::newId()
{
    const uint64_t bits = newBits();
    return uuid(bits & mask48, mix(bits));
}

}
