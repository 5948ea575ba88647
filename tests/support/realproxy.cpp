// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/realproxy.h"

#include <QElapsedTimer>
#include <QFile>
#include <QHostAddress>
#include <QTcpServer>
#include <QTcpSocket>

namespace reeve::test {

using namespace Qt::StringLiterals;

int freePort()
{
    QTcpServer server;
    return server.listen(QHostAddress::LocalHost) ? server.serverPort() : 0;
}

bool acceptsConnections(int port, QProcess &process)
{
    QElapsedTimer waiting;
    waiting.start();
    while (waiting.elapsed() < 5'000) {
        QTcpSocket socket;
        socket.connectToHost(QHostAddress(QHostAddress::LocalHost), static_cast<quint16>(port));
        if (socket.waitForConnected(500))
            return true;
        process.waitForFinished(50); // a refused connection comes back at once
    }
    return false;
}

RealProxy::RealProxy(ProxyKind kind, const QString &username, const QString &password, const QStringList &rules)
    : m_settings{.kind = kind, .host = u"127.0.0.1"_s, .port = freePort(), .username = username}
{
    const bool socks = kind == ProxyKind::Socks5;
    m_process.setStandardOutputFile(QProcess::nullDevice());
    m_process.setStandardErrorFile(QProcess::nullDevice());
    m_process.start(socks ? u"microsocks"_s : u"tinyproxy"_s,
        socks ? microsocksArguments(password) : tinyproxyArguments(password, rules));
}

RealProxy::~RealProxy()
{
    m_process.kill();
    m_process.waitForFinished();
}

QStringList RealProxy::tinyproxyArguments(const QString &password, const QStringList &rules)
{
    QFile file(m_folder.filePath(u"tinyproxy.conf"_s));
    QString text = u"Listen 127.0.0.1\nPort %1\nMaxClients 20\nTimeout 30\nAllow 127.0.0.1\n"_s.arg(m_settings.port);
    if (!m_settings.username.isEmpty())
        text += u"BasicAuth %1 %2\n"_s.arg(m_settings.username, password);
    for (const QString &rule : rules)
        text += rule + u'\n';
    if (!file.open(QIODevice::WriteOnly) || file.write(text.toUtf8()) < 0)
        qWarning("%s: %s", qPrintable(file.fileName()), qPrintable(file.errorString()));
    return {u"-d"_s, u"-c"_s, file.fileName()};
}

QStringList RealProxy::microsocksArguments(const QString &password) const
{
    QStringList arguments{u"-i"_s, u"127.0.0.1"_s, u"-p"_s, QString::number(m_settings.port)};
    if (!m_settings.username.isEmpty())
        arguments += {u"-u"_s, m_settings.username, u"-P"_s, password};
    return arguments;
}

bool RealProxy::isRunning()
{
    if (!m_process.waitForStarted()) {
        qWarning("%s: %s", qPrintable(m_process.program()), qPrintable(m_process.errorString()));
        return false;
    }
    return acceptsConnections(m_settings.port, m_process);
}

}
