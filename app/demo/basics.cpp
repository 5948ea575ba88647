// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/demo/basics.h"

#include "app/demo/http/query.h"

namespace reeve::demo {

namespace {

Json spaces()
{
    return Json::array({
        {{"id", "default"}, {"name", "Default"}, {"description", "This is your default space!"}, {"color", "#00bfb3"},
            {"disabledFeatures", Json::array()}, {"_reserved", true}},
        {{"id", "research"}, {"name", "Research"}, {"description", "Detection research, without endpoints of its own"},
            {"color", "#f5a35c"}, {"initials", "Re"}, {"disabledFeatures", {"fleet", "fleetv2", "apm", "uptime"}},
            {"imageUrl", ""}},
        {{"id", "security-ops"}, {"name", "Security Operations"}, {"color", "#aa6556"}, {"initials", "SO"},
            {"disabledFeatures", {"enterpriseSearch", "observabilityCases"}}, {"imageUrl", ""},
            {"solution", "security"}},
    });
}

Json level(const char *name, const char *summary)
{
    return {{"level", name}, {"summary", summary}};
}

Json fullStatus(const ServerOptions &options, const Json &overall)
{
    Json body{{"name", "reeve-demo"}, {"uuid", "6f1f4a0b-9d4c-4f0e-8f55-5f3b6f2a7c11"}};
    body["version"] = {{"number", options.version}, {"build_hash", "0a1b2c3d4e5f60718293a4b5c6d7e8f901234567"},
        {"build_number", 85180}, {"build_snapshot", false}, {"build_flavor", "traditional"},
        {"build_date", "2025-05-20T11:12:13.000Z"}};
    body["status"] = {{"overall", overall},
        {"core",
            {{"elasticsearch", level("available", "Elasticsearch is available")},
                {"savedObjects",
                    level("available", "SavedObjects service has completed migrations and is available")}}},
        {"plugins",
            {{"fleet", level("available", "Fleet is available")},
                {"cases", level("available", "All dependencies are available")},
                {"securitySolution", level("available", "All dependencies are available")},
                {"spaces", level("available", "All dependencies are available")}}}};
    body["metrics"] = {{"last_updated", "2025-06-18T09:00:00.000Z"}, {"collection_interval_in_millis", 5000},
        {"requests", {{"total", 1}, {"disconnects", 0}, {"statusCodes", Json::object()}}},
        {"concurrent_connections", 1}};
    return body;
}

Answer statusFor(const Call &call, const ServerOptions &options, FaultBoard &faults)
{
    if (call.query.contains("v7format") && call.query.contains("v8format"))
        return badRequest("[request query]: only one format option can be specified: v7format or v8format");
    const bool down = faults.trigger("status-unavailable", call.path).has_value();
    const Json overall = down ? level("unavailable", "2 services are unavailable: elasticsearch, savedObjects")
                              : level("available", "All services and plugins are available");
    const int code = down ? 503 : 200;
    if (!call.signedIn)
        return json({{"status", {{"overall", {{"level", overall["level"]}}}}}}, code);
    return json(fullStatus(options, overall), code);
}

Answer oneSpace(const Call &call, FaultBoard &faults)
{
    const std::string &id = call.arguments.front();
    if (!faults.trigger("404-space", call.path)) {
        for (const Json &space : spaces()) {
            if (space["id"] == id)
                return json(space);
        }
    }
    return notFound();
}

Answer allSpaces(const Call &call)
{
    static constexpr std::string_view purposes[] = {
        "any", "copySavedObjectsIntoSpace", "findSavedObjects", "shareSavedObjectsIntoSpace"};
    const Parameter known[] = {
        {.name = "purpose", .kind = Parameter::Kind::Choice, .choices = purposes},
        {.name = "include_authorized_purposes", .kind = Parameter::Kind::Flag},
    };
    const auto query = readQuery(call.query, known);
    if (!query)
        return badRequest(query.error());
    if (query->has("purpose") && query->text("include_authorized_purposes") == "true")
        return badRequest(
            "[request query.include_authorized_purposes]: include_authorized_purposes cannot be used with purpose");
    return json(spaces());
}

Answer whoAmI(const Call &call, const Credentials &credentials)
{
    if (call.realm == Realm::Anonymous)
        return json({{"username", "anonymous"}, {"roles", Json::array({"superuser"})}, {"full_name", nullptr},
            {"email", nullptr}, {"metadata", Json::object()}, {"enabled", true}, {"authentication_type", "realm"},
            {"elastic_cloud_user", false}});
    Json me{{"username", credentials.username}, {"roles", Json::array({"superuser"})}, {"full_name", nullptr},
        {"email", nullptr}, {"metadata", {{"_reserved", true}}}, {"enabled", true}};
    const bool key = call.realm == Realm::ApiKey;
    const char *realm = key ? "_es_api_key" : "reserved";
    me["authentication_realm"] = {{"name", realm}, {"type", realm}};
    me["lookup_realm"] = {{"name", realm}, {"type", realm}};
    me["authentication_type"] = key ? "api_key" : "realm";
    if (key)
        me["api_key"] = {{"id", credentials.apiKeyId}, {"name", "reeve"}};
    else
        me["profile_uid"] = "u_demo_elastic_0";
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

Answer features()
{
    Json list = Json::array();
    const auto add = [&list](const char *id, const char *name, const char *category) {
        list.push_back({{"id", id}, {"name", name}, {"category", {{"id", category}, {"label", name}}},
            {"app", Json::array({"kibana"})}, {"subFeatures", Json::array()}});
    };
    add("siemV2", "Security", "securitySolution");
    add("securitySolutionCasesV3", "Cases", "securitySolution");
    add("observabilityCasesV3", "Cases", "observability");
    add("generalCasesV3", "Cases", "management");
    add("fleetv2", "Fleet", "management");
    add("fleet", "Integrations", "management");
    return json(list);
}

}

bool spaceExists(std::string_view id)
{
    return id == "default" || id == "security-ops" || id == "research";
}

void addBasicRoutes(Router &router, const ServerOptions &options, const Credentials &credentials, FaultBoard &faults)
{
    router.add({.method = "GET",
        .path = "/api/status",
        .handler = [&](const Call &call) { return statusFor(call, options, faults); },
        .login = Login::Optional});
    router.add({.method = "GET", .path = "/api/spaces/space", .versions = "2023-10-31", .handler = allSpaces});
    router.add(
        {.method = "GET", .path = "/api/spaces/space/{id}", .versions = "2023-10-31", .handler = [&](const Call &call) {
             return oneSpace(call, faults);
         }});
    router.add({.method = "GET", .path = "/internal/security/me", .handler = [&](const Call &call) {
                    return whoAmI(call, credentials);
                }});
    router.add({.method = "GET", .path = "/api/licensing/info", .handler = [](const Call &) { return licence(); }});
    router.add({.method = "GET", .path = "/api/features", .privileges = "read_features", .handler = [](const Call &) {
                    return features();
                }});
}

}
