// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// A host and a port as people write them, taken apart without ever repeating the text in a message:
// what is pasted may hold a password.

#include <QString>
#include <tl/expected.hpp>

namespace reeve {

struct HostPort {
    QString host{}; // as QUrl::setHost takes it: no brackets; IDN in Unicode
    int port = -1; // -1: none was written

    bool operator==(const HostPort &) const = default;
};

// 1 to 65535 in ASCII digits; -1 for anything else.
int portIn(const QString &text);

// host, host:port, [v6]:port, and a bare v6 literal. Or one sentence saying what is wrong.
tl::expected<HostPort, QString> readHostPort(const QString &text);

}
