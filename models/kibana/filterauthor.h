// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The author of the conditions in a request's query. It decides whether advice can ask the user for a shorter filter.

namespace reeve {

enum class FilterAuthor {
    User, // also without any condition
    Program, // only conditions that the program added by itself, such as the slice of a large fleet
    Both,
};

}
