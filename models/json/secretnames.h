// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Which members of an answer hold a secret, by their names alone.

#include <QByteArrayView>

namespace reeve {

// Whether a text of this name is a secret: "api_key", "encoded", "password", "service_token", "clientSecret",
// "Authorization" and the like; not "tokens" or "api_key_id". name: as in JSON, in UTF-8, perhaps with escapes.
bool isSecretName(QByteArrayView name);

}
