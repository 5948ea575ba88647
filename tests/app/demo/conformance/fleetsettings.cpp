// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "tests/app/demo/conformance/rows.h"
#include "tests/app/demo/conformance/topics.h"

namespace reeve::demo {

namespace {

constexpr std::string_view read = "GET /api/fleet/settings";
constexpr std::string_view write = "PUT /api/fleet/settings";
constexpr std::string_view remote = "GET /api/fleet/remote_synced_integrations/{outputId}/remote_status";
constexpr std::string_view schema = "fleet/server/types/rest_spec/settings.ts";
constexpr std::string_view service = "fleet/server/services/settings.ts";
constexpr std::string_view routes = "fleet/server/routes/settings/index.ts";
constexpr std::string_view remoteStatus = "fleet/server/tasks/sync_integrations/get_remote_status.ts";
constexpr std::string_view remoteRoutes = "fleet/server/routes/remote_synced_integrations/index.ts";

const std::string path = "/api/fleet/settings";

// PUT with this body is refused with exactly this message.
Expectation refusesBody(std::string_view says, const Json &body, const std::string &message)
{
    return {write, says, schema, [=](Kibana &kibana) { kibana.put(path, body).is(400).says(message); }};
}

std::string remotePath(const std::string &id)
{
    return "/api/fleet/remote_synced_integrations/" + id + "/remote_status";
}

std::string createdRemote(Kibana &kibana, const Json &members)
{
    Json body{{"name", "Remote"}, {"type", "remote_elasticsearch"},
        {"hosts", Json::array({"https://remote.test:9200"})}, {"secrets", {{"service_token", "token"}}}};
    body.update(members);
    return kibana.post("/api/fleet/outputs", body).is(200).text("/item/id");
}

Expectations settings()
{
    return {
        {read, "the settings have an id, a version and no preconfigured fields", service,
            [](Kibana &kibana) {
                kibana.get(path)
                    .is(200)
                    .has("/item/id", "fleet-default-settings")
                    .has("/item/preconfigured_fields", Json::array())
                    .has("/item/output_secret_storage_requirements_met", true)
                    .check(!kibana.get(path).text("/item/version").empty(), "there is no version");
            }},
        {read, "a user without rights in Fleet is refused", routes,
            [](Kibana &kibana) {
                kibana.as("sec_only").get(path).is(403).mentions("fleet-settings-read");
                kibana.as("fleet_only").get(path).is(200);
            }},
        {write, "the answer has the id and what was sent, not all settings", service,
            [](Kibana &kibana) {
                kibana.put(path, {{"prerelease_integrations_enabled", true}})
                    .is(200)
                    .has("/item", {{"id", "fleet-default-settings"}, {"prerelease_integrations_enabled", true}});
            }},
        {write, "what was put can be read, and what was not sent stays", service,
            [](Kibana &kibana) {
                const Json before = kibana.get(path).at("/item");
                kibana.put(path, {{"has_seen_add_data_notice", false}}).is(200);
                kibana.put(path, {{"delete_unenrolled_agents", {{"enabled", true}, {"is_preconfigured", false}}}})
                    .is(200);
                const KibanaAnswer after = kibana.get(path);
                KibanaAnswer(after)
                    .has("/item/has_seen_add_data_notice", false)
                    .has("/item/delete_unenrolled_agents/enabled", true)
                    .has("/item/prerelease_integrations_enabled", before["prerelease_integrations_enabled"])
                    .check(after.at("/item/version") != before["version"], "the version is the old one");
            }},
        {write, "an empty change is one", schema,
            [](Kibana &kibana) {
                kibana.put(path, Json::object()).is(200).has("/item", {{"id", "fleet-default-settings"}});
            }},
        {write, "addresses of Kibana are accepted, and not read any more", service,
            [](Kibana &kibana) {
                kibana.put(path, {{"kibana_urls", {"https://a.test/k", "https://b.test:5601/k"}}}).is(200);
                kibana.get(path).lacks("/item/kibana_urls");
            }},
        refusesBody("a key that the schema does not have is refused", {{"nonsense", 1}},
            "[request body.nonsense]: definition for this key is missing"),
        refusesBody("the hosts of Fleet Servers are no setting any more", {{"fleet_server_hosts", Json::array()}},
            "[request body.fleet_server_hosts]: definition for this key is missing"),
        refusesBody("a flag that is no flag is refused", {{"prerelease_integrations_enabled", "yes"}},
            "[request body.prerelease_integrations_enabled]: expected value of type [boolean] but got [string]"),
        refusesBody("null is no flag", {{"has_seen_add_data_notice", nullptr}},
            "[request body.has_seen_add_data_notice]: expected value of type [boolean] but got [null]"),
        refusesBody("half of a nested setting is refused", {{"delete_unenrolled_agents", {{"enabled", true}}}},
            "[request body.delete_unenrolled_agents.is_preconfigured]: expected value of type [boolean] but got "
            "[undefined]"),
        refusesBody("a nested setting that is no object is refused", {{"delete_unenrolled_agents", true}},
            "[request body.delete_unenrolled_agents]: expected a plain object value, but found [boolean] instead."),
        refusesBody("an address of another scheme is refused", {{"kibana_urls", Json::array({"ftp://a.test"})}},
            "[request body.kibana_urls.0]: expected URI with scheme [http|https]."),
        refusesBody("addresses of different paths are refused",
            {{"kibana_urls", {"https://a.test/one", "https://b.test/two"}}},
            "[request body.kibana_urls]: Protocol and path must be the same for each URL"),
        {write, "a body is required", schema,
            [](Kibana &kibana) {
                kibana.send("PUT", path, {{"kbn-xsrf", "true"}})
                    .is(400)
                    .says("[request body]: expected a plain object value, but found [null] instead.");
            }},
        {write, "a list is no body", schema,
            [](Kibana &kibana) {
                kibana.put(path, Json::array())
                    .is(400)
                    .says("[request body]: expected a plain object value, but found [Array] instead.");
            }},
        {write, "a preconfigured setting cannot be changed", service,
            [](Kibana &kibana) {
                const Json preconfigured{{"delete_unenrolled_agents", {{"enabled", true}, {"is_preconfigured", true}}}};
                kibana.put(path, preconfigured).is(200);
                kibana.put(path, preconfigured).is(400).mentions("cannot be updated outside of kibana config file");
            }},
        {write, "reading Fleet is not enough to change it", routes,
            [](Kibana &kibana) {
                for (const char *user : {"fleet_only", "global_read", "sec_only"})
                    kibana.as(user).put(path, Json::object()).is(403).mentions("fleet-settings-all");
                kibana.as("fleet_all").put(path, Json::object()).is(200);
            }},
    };
}

Expectations remoteSync()
{
    const auto on91 = [](Kibana &kibana) -> Kibana & {
        kibana.options.version = "9.1.0";
        return kibana;
    };
    return {
        {remote, "before 9.1 there is no such route", remoteRoutes,
            [](Kibana &kibana) { kibana.get(remotePath("fleet-default-output")).is(404); }},
        {remote, "an output that is none is told inside an answer that succeeds", remoteStatus,
            [on91](Kibana &kibana) {
                on91(kibana)
                    .get(remotePath("x"))
                    .is(200)
                    .has("/error", "No output found with id x")
                    .sized("/integrations", 0);
            }},
        {remote, "an output of another type is refused", remoteStatus,
            [on91](Kibana &kibana) {
                on91(kibana)
                    .get(remotePath("fleet-default-output"))
                    .is(400)
                    .says("Output fleet-default-output is not a remote elasticsearch output");
            }},
        {remote, "an output that does not synchronize is refused", remoteStatus,
            [on91](Kibana &kibana) {
                const std::string id = createdRemote(on91(kibana), Json::object());
                kibana.get(remotePath(id)).is(400).says("Synced integrations not enabled");
            }},
        {remote, "without an address or a key of the other Kibana it is not found", remoteStatus,
            [on91](Kibana &kibana) {
                const std::string none = createdRemote(on91(kibana), {{"sync_integrations", true}});
                kibana.get(remotePath(none)).is(404).says("Remote Kibana URL not set on the output.");
                const std::string half =
                    createdRemote(kibana, {{"sync_integrations", true}, {"kibana_url", "https://k.test"}});
                kibana.get(remotePath(half)).is(404).says("Remote Kibana API key for https://k.test not found");
            }},
        {remote, "each integration has its package, its version and how far it is", remoteStatus,
            [on91](Kibana &kibana) {
                const std::string id = createdRemote(on91(kibana),
                    {{"sync_integrations", true}, {"kibana_url", "https://k.test"}, {"kibana_api_key", "abc"}});
                const KibanaAnswer answer = kibana.get(remotePath(id));
                KibanaAnswer(answer).is(200).includes("/integrations/0", {{"sync_status", "completed"}});
                for (const char *member : {"id", "package_name", "package_version", "updated_at"})
                    KibanaAnswer(answer).check(
                        answer.at("/integrations/0").contains(member), std::string("there is no ") + member);
            }},
        {remote, "rights in Fleet and integrations are required", remoteRoutes,
            [on91](Kibana &kibana) {
                on91(kibana).as("sec_only").get(remotePath("x")).is(403).mentions("integrations-read");
            }},
    };
}

}

Expectations fleetSettingExpectations()
{
    Expectations rows = settings();
    for (Expectation &row : remoteSync())
        rows.push_back(std::move(row));
    return rows;
}

}
