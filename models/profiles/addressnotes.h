// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The sentences shown below the address field: what was understood, and what is probably not meant.

#include "models/profiles/addresspath.h"
#include "models/profiles/addressreader.h"

namespace reeve {

struct AddressFacts {
    bool schemeAssumed = false;
    AddressPath path{};
};

// Fills notes, warnings and offer from the facts and from what stands in found already.
void addNotes(const AddressFacts &facts, PastedAddress &found);

}
