// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/diagnosis/basepath.h"

#include <QRegularExpression>
#include <QUrl>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace reeve {

namespace {

QString withoutEndSlash(QString path)
{
    while (path.endsWith(u'/'))
        path.chop(1);
    return path;
}

int portOf(const QUrl &url)
{
    constexpr int https = 443;
    constexpr int http = 80;
    return url.port(url.scheme() == "http"_L1 ? http : https);
}

bool isSameOrigin(const QUrl &target, const QUrl &address)
{
    return target.host().isEmpty()
        || (target.host() == address.host() && target.scheme() == address.scheme()
            && portOf(target) == portOf(address));
}

// Other programs have a login with ?next= as well, below a word of their own.
bool isOthersLogin(const QString &base)
{
    static const QStringList words{u"hub"_s, u"accounts"_s, u"account"_s, u"auth"_s, u"oauth"_s, u"oauth2"_s,
        u"users"_s, u"user"_s, u"admin"_s, u"sso"_s, u"portal"_s};
    return words.contains(base.section(u'/', -1), Qt::CaseInsensitive);
}

// The path before one of Kibana's own pages; nullopt where the target is none of them. Kibana: its login page gets
// ?next=.
std::optional<QString> baseOfPage(const QUrl &target)
{
    static const QRegularExpression page(
        u"^(.*?)/(?:(?:app|s|spaces|goto)/.+|app|security/(?:logged_out|account|access_agreement|session_ended))$"_s);
    static const QRegularExpression login(u"^(.*?)(?:/s/[^/]+)?/(?:login|logged_out)$"_s);
    const QString path = target.path();
    if (const auto found = login.match(path);
        found.hasMatch() && QUrlQuery(target).hasQueryItem(u"next"_s) && !isOthersLogin(found.captured(1)))
        return found.captured(1);
    const auto found = page.match(path);
    return found.hasMatch() ? std::optional(found.captured(1)) : std::nullopt;
}

// The part that a redirect puts in front of the path that was asked for: "/kibana/api/status" for "/api/status".
std::optional<QString> basePrepended(const QUrl &target, const RequestContext &at, const QString &current)
{
    const QString asked = QUrl(at.path).path();
    const QString route = asked.startsWith(current) ? asked.mid(current.size()) : asked;
    const QString path = target.path();
    const bool isApi = route.startsWith("/api/"_L1) || route.startsWith("/internal/"_L1);
    return isApi && path.endsWith(route) ? std::optional(path.chopped(route.size())) : std::nullopt;
}

}

std::optional<QString> otherBasePath(const ApiError &error, const RequestContext &at)
{
    const QUrl address(at.address);
    const QString current = withoutEndSlash(address.path());
    std::optional<QString> base = error.pageBasePath;
    if (error.fault == Fault::Redirected && isSameOrigin(error.redirectTarget, address)) {
        base = basePrepended(error.redirectTarget, at, current);
        if (!base)
            base = baseOfPage(error.redirectTarget);
    }
    if (!base || withoutEndSlash(*base) == current)
        return {};
    return withoutEndSlash(*base);
}

QString addressWithOtherBase(const ApiError &error, const RequestContext &at)
{
    QUrl address(at.address);
    address.setPath(otherBasePath(error, at).value_or(QString()), QUrl::TolerantMode);
    return address.toDisplayString(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment);
}

}
