// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Other programs that fetch the same: curl, and a Node script. A tool that is not installed is not compared with.

#include <QStringList>
#include <optional>

namespace reeve::bench {

// curl writes what it gets to nowhere, gzip as it came; so many requests at a time. Milliseconds from exec to exit.
std::optional<double> curlMs(const QStringList &urls, int atOnce);
// Node's own fetch, inflated and read with JSON.parse; so many at a time. Milliseconds without Node's start.
std::optional<double> nodeMs(const QStringList &urls, int atOnce);

}
