// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Other people's proxies, running for a test on a free loopback port: tinyproxy for HTTP, microsocks for SOCKS5.

#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

#include "models/base/proxysettings.h"

namespace reeve::test {

class RealProxy
{
public:
    // Asks for the user name and password, unless both are empty. rules: lines of tinyproxy's configuration.
    RealProxy(ProxyKind kind, const QString &username, const QString &password, const QStringList &rules = {});
    ~RealProxy();

    bool isRunning(); // once it accepts connections; waits five seconds for that
    ProxySettings settings() const { return m_settings; }

private:
    QStringList tinyproxyArguments(const QString &password, const QStringList &rules);
    QStringList microsocksArguments(const QString &password) const;

    QTemporaryDir m_folder{};
    ProxySettings m_settings;
    QProcess m_process{};
};

// Nobody listens there, as somebody just stopped to.
int freePort();
// Once the process listens at that port of this machine; waits five seconds for that.
bool acceptsConnections(int port, QProcess &process);

}
