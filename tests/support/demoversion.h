// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Lets a test class run against a demo Kibana of another version than the usual one: ctest sets REEVE_DEMO_VERSION for
// the entries that reeve_tests(... VERSIONS) adds.

#include <QtGlobal>

#include "app/demo/base/options.h"

namespace reeve::test {

// Leaves options alone that name a version of their own.
inline demo::ServerOptions ofTestedVersion(demo::ServerOptions options)
{
    if (qEnvironmentVariableIsSet("REEVE_DEMO_VERSION") && options.version == demo::ServerOptions().version)
        options.version = qgetenv("REEVE_DEMO_VERSION").toStdString();
    return options;
}

}
