// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The sockets behind the HTTP library, which hides them: needed to hang up without an answer, to notice that a
// client hung up, and to stop at once although connections are open.

#include <cstdint>
#include <string>

namespace reeve::demo {

// The descriptor of the accepted connection from this peer at our port; -1 when there is none (any more).
int connectionFrom(const std::string &address, int remotePort, int localPort);
bool peerHasGone(int descriptor);
void closeConnection(int descriptor); // orderly: the peer reads an end of file
void resetConnection(int descriptor); // the peer reads "connection reset"
// Ends every accepted connection at this local port, in both directions.
void closeConnectionsAt(int localPort);

}
