// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The built-in users with which programs of the Elastic Stack sign in to Elasticsearch.

#include <QString>

namespace reeve {

// Elasticsearch: the reserved users that have a password, except elastic, and the accounts of services.
bool isSystemUser(const QString &name);

}
