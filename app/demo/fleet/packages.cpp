// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/demo/fleet/packages.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "app/demo/http/query.h"

namespace reeve::demo {

namespace {

using Kind = Parameter::Kind;

// The packages that Fleet's set-up and the demo's policies have installed.
constexpr std::array<std::string_view, 7> installed{"elastic_agent", "endpoint", "fleet_server", "osquery_manager",
    "security_detection_engine", "synthetics", "system"};

bool isInstalled(std::string_view name)
{
    return std::ranges::find(installed, name) != installed.end();
}

// Before 1.0.0 a package is a technical preview, which the registry offers only when asked for it.
bool isPreview(const KnownPackage &package)
{
    return package.version.starts_with("0.");
}

bool isIn(const KnownPackage &package, std::string_view category)
{
    const std::string all = ' ' + std::string(package.categories) + ' ';
    return all.find(' ' + std::string(category) + ' ') != all.npos;
}

std::string_view typeOf(const KnownPackage &package)
{
    if (package.name == "security_detection_engine")
        return "content";
    return isIn(package, "custom") ? "input" : "integration";
}

Json categoriesOf(const KnownPackage &package)
{
    Json list = Json::array();
    for (std::string_view rest = package.categories; !rest.empty();) {
        const auto one = rest.substr(0, rest.find(' '));
        list.push_back(one);
        rest.remove_prefix(std::min(one.size() + 1, rest.size()));
    }
    return list;
}

Json templatesOf(const KnownPackage &package)
{
    const std::string title(package.title);
    Json inputs = Json::array();
    for (const char *input : {"logfile", "httpjson", "aws-s3"})
        inputs.push_back({{"type", input}, {"title", "Collect events of " + title + " (" + input + ')'},
            {"description", "Collecting logs and metrics of " + title + " with the input " + input + '.'}});
    return Json::array({{{"name", package.name}, {"title", title},
        {"description", "Collect logs and metrics of " + title + " with Elastic Agent."}, {"inputs", std::move(inputs)},
        {"categories", categoriesOf(package)}}});
}

Json installationOf(const KnownPackage &package)
{
    const std::string name(package.name);
    Json assets = Json::array();
    for (const char *asset : {"logs", "metrics"})
        assets.push_back({{"id", asset + ('-' + name) + "@package"}, {"type", "component_template"}});
    return {{"type", "epm-packages"}, {"created_at", "2025-02-11T08:14:09.312Z"},
        {"updated_at", "2025-06-11T05:02:44.870Z"}, {"namespaces", Json::array({"default"})},
        {"installed_kibana", Json::array({{{"id", name + "-overview"}, {"type", "dashboard"}}})},
        {"installed_es", std::move(assets)}, {"name", name}, {"version", package.version},
        {"install_status", "installed"}, {"install_source", "registry"}, {"installed_kibana_space_id", "default"},
        {"install_format_schema_version", "1.3.0"}, {"verification_status", "verified"},
        {"verification_key_id", "d27d666cd88e42b4"}, {"latest_install_failed_attempts", Json::array()}};
}

// As the registry has it, without what the deployment adds.
Json registryJson(const KnownPackage &package)
{
    const std::string name(package.name);
    const std::string path = "/package/" + name + '/' + std::string(package.version);
    const std::string download = "/epr/" + name + '/' + name + '-' + std::string(package.version) + ".zip";
    return {{"name", name}, {"title", package.title}, {"version", package.version},
        {"release", isPreview(package) ? "beta" : "ga"},
        {"description",
            "Collect events of " + std::string(package.title) + " with Elastic Agent, and see them in dashboards."},
        {"type", typeOf(package)}, {"download", download}, {"path", path},
        {"icons",
            Json::array({{{"src", "/img/" + name + ".svg"}, {"path", path + "/img/" + name + ".svg"},
                {"title", package.title}, {"size", "32x32"}, {"type", "image/svg+xml"}}})},
        {"policy_templates", templatesOf(package)},
        {"conditions", {{"kibana", {{"version", "^8.13.0 || ^9.0.0"}}}, {"elastic", {{"subscription", "basic"}}}}},
        {"owner", {{"type", "elastic"}, {"github", "elastic/integrations"}}}, {"categories", categoriesOf(package)},
        {"signature_path", download + ".sig"}, {"format_version", "3.2.3"}, {"source", {{"license", "Elastic-2.0"}}}};
}

void addStatus(Json &item, const KnownPackage &package)
{
    item["status"] = isInstalled(package.name) ? "installed" : "not_installed";
    if (isInstalled(package.name))
        item["installationInfo"] = installationOf(package);
}

size_t policiesOf(const FleetRoom &room, std::string_view name)
{
    return static_cast<size_t>(std::ranges::count_if(
        room.state.packagePolicies, [name](const Json &policy) { return policy["package"]["name"] == name; }));
}

Answer list(const FleetRoom &room, const Call &call)
{
    static constexpr Parameter known[] = {{.name = "category"}, {.name = "prerelease", .kind = Kind::Flag},
        {.name = "excludeInstallStatus", .kind = Kind::Flag}, {.name = "withPackagePoliciesCount", .kind = Kind::Flag}};
    const auto query = readQuery(call.query, known);
    if (!query)
        return badRequest(query.error());
    // Kibana: without the parameter, as the settings say.
    const bool previews = query->has("prerelease") ? query->flag("prerelease")
                                                   : room.state.settings["prerelease_integrations_enabled"] == true;
    Json items = Json::array();
    for (const KnownPackage &package : knownPackages()) {
        if ((isPreview(package) && !previews) || (query->has("category") && !isIn(package, query->text("category"))))
            continue;
        Json item = registryJson(package);
        item["id"] = package.name;
        if (!query->flag("excludeInstallStatus"))
            addStatus(item, package);
        if (query->flag("withPackagePoliciesCount"))
            item["packagePoliciesInfo"] = {{"count", policiesOf(room, package.name)}};
        items.push_back(std::move(item));
    }
    Answer answer = json({{"items", std::move(items)}});
    if (query->flag("excludeInstallStatus"))
        answer.headers.emplace_back("cache-control", "max-age=600");
    return answer;
}

Answer one(const FleetRoom &room, const Call &call)
{
    static constexpr Parameter known[] = {{.name = "ignoreUnverified", .kind = Kind::Flag},
        {.name = "prerelease", .kind = Kind::Flag}, {.name = "full", .kind = Kind::Flag},
        {.name = "withMetadata", .kind = Kind::Flag}};
    const auto query = readQuery(call.query, known);
    if (!query)
        return badRequest(query.error());
    const std::string &name = call.arguments.front();
    const std::string version = call.arguments.size() > 1 ? call.arguments[1] : std::string();
    if (!version.empty() && !isSemanticVersion(version))
        return badRequest("Package version is not a valid semver");
    const KnownPackage *package = packageNamed(name);
    if (!package)
        return boom(404, '[' + name + "] package not installed or found in registry");
    if (!version.empty() && version != package->version)
        return boom(404, name + '@' + version + " not found");
    Json item = registryJson(*package);
    item["latestVersion"] = package->version;
    item["license"] = "basic";
    item["assets"] = {{"kibana", Json::object()}, {"elasticsearch", Json::object()}};
    item["keepPoliciesUpToDate"] = isInstalled(name) && name != "endpoint";
    addStatus(item, *package);
    Json body{{"item", std::move(item)}};
    if (query->flag("withMetadata"))
        body["metadata"] = {{"has_policies", policiesOf(room, name) > 0}};
    return json(body);
}

}

const KnownPackage *packageNamed(std::string_view name)
{
    const auto all = knownPackages();
    const auto found = std::ranges::find(all, name, &KnownPackage::name);
    return found == all.end() ? nullptr : &*found;
}

bool isSemanticVersion(std::string_view version)
{
    const auto core = version.substr(0, version.find_first_of("-+"));
    size_t parts = 0;
    bool digit = false;
    for (const char c : core) {
        if (c == '.' && digit)
            ++parts;
        else if (!std::isdigit(static_cast<unsigned char>(c)))
            return false;
        digit = c != '.';
    }
    return parts == 2 && digit;
}

void addPackageRoutes(FleetRoutes &routes)
{
    routes.add("GET", "/api/fleet/epm/packages", "integrations-read", list);
    routes.add("GET", "/api/fleet/epm/packages/{package}", "integrations-read", one);
    routes.add("GET", "/api/fleet/epm/packages/{package}/{version}", "integrations-read", one);
}

}
