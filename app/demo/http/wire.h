// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The HTTP library behind one narrow door: bytes in and out, compression, hanging up, stopping at once.

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
    using Answerer = std::function<Answer(const Call &)>; // called from several threads

    Wire(const ServerOptions &options, Answerer answerer);
    ~Wire();
    Wire(const Wire &) = delete;
    Wire &operator=(const Wire &) = delete;

    // Listens when it returns. The value is the port; the error says what is wrong with port, host or certificate.
    tl::expected<uint16_t, std::string> start();
    // Ends all connections, also those that wait, and returns when the last thread is gone.
    void stop();

private:
    struct Machine;
    std::unique_ptr<Machine> m_machine;
};

}
