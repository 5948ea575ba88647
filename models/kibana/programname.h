// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Recognises the proxies, load balancers and web servers that answer in place of Kibana.

#include <QString>

#include "models/kibana/reply.h"

namespace reeve {

// The name of the program that wrote the answer, for display, not translated: "nginx", "IIS"; empty: not recognised.
// Judged by the Server header, then by the body. A proxy also adds its header to answers of Kibana, so it is only for
// answers that are not Kibana's.
QString programName(const Reply &reply);

}
