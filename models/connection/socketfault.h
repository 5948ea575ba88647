// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Translates the errors of a plain socket into the client's faults.

#include <QAbstractSocket>
#include <QUrl>

#include "models/kibana/fault.h"

namespace reeve {

Fault faultOf(QAbstractSocket::SocketError error);

// The port of the address, or the default of its scheme: 80 for http, else 443.
quint16 portOf(const QUrl &address);

}
