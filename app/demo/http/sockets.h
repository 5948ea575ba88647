// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Access to the sockets that the HTTP library hides: needed to close a connection without an answer, to detect that a
// client has closed it, and to stop at once while connections are open.

#include <cstdint>
#include <string>

namespace reeve::demo {

// Returns the file descriptor of the connection accepted at localPort from this peer; -1 if there is none.
int connectionFrom(const std::string &address, int remotePort, int localPort);
bool peerHasGone(int descriptor);
void closeConnection(int descriptor); // orderly shutdown
void resetConnection(int descriptor); // TCP reset
// Shuts down every connection accepted at this local port, in both directions.
void closeConnectionsAt(int localPort);

}
