// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/kibana/target.h"

#include <QHostAddress>

#include "models/kibana/request.h"

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

QByteArray spacePrefix(const QString &space)
{
    if (space.isEmpty() || space == "default"_L1)
        return {};
    return "/s/"_ba + QUrl::toPercentEncoding(space);
}

}

QUrl urlFor(const Target &target, const ApiRequest &request)
{
    constexpr auto parts = QUrl::StripTrailingSlash | QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment;
    QByteArray text = target.address.toEncoded(parts);
    if (text.endsWith('/'))
        text.chop(1);
    if (request.scope == Scope::Space)
        text += spacePrefix(target.space);
    text += encodedPath(request).toLatin1();
    if (const QByteArray query = encodedQuery(request); !query.isEmpty())
        text += '?' + query;
    return QUrl::fromEncoded(text, QUrl::StrictMode);
}

bool mayCarrySecret(const QUrl &address)
{
    if (address.scheme() == "https"_L1)
        return true;
    if (address.scheme() != "http"_L1)
        return false;
    const QString host = address.host();
    return host == "localhost"_L1 || QHostAddress(host).isLoopback();
}

}
