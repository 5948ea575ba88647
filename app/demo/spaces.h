// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Kibana's spaces: reading, making, changing and removing them.

#include <mutex>

#include "app/demo/base/faults.h"
#include "app/demo/base/json.h"
#include "app/demo/http/router.h"

namespace reeve::demo {

// Every access to the list holds the mutex.
struct Spaces {
    Spaces();

    std::mutex mutex{};
    Json list; // each as GET /api/spaces/space/{id} answers it
};

// The arguments must outlive the router.
void addSpaceRoutes(Router &router, Spaces &spaces, FaultBoard &faults);

}
