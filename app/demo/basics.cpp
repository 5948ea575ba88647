// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/demo/basics.h"

#include "app/demo/base/accounts.h"
#include "app/demo/features.h"
#include "app/demo/privileges.h"
#include "app/demo/status.h"

namespace reeve::demo {

namespace {

// The identity of a caller without an Authorization header: by the client certificate (PKI) where the server demands one, else through
// Kibana's anonymous access, which signs in with a native user.
Json withoutHeader(bool byCertificate)
{
    const Json realm =
        byCertificate ? Json{{"name", "pki1"}, {"type", "pki"}} : Json{{"name", "default_native"}, {"type", "native"}};
    const Json provider =
        byCertificate ? Json{{"type", "pki"}, {"name", "pki1"}} : Json{{"type", "anonymous"}, {"name", "anonymous1"}};
    return {{"username", byCertificate ? "certificate" : "anonymous"}, {"roles", Json::array({"superuser"})},
        {"full_name", nullptr}, {"email", nullptr}, {"metadata", Json::object()}, {"enabled", true},
        {"authentication_realm", realm}, {"lookup_realm", realm}, {"authentication_provider", provider},
        {"authentication_type", "realm"}, {"elastic_cloud_user", false}};
}

Answer whoAmI(const Call &call, const Credentials &credentials, const ServerOptions &options)
{
    if (call.realm == Realm::Anonymous)
        return json(withoutHeader(!options.clientCaFile.empty()));
    const bool administers = call.account == &administrator();
    const std::string &name = administers ? credentials.username : call.account->username;
    Json me{{"username", name}, {"roles", Json::array({administers ? "superuser" : name})}, {"full_name", nullptr},
        {"email", nullptr}, {"metadata", administers ? Json{{"_reserved", true}} : Json::object()}, {"enabled", true}};
    const bool key = call.realm == Realm::ApiKey;
    const char *realm = key ? "_es_api_key" : administers ? "reserved" : "default_native";
    const char *realmType = key ? "_es_api_key" : administers ? "reserved" : "native";
    me["authentication_realm"] = {{"name", realm}, {"type", realmType}};
    me["lookup_realm"] = {{"name", realm}, {"type", realmType}};
    me["authentication_provider"] = {{"type", "http"}, {"name", "__http__"}};
    me["authentication_type"] = key ? "api_key" : "realm";
    if (key)
        me["api_key"] = {{"id", credentials.apiKeyId}, {"name", "reeve"}};
    me["elastic_cloud_user"] = false;
    return json(me);
}

Answer licence()
{
    return json({{"license",
                     {{"uid", "5d1c0b0e-52c5-4b4e-9f0a-93f1f7f6b0c2"}, {"type", "enterprise"}, {"mode", "enterprise"},
                         {"expiryDateInMillis", 4102444800000}, {"status", "active"}}},
        {"features",
            {{"security", {{"isAvailable", true}, {"isEnabled", true}}},
                {"ml", {{"isAvailable", true}, {"isEnabled", true}}}}},
        {"signature", "8e2d4d5aa2b4a1f4be3c8b3ecb5e2fc4a0d6c2c0e2b5f1d93f4de9ed0a5c7b61"}});
}

}

void addBasicRoutes(Router &router, const ServerOptions &options, const Credentials &credentials, FaultBoard &faults)
{
    addStatusRoute(router, options, faults);
    addPrivilegesRoute(router, credentials);
    router.add({.method = "GET", .path = "/internal/security/me", .handler = [&](const Call &call) {
                    return whoAmI(call, credentials, options);
                }});
    router.add({.method = "GET",
        .path = "/api/licensing/info",
        .handler = [](const Call &) { return licence(); },
        .internal = true});
    router.add({.method = "GET", .path = "/api/features", .privileges = "read_features", .handler = [&](const Call &) {
                    return json(featuresOf(options.version));
                }});
}

}
