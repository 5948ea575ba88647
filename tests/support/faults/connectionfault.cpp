// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/faults/connectionfault.h"

namespace reeve::test {

ConnectionFaults connectionFaults()
{
    using Subject = FaultTable (*)();
    static constexpr Subject subjects[] = {networkFaults, tlsFaults, clientCertificateFaults, otherServerFaults,
        gatewayFaults, answerFaults, credentialFaults, privilegeFaults, proxyFaults};
    ConnectionFaults all;
    for (const Subject subject : subjects) {
        const FaultTable some = subject();
        all.insert(all.end(), some.begin(), some.end());
    }
    return all;
}

}
