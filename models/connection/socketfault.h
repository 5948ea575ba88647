// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Maps the errors of a socket to the same faults that Client reports.

#include <QAbstractSocket>
#include <QUrl>

#include "models/kibana/fault.h"

namespace reeve {

// Returns Fault::Unknown for an error without a fault of its own.
Fault faultOf(QAbstractSocket::SocketError error);

// Returns the port of the address; without one, 80 for the scheme http, else 443.
quint16 portOf(const QUrl &address);

}
