// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The command line of reeve-demo-kibana.

#include <span>
#include <string>

#include <tl/expected.hpp>

#include "app/demo/base/options.h"

namespace reeve::demo {

struct Arguments {
    ServerOptions server{};
    bool printCredentials = false;
    bool help = false;
};

// arguments: without the program's name. The error names the wrong argument.
tl::expected<Arguments, std::string> readArguments(std::span<const std::string> arguments);

std::string usage(); // what --help prints, with every fault

}
