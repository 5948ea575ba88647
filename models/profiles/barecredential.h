// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Recognises a user name and a password that nothing names: "https://kibana elastic changeme", "elastic:changeme".

#include <QString>

#include "models/profiles/pastedrequest.h"

namespace reeve {

// How sure the reading has to be. Where it is wrong, a text that holds no secret is removed from a field.
enum class BareWords {
    Likely, // for fields of any text, such as a name
    Possible, // for a field that holds an address or a user name, where other words have no business
};

// Returns address, user name and password, or the password as otherSecret where no user name is beside it; empty for
// text that an address explains, such as "kibana:5601", and for placeholders. Elasticsearch: a password of its own
// realms has at least 6 characters; shorter ones are recognised behind the name of a usual user.
PastedRequest bareCredentialIn(const QString &text, BareWords how);

}
