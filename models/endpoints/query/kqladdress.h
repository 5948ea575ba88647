// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// IP addresses and networks as Elasticsearch reads them in a query. An ip field takes nothing else, and no wildcard: the
// whole query is refused otherwise.

#include <QString>

namespace reeve {

// Whether text is one address, or a network with its bits ("10.0.0.0/8"). Elasticsearch: no zeros in front of a number.
bool isKqlAddress(const QString &text);
// The address or network that a word stands for: itself, or the network of its first one to three numbers ("10.",
// "10.1"). Empty: neither.
QString kqlAddressMeant(const QString &word);
// The network that a value with wildcards stands for: "10.1.*" and "10.1.*.*" are 10.1.0.0/16. Empty: none.
QString kqlNetworkOfPattern(const QString &pattern);

}
