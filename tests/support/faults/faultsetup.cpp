// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/faults/faultsetup.h"

namespace reeve::test {

using namespace Qt::StringLiterals;

FaultSetup::FaultSetup(const CertificateSet &certificates)
    : profile(profileFor({})), secret(apiKey.reveal()), proxyPassword("pr0xySecret"), m_certificates(certificates)
{
    profile.tls.caFile = certificates.authority.certificate;
}

void FaultSetup::setPort(int port, const char *scheme)
{
    profile.address = QUrl(u"%1://127.0.0.1:%2"_s.arg(QLatin1StringView(scheme)).arg(port));
}

DemoKibana &FaultSetup::kibana(const char *fault, demo::ServerOptions options)
{
    options.fleet = 3;
    auto &kibana = keep(std::make_shared<DemoKibana>(overTls(m_certificates.good, std::move(options))), true);
    m_good = m_good && kibana.isRunning() && (!fault || kibana.server().setFault(std::string_view(fault)));
    profile.address = kibana.profile().address;
    secret = kibana.apiKey().reveal();
    return kibana;
}

DemoKibana &FaultSetup::kibanaAskingForCertificate(demo::Requirement require)
{
    return kibana(nullptr, {.require = require, .clientCaFile = m_certificates.authority.certificate.toStdString()});
}

void FaultSetup::plainKibana()
{
    const auto kibana = std::make_shared<DemoKibana>(demo::ServerOptions{.fleet = 3});
    setPort(keep(kibana, kibana->isRunning()).server().port());
}

RawServer &FaultSetup::raw(RawServer::Answer answer)
{
    const auto server = std::make_shared<RawServer>(std::move(answer));
    setPort(server->serverPort(), "http");
    return keep(server, server->isListening());
}

RawServer &FaultSetup::playing(const Script &script)
{
    return raw(test::playing(script));
}

RawServer &FaultSetup::healthyExcept(const QByteArray &path, const QByteArray &answer)
{
    return playing(with(healthyKibana, path, answer));
}

RawServer &FaultSetup::presenting(const CertificateFiles &certificate)
{
    RawServer &server = playing(healthyKibana);
    server.encrypt(CertificateMaker::serverConfiguration(certificate));
    setPort(server.serverPort());
    return server;
}

MisbehavingServer &FaultSetup::misbehavingServer(Misbehaviour misbehaviour)
{
    const auto server = std::make_shared<MisbehavingServer>(misbehaviour);
    setPort(server->serverPort());
    return keep(server, server->isListening());
}

void FaultSetup::unresponsivePort()
{
    const auto hole = std::make_shared<UnresponsivePort>();
    setPort(keep(hole, hole->isUnresponsive()).port());
}

void FaultSetup::openssl(const CertificateFiles &files, const QStringList &options)
{
    const auto server = std::make_shared<OpensslServer>(files, options);
    setPort(keep(server, server->isRunning()).port());
}

void FaultSetup::useProxy(ProxyKind kind, const QString &username, const QStringList &rules)
{
    const auto proxy = std::make_shared<RealProxy>(kind, username, QString::fromLatin1(proxyPassword), rules);
    profile.proxy = keep(proxy, proxy->isRunning()).settings();
}

void FaultSetup::signInWith(const QString &certificate, const QString &key, const QByteArray &passphrase)
{
    profile.authentication = AuthenticationType::Certificate;
    profile.tls.certificateFile = certificate;
    profile.tls.keyFile = key;
    secret = passphrase;
}

}
