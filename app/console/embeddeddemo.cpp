// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/console/embeddeddemo.h"

#include <QCoreApplication>

#include "app/demo/base/faults.h"
#include "app/demo/server.h"

namespace reeve {

using namespace Qt::StringLiterals;

EmbeddedDemo::EmbeddedDemo(std::unique_ptr<demo::Server> server) : m_server(std::move(server)) { }

EmbeddedDemo::~EmbeddedDemo() = default;

std::optional<QString> EmbeddedDemo::problemWith(const QString &fault)
{
    if (fault.isEmpty() || demo::parseFault(fault.toStdString()))
        return {};
    QStringList names;
    for (const demo::FaultKind &kind : demo::faultKinds())
        names.append(QString::fromUtf8(kind.name.data(), qsizetype(kind.name.size())));
    return QCoreApplication::translate("CommandLine", "The option --fault takes one of: %1.").arg(names.join(u", "_s));
}

tl::expected<std::unique_ptr<EmbeddedDemo>, QString> EmbeddedDemo::start(const DemoOptions &options)
{
    auto server = std::make_unique<demo::Server>(demo::ServerOptions{.fleet = options.fleet});
    if (const auto listening = server->start(); !listening)
        return tl::unexpected(QString::fromStdString(listening.error()));
    if (!options.fault.isEmpty()) {
        if (const auto set = server->setFault(std::string_view(options.fault.toStdString())); !set)
            return tl::unexpected(QString::fromStdString(set.error()));
    }
    return std::unique_ptr<EmbeddedDemo>(new EmbeddedDemo(std::move(server)));
}

Profile EmbeddedDemo::profile() const
{
    Profile profile = profileTemplate();
    profile.address = QUrl(QString::fromStdString(m_server->url()));
    return profile;
}

Profile EmbeddedDemo::profileTemplate()
{
    Profile profile;
    profile.id = profileId();
    profile.name = QCoreApplication::translate("Demo", "Demo");
    profile.space = u"default"_s;
    profile.colour = QColor(0x7c, 0x5c, 0xc4);
    profile.secretHome = SecretHome::Session;
    return profile;
}

Secret EmbeddedDemo::secret() const
{
    return Secret(QByteArray::fromStdString(m_server->credentials().encodedApiKey));
}

QUuid EmbeddedDemo::profileId()
{
    return QUuid(u"{7d2f6c1e-5b0a-4e57-9c38-0d1e2f3a4b5c}"_s);
}

}
