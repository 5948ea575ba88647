// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/diagnosis/rules.h"

#include <QUrl>
#include <algorithm>
#include <array>

#include "models/diagnosis/basepath.h"

using namespace Qt::StringLiterals;

namespace reeve {

namespace {

// The target may be relative; then it is on the same server.
bool sameHost(const ApiError &error, const RequestContext &at)
{
    return error.redirectTarget.host().isEmpty() || error.redirectTarget.host() == QUrl(at.address).host();
}

bool samePort(const ApiError &error, const RequestContext &at)
{
    const QUrl from(at.address);
    const int standard = from.scheme() == "http"_L1 ? 80 : 443;
    const QUrl &to = error.redirectTarget;
    return to.host().isEmpty() || (to.scheme() == from.scheme() && to.port(standard) == from.port(standard));
}

bool toLogin(const ApiError &error, const RequestContext &at)
{
    const QString path = error.redirectTarget.path();
    return sameHost(error, at) && (path.contains("/login"_L1) || path.contains("/logged_out"_L1));
}

// Pages of oauth2-proxy, Authelia, Pomerium, Cloudflare Access, App Service and the like, below Kibana's own address.
bool toSignOn(const ApiError &error, const RequestContext &at)
{
    constexpr std::array signs{"/oauth2/", "/oauth/", "/sign_in", "/signin", "/sign-in", "/sso", "/saml/", "/auth/",
        "/.auth/", "/.pomerium/", "/cdn-cgi/access", "/outpost.goauthentik.io/", "/dex/"};
    QString path = error.redirectTarget.path() + u'/';
    if (const QString base = QUrl(at.address).path(); !base.isEmpty() && path.startsWith(base))
        path.remove(0, base.size());
    return sameHost(error, at)
        && std::ranges::any_of(signs, [&path](const char *sign) { return path.contains(QLatin1StringView(sign)); });
}

bool toHttps(const ApiError &error, const RequestContext &at)
{
    return sameHost(error, at) && QUrl(at.address).scheme() == "http"_L1 && error.redirectTarget.scheme() == "https"_L1;
}

bool toAnotherOrigin(const ApiError &error, const RequestContext &at)
{
    return !sameHost(error, at) || !samePort(error, at);
}

bool toOtherBase(const ApiError &error, const RequestContext &at)
{
    return otherBasePath(error, at).has_value();
}

bool toLoginOfOtherBase(const ApiError &error, const RequestContext &at)
{
    return toLogin(error, at) && toOtherBase(error, at);
}

constexpr DiagnosisRule rules[] = {
    {
        .id = "redirect-to-https",
        .faults = {Fault::Redirected},
        .when = toHttps,
        .symptom = QT_TRANSLATE_NOOP("Diagnosis", "The server speaks https and sends http callers there."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis", "{address} redirects to {target}. Reeve does not follow redirects."),
        .resolution = QT_TRANSLATE_NOOP("Diagnosis", "Change the connection's address to the https one."),
        .remedies = {Remedy::EditConnection, Remedy::TestConnection},
    },
    {
        .id = "redirect-to-other-origin",
        .faults = {Fault::Redirected},
        .when = toAnotherOrigin,
        .symptom = QT_TRANSLATE_NOOP("Diagnosis", "{host} sends callers to another server: {target}."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis",
            "The redirect was not followed, because the credential belongs to {address} alone. Usually a sign-on "
            "page or a proxy stands in front of Kibana, or Kibana has moved."),
        .resolution = QT_TRANSLATE_NOOP("Diagnosis",
            "If Kibana has moved and you trust the new address, change the connection's address to it.\n"
            "If a sign-on page stands in front, ask its administrator for an address at which API keys reach "
            "Kibana directly.\n"
            "If you do not know the other server, do not connect."),
        .remedies = {Remedy::EditConnection, Remedy::TestConnection, Remedy::CopyDetails},
    },
    {
        .id = "redirect-to-sign-on",
        .faults = {Fault::Redirected},
        .when = toSignOn,
        .symptom = QT_TRANSLATE_NOOP("Diagnosis", "A sign-on page stands in front of Kibana: {target}."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis",
            "Callers without a session of that page are sent there, also those that have an API key or a password of "
            "Kibana. Kibana itself was not asked. The redirect was not followed."),
        .resolution = QT_TRANSLATE_NOOP("Diagnosis",
            "Ask its administrator for an address at which API keys reach Kibana without that page.\n"
            "Or have requests with an Authorization header let through to Kibana's /api and /s paths."),
        .remedies = {Remedy::EditConnection, Remedy::TestConnection},
    },
    {
        .id = "redirect-to-login",
        .faults = {Fault::Redirected},
        .when = toLoginOfOtherBase,
        .symptom = QT_TRANSLATE_NOOP("Diagnosis", "The base path in the address is not Kibana's, which is {base}."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis",
            "The server answers with a redirect to {target}, which looks like Kibana's login page below its base path "
            "(server.basePath in kibana.yml). The address of the connection is {address}."),
        .resolution = anotherBaseSteps,
        .remedies = {Remedy::EditConnection, Remedy::TestConnection, Remedy::CopyDetails},
    },
    {
        .id = "redirected",
        .faults = {Fault::Redirected},
        .when = toOtherBase,
        .symptom = QT_TRANSLATE_NOOP("Diagnosis", "The base path in the address is not Kibana's, which is {base}."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis",
            "The server answers with a redirect to {target}, which looks like a path of Kibana below its base path "
            "(server.basePath in kibana.yml). The address of the connection is {address}."),
        .resolution = anotherBaseSteps,
        .remedies = {Remedy::EditConnection, Remedy::TestConnection, Remedy::CopyDetails},
    },
    {
        .id = "redirect-to-login",
        .faults = {Fault::Redirected},
        .when = toLogin,
        .symptom = QT_TRANSLATE_NOOP("Diagnosis", "The server answers with its login page."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis",
            "Kibana does not redirect calls of its API, so either a proxy with a login of its own stands in "
            "front of it, or the address means a page instead of Kibana itself. The redirect leads to {target}."),
        .resolution = QT_TRANSLATE_NOOP("Diagnosis",
            "Check the address: scheme, host, port and Kibana's base path, and nothing behind it.\n"
            "If a proxy asks for a login, ask its administrator for an address at which API keys reach Kibana "
            "directly."),
        .remedies = {Remedy::EditConnection, Remedy::TestConnection, Remedy::CopyDetails},
    },
    {
        .id = "redirected",
        .faults = {Fault::Redirected},
        .symptom = QT_TRANSLATE_NOOP("Diagnosis", "The server redirects to {target} instead of answering."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis",
            "Kibana does not redirect calls of its API. Usually the base path is missing in the address "
            "(server.basePath in kibana.yml): the first part of the redirect's path often is it."),
        .resolution = QT_TRANSLATE_NOOP("Diagnosis",
            "Open {address} in a browser and see which path Kibana's pages begin with.\n"
            "Put everything before /app or /s/ of that page's address into the connection."),
        .remedies = {Remedy::EditConnection, Remedy::TestConnection},
    },
};

}

std::span<const DiagnosisRule> diagnosisRules::redirects()
{
    return rules;
}

}
