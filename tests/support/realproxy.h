// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Runs a real proxy on a free loopback port: tinyproxy for HTTP, microsocks for SOCKS5.

#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

#include "models/base/proxysettings.h"

namespace reeve::test {

class RealProxy
{
public:
    // Requires the user name and password unless both are empty. rules: further lines of tinyproxy's configuration.
    RealProxy(ProxyKind kind, const QString &username, const QString &password, const QStringList &rules = {});
    ~RealProxy();

    bool isRunning(); // waits up to 5 s until it accepts connections
    ProxySettings settings() const { return m_settings; }

private:
    QStringList tinyproxyArguments(const QString &password, const QStringList &rules);
    QStringList microsocksArguments(const QString &password) const;

    QTemporaryDir m_folder{};
    ProxySettings m_settings;
    QProcess m_process{};
};

// Returns a loopback port that was free a moment ago.
int freePort();
// Waits up to 5 s until the process listens at this loopback port; returns false if it does not.
bool acceptsConnections(int port, QProcess &process);

}
