// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The table of connection failures, simulated by real servers and sockets, with the step at which a connection test has
// to stop and the expected advice. Used by the tests of the wizard and of reeve --check.

#include <span>
#include <vector>

#include "tests/support/faults/faultsetup.h"

namespace reeve::test {

struct ConnectionFault {
    const char *name = nullptr; // of the test row
    void (*prepare)(FaultSetup &) = nullptr; // starts the servers and sets the profile
    const char *stop = nullptr; // step and diagnosis id at which the test stops: "tls tls-untrusted"; or "passed"
    const char *advice = nullptr; // part of the symptom, the cause or a step that is given with and without a window
    const char *warned = nullptr; // with "passed": step and diagnosis id of a warning; null: none
    // The only step that passes after the failed one, as it needs nothing of it: "cases"; null: none is run.
    const char *passesAfter = nullptr;
    // If the wizard rejects the input before the test: the field's objectName and the problem shown; else null.
    const char *field = nullptr;
    const char *refusal = nullptr;
    // If --check rejects the connection file before the test: part of its message; else null.
    const char *unusable = nullptr;
    bool twoSecrets = false; // needs the proxy's password too, which --check cannot read
};

using ConnectionFaults = std::vector<ConnectionFault>;
using FaultTable = std::span<const ConnectionFault>;

ConnectionFaults connectionFaults(); // all of them
FaultTable networkFaults();
FaultTable tlsFaults();
FaultTable clientCertificateFaults();
FaultTable otherServerFaults(); // another server than Kibana answers
FaultTable gatewayFaults();
FaultTable answerFaults(); // Kibana answers with errors or invalid content
FaultTable credentialFaults();
FaultTable privilegeFaults(); // and spaces
FaultTable proxyFaults();

}
