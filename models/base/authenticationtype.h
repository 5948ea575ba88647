// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// How a connection signs in to Kibana.

namespace reeve {

enum class AuthenticationType { ApiKey, Basic, Certificate };

}
