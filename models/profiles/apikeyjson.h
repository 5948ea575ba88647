// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Finds an API key in the answer to the request that created it, as Kibana, Elasticsearch and Elastic Cloud send it.

#include <QByteArrayView>
#include <optional>

#include "models/base/secret.h"

namespace reeve {

struct KeyInJson {
    Secret key{}; // in any form that a key has
    int count = 1; // different keys in the text
    bool surrounded = false; // other text was around the JSON: headers, a line of the Dev Tools console
};

bool holdsJson(QByteArrayView text); // an object or a list begins in it
// Looks at objects within objects and lists. Nothing where the text has no JSON that can be read, or no key in it.
std::optional<KeyInJson> keyInJson(QByteArrayView text);

}
