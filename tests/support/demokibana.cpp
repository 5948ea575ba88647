// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/demokibana.h"

#include <QDebug>
#include <QUrl>

#include "tests/support/demoversion.h"

namespace reeve::test {

using namespace Qt::StringLiterals;

DemoKibana::DemoKibana(demo::ServerOptions options) : m_server(ofTestedVersion(std::move(options)))
{
    const auto started = m_server.start();
    m_running = started.has_value();
    if (!started)
        qWarning("The demo server did not start: %s", started.error().c_str());
}

Profile DemoKibana::profile() const
{
    return {.name = u"Test"_s,
        .address = QUrl(QString::fromStdString(m_server.url())),
        .space = u"default"_s,
        .timeoutSeconds = 5};
}

Secret DemoKibana::apiKey() const
{
    return Secret(QByteArray::fromStdString(m_server.credentials().encodedApiKey));
}

Secret DemoKibana::password() const
{
    return Secret(QByteArray::fromStdString(m_server.credentials().password));
}

QString DemoKibana::username() const
{
    return QString::fromStdString(m_server.credentials().username);
}

demo::ServerOptions overTls(const CertificateFiles &files, demo::ServerOptions options)
{
    options.tlsCertFile = files.certificate.toStdString();
    options.tlsKeyFile = files.key.toStdString();
    return options;
}

}
