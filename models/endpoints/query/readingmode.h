// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The two ways to read an inventory from Kibana.

namespace reeve {

enum class ReadingMode {
    Live, // sorted, filtered and paged by the server; at most its window of 10,000 rows
    WholeFleet, // everything is loaded in slices, then sorted and filtered here
};

}
