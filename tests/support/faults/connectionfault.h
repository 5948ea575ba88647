// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The table of connection failures: each made by real servers and sockets, with the step it has to stop at and what has
// to be said. One table for every way a connection is tested.

#include <span>
#include <vector>

#include "tests/support/faults/scene.h"

namespace reeve::test {

struct ConnectionFault {
    const char *name = nullptr; // a sentence
    void (*stage)(Scene &) = nullptr; // starts the servers and fills in the connection
    const char *stop = nullptr; // the step and the diagnosis: "tls tls-untrusted"; "passed"
    const char *advice = nullptr; // stands in the symptom, the cause or the steps to take
    const char *warned = nullptr; // with "passed": the step that warns, and its diagnosis
    // Where a form refuses it before anything is tried: the field, and what stands beside it.
    const char *field = nullptr;
    const char *refusal = nullptr;
    // What --check says of the file with the connection, before anything is tried.
    const char *unusable = nullptr;
    bool twoSecrets = false; // the proxy's password as well, for which standard input has no room
};

using ConnectionFaults = std::vector<ConnectionFault>;
using FaultTable = std::span<const ConnectionFault>;

ConnectionFaults connectionFaults(); // all of them
FaultTable networkFaults();
FaultTable tlsFaults();
FaultTable clientCertificateFaults();
FaultTable otherServerFaults(); // something else than Kibana answers
FaultTable gatewayFaults();
FaultTable answerFaults(); // Kibana answers, and cannot or badly
FaultTable credentialFaults();
FaultTable privilegeFaults(); // and spaces
FaultTable proxyFaults();

}
