// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The two ways in which an inventory is read from Kibana.

namespace reeve {

enum class ReadingMode {
    Live, // Kibana sorts, filters and pages; at most endpointWindow rows
    WholeFleet, // all endpoints are loaded, then sorted and filtered in this program
};

}
