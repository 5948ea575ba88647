// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/faults/scene.h"

namespace reeve::test {

using namespace Qt::StringLiterals;

Scene::Scene(const CertificateSet &certificates)
    : profile(profileFor({})), secret(apiKey.reveal()), proxyPassword("pr0xySecret"), m_certificates(certificates)
{
    profile.tls.caFile = certificates.authority.certificate;
}

void Scene::leadTo(int port, const char *scheme)
{
    profile.address = QUrl(u"%1://127.0.0.1:%2"_s.arg(QLatin1StringView(scheme)).arg(port));
}

DemoKibana &Scene::kibana(const char *fault, demo::ServerOptions options)
{
    options.fleet = 3;
    auto &kibana = keep(std::make_shared<DemoKibana>(overTls(m_certificates.good, std::move(options))), true);
    m_good = m_good && kibana.isRunning() && (!fault || kibana.server().setFault(std::string_view(fault)));
    profile.address = kibana.profile().address;
    secret = kibana.apiKey().reveal();
    return kibana;
}

DemoKibana &Scene::kibanaAskingForCertificate(demo::Requirement require)
{
    return kibana(nullptr, {.require = require, .clientCaFile = m_certificates.authority.certificate.toStdString()});
}

void Scene::plainKibana()
{
    const auto kibana = std::make_shared<DemoKibana>(demo::ServerOptions{.fleet = 3});
    leadTo(keep(kibana, kibana->isRunning()).server().port());
}

RawServer &Scene::raw(RawServer::Answer answer)
{
    const auto server = std::make_shared<RawServer>(std::move(answer));
    leadTo(server->serverPort(), "http");
    return keep(server, server->isListening());
}

RawServer &Scene::playing(const Script &script)
{
    return raw(test::playing(script));
}

RawServer &Scene::healthyBut(const QByteArray &path, const QByteArray &answer)
{
    return playing(with(healthyKibana, path, answer));
}

RawServer &Scene::showing(const CertificateFiles &certificate)
{
    RawServer &server = playing(healthyKibana);
    server.encrypt(CertificateMaker::serverConfiguration(certificate));
    leadTo(server.serverPort());
    return server;
}

RudeServer &Scene::rude(Rudeness rudeness)
{
    const auto server = std::make_shared<RudeServer>(rudeness);
    leadTo(server->serverPort());
    return keep(server, server->isListening());
}

void Scene::blackhole()
{
    const auto hole = std::make_shared<Blackhole>();
    leadTo(keep(hole, hole->isBlack()).port());
}

void Scene::openssl(const CertificateFiles &files, const QStringList &options)
{
    const auto server = std::make_shared<OpensslServer>(files, options);
    leadTo(keep(server, server->isRunning()).port());
}

void Scene::behind(ProxyKind kind, const QString &username, const QStringList &rules)
{
    const auto proxy = std::make_shared<RealProxy>(kind, username, QString::fromLatin1(proxyPassword), rules);
    profile.proxy = keep(proxy, proxy->isRunning()).settings();
}

void Scene::signInWith(const QString &certificate, const QString &key, const QByteArray &passphrase)
{
    profile.authentication = AuthenticationType::Certificate;
    profile.tls.certificateFile = certificate;
    profile.tls.keyFile = key;
    secret = passphrase;
}

}
