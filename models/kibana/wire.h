// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Builds the network request for an ApiRequest: the headers that Kibana requires, and the credential. The only place
// that attaches a credential.

#include <QNetworkRequest>

#include "models/kibana/request.h"
#include "models/kibana/target.h"

namespace reeve {

// Redirects are not followed, cookies and cached logins are not used, and the body of the answer may be gzip, which the
// caller inflates. The credential is attached only where mayCarrySecret(target.address).
// mediaType: of the body; empty: no Content-Type.
QNetworkRequest wireRequest(const Target &target, const ApiRequest &request, const QByteArray &mediaType = {});

}
