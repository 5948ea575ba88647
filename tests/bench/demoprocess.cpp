// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/demoprocess.h"

#include <QEventLoop>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <memory>

namespace reeve::bench {

using namespace Qt::StringLiterals;

DemoProcess::DemoProcess(int fleet, Manners manners)
{
    const QString niceness = manners == Manners::Nice ? u"19"_s : u"0"_s;
    m_process.start(u"nice"_s,
        {u"-n"_s, niceness, QStringLiteral(REEVE_DEMO_KIBANA), u"--port"_s, u"0"_s, u"--fleet"_s,
            QString::number(fleet), u"--require"_s, u"none"_s});
    while (m_process.waitForReadyRead(10'000) && !m_process.canReadLine()) { }
    m_url = QUrl(QString::fromUtf8(m_process.readLine()).trimmed().section(u' ', -1));
}

DemoProcess::~DemoProcess()
{
    m_process.kill();
    m_process.waitForFinished();
}

QStringList DemoProcess::takeTargets() const
{
    QNetworkAccessManager network;
    const QNetworkRequest request(m_url.resolved(QUrl(u"/demo/requests"_s)));
    const auto fetch = [](QNetworkReply *reply) {
        const std::unique_ptr<QNetworkReply> owned(reply);
        QEventLoop loop;
        QObject::connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
        loop.exec();
        return reply->readAll();
    };
    const QJsonDocument seen = QJsonDocument::fromJson(fetch(network.get(request)));
    QStringList targets;
    for (const auto entry : seen[u"requests"_s].toArray()) {
        const QString target = entry.toObject()[u"target"_s].toString();
        if (target.startsWith(u"/api/endpoint/metadata?"_s))
            targets += target;
    }
    fetch(network.deleteResource(request));
    return targets;
}

}
