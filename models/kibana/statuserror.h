// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The error that an answer with a status of 300 and above means.

#include "models/kibana/credential.h"
#include "models/kibana/reply.h"
#include "models/kibana/request.h"

class QNetworkReply;

namespace reeve {

// The credential is masked in the server's words. reply: finished, with the headers of answer.
ApiError statusError(const Reply &answer, const Credential &credential, const QNetworkReply &reply);

// Whether a changing request was sent and its error does not say whether the server carried it out.
bool mayHaveActed(const ApiRequest &request, const ApiError &error);

}
