// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// A request as people read, copy and run it elsewhere. The credential is never part of it.

#include <QString>

#include "models/kibana/request.h"
#include "models/kibana/target.h"

namespace reeve {

QString requestLine(const Target &target, const ApiRequest &request); // "PUT https://kibana/s/soc/api/x?a=b"
QString requestText(const Target &target, const ApiRequest &request); // line, headers and body as they will leave
// A command line for a POSIX shell, with the credential as a variable: -H "Authorization: ApiKey $KIBANA_API_KEY".
QString curlText(const Target &target, const ApiRequest &request);
// For Kibana's Dev Tools: "PUT kbn:/api/x", with the space in the path, and the body below.
QString devToolsText(const Target &target, const ApiRequest &request);
QString pythonText(const Target &target, const ApiRequest &request); // with the requests library
QString powerShellText(const Target &target, const ApiRequest &request); // Invoke-RestMethod

}
