// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/kibana/wire.h"

#include <QCoreApplication>
#include <QSslConfiguration>

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

void attachCredential(QNetworkRequest &wire, const Credential &credential)
{
    if (const auto *key = std::get_if<ApiKeyCredential>(&credential))
        wire.setRawHeader("Authorization"_ba, "ApiKey "_ba + key->encoded.reveal());
    if (const auto *basic = std::get_if<BasicCredential>(&credential)) {
        QByteArray pair = basic->username.toUtf8() + ':' + basic->password.reveal();
        wire.setRawHeader("Authorization"_ba, "Basic "_ba + pair.toBase64());
        wipe(pair);
    }
}

QSslConfiguration tlsConfiguration(const TlsSettings &tls)
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    if (!tls.extraAuthorities.isEmpty())
        configuration.addCaCertificates(tls.extraAuthorities);
    if (!tls.clientChain.isEmpty()) {
        configuration.setLocalCertificateChain(tls.clientChain);
        configuration.setPrivateKey(tls.clientKey);
    }
    configuration.setPeerVerifyMode(QSslSocket::VerifyPeer);
    return configuration;
}

}

std::vector<std::pair<QByteArray, QByteArray>> kibanaHeaders(const ApiRequest &request, const QByteArray &mediaType)
{
    std::vector<std::pair<QByteArray, QByteArray>> headers;
    // Kibana: internal routes have versions of their own and are refused on 9.x without an origin.
    headers.emplace_back("elastic-api-version"_ba, isInternal(request) ? "1"_ba : "2023-10-31"_ba);
    if (isInternal(request))
        headers.emplace_back("x-elastic-internal-origin"_ba, "Reeve"_ba);
    if (request.verb != Verb::Get)
        headers.emplace_back("kbn-xsrf"_ba, "true"_ba);
    if (!mediaType.isEmpty())
        headers.emplace_back("content-type"_ba, mediaType);
    for (const auto &[name, value] : request.headers) {
        const QByteArray lower = name.toLower();
        if (isReservedHeader(lower))
            continue;
        std::erase_if(headers, [&lower](const auto &header) { return header.first == lower; });
        headers.emplace_back(lower, value);
    }
    return headers;
}

QNetworkRequest wireRequest(const Target &target, const ApiRequest &request, const QByteArray &mediaType)
{
    QNetworkRequest wire(urlFor(target, request));
    wire.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    wire.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    wire.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    wire.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    wire.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    wire.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    // Before 6.7 Qt lacks fixes for HTTP/2 (CVE-2023-51714, CVE-2024-39936); Debian 12 has 6.4.2.
    wire.setAttribute(QNetworkRequest::Http2AllowedAttribute, QT_VERSION >= QT_VERSION_CHECK(6, 7, 0));
    wire.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    if (wire.url().scheme() == "https"_L1)
        wire.setSslConfiguration(tlsConfiguration(target.tls));
    wire.setRawHeader("Accept"_ba, "application/json"_ba);
    wire.setRawHeader("Accept-Encoding"_ba, "gzip"_ba);
    wire.setRawHeader("User-Agent"_ba, "Reeve/"_ba + QCoreApplication::applicationVersion().toLatin1());
    for (const auto &[name, value] : kibanaHeaders(request, mediaType))
        wire.setRawHeader(name, value);
    if (mayCarrySecret(target.address))
        attachCredential(wire, target.credential);
    return wire;
}

}
