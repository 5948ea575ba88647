// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Writes the notes that are shown below the address field: how the text was read, and what is probably a mistake.

#include "models/profiles/addresspath.h"
#include "models/profiles/addressreader.h"
#include "models/profiles/pastedrequest.h"

namespace reeve {

struct AddressFacts {
    bool schemeAssumed = false; // no scheme was given
    AddressPath path{};
    const PastedRequest *request = nullptr; // what surrounds the address; null: nothing
};

// Fills in notes, warnings and offer of found, from the facts and its other fields.
void addNotes(const AddressFacts &facts, PastedAddress &found);
// Only those about what surrounds the address.
void addSurroundingNotes(const PastedRequest &request, PastedAddress &found);

}
