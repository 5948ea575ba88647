// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Translates the outcome of a QNetworkReply into a Fault. Apart from fault.h, so that only the client needs
// QNetworkReply.

#include <QNetworkReply>

#include "models/kibana/fault.h"

namespace reeve {

// status: the HTTP status, 0 when none came; from 300 on it decides alone. weTimedOut: our own timer ended the request,
// which Qt reports as OperationCanceledError. Pure; every status and error has a fault.
Fault faultFor(int status, QNetworkReply::NetworkError error, bool weTimedOut);

}
