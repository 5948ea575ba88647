// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Builds the network request for an ApiRequest: the headers that Kibana requires, and the credential. The only place
// that attaches a credential.

#include <QNetworkRequest>
#include <utility>
#include <vector>

#include "models/kibana/request.h"
#include "models/kibana/target.h"

namespace reeve {

// Redirects are not followed, cookies and cached logins are not used, and the body of the answer may be gzip, which the
// caller inflates. The credential is attached only where mayCarrySecret(target.address).
// The headers that Kibana requires of every client, and those that the request sets itself; no credential, and nothing of
// the client's own. mediaType: of the body; empty: no Content-Type. Names are in lower case.
std::vector<std::pair<QByteArray, QByteArray>> kibanaHeaders(const ApiRequest &request, const QByteArray &mediaType);

// mediaType: of the body; empty: no Content-Type.
QNetworkRequest wireRequest(const Target &target, const ApiRequest &request, const QByteArray &mediaType = {});

}
