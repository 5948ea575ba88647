// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Wraps the HTTP library: transport, compression, simulated connection faults, and an immediate stop.

#include <functional>
#include <memory>
#include <string>

#include <tl/expected.hpp>

#include "app/demo/base/options.h"
#include "app/demo/http/answer.h"
#include "app/demo/http/call.h"

namespace reeve::demo {

class Wire
{
public:
    using Answerer = std::function<Answer(Call)>; // called from several threads

    Wire(const ServerOptions &options, Answerer answerer);
    ~Wire();
    Wire(const Wire &) = delete;
    Wire &operator=(const Wire &) = delete;

    // Returns the port once the server listens. The error describes a problem of port, host or certificate.
    tl::expected<uint16_t, std::string> start();
    // Ends all connections and returns once the last thread has ended.
    void stop();

private:
    struct Machine;
    std::unique_ptr<Machine> m_machine;
};

}
