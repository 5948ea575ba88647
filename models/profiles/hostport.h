// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Splits host and port. Error messages never repeat the text, which may hold a password.

#include <QString>
#include <tl/expected.hpp>

namespace reeve {

struct HostPort {
    QString host{}; // as for QUrl::setHost(): no brackets, IDN in Unicode
    int port = -1; // -1: none given

    bool operator==(const HostPort &) const = default;
};

// 1 to 65535 in ASCII digits; -1 for anything else.
int portIn(const QString &text);

// Accepts host, host:port, [IPv6]:port, and an IPv6 address without brackets. The error is one sentence, translated.
tl::expected<HostPort, QString> readHostPort(const QString &text);

}
