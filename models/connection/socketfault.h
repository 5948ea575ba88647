// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// What a bare socket's error means, in the words of the client's faults.

#include <QAbstractSocket>
#include <QUrl>

#include "models/kibana/fault.h"

namespace reeve {

Fault faultOf(QAbstractSocket::SocketError error);

// The address's port, or the one its scheme stands for.
quint16 portOf(const QUrl &address);

}
