// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/demo/fleet/outputrules.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "app/demo/base/version.h"

namespace reeve::demo {

namespace {

using namespace body;

// Kibana: validateLogstashHost()
std::string problemWithLogstashHost(const Json &value)
{
    const auto host = value.get<std::string>();
    if (host.starts_with("http://") || host.starts_with("https://"))
        return "Host address must begin with a domain name or IP address";
    if (host.empty() || host.find_first_of(" <>\\^|") != host.npos)
        return "Invalid Logstash host";
    return host.find_first_of("/?#@") == host.npos ? std::string() : "Invalid host";
}

// Kibana: validateKafkaHost()
std::string problemWithKafkaHost(const Json &value)
{
    const auto host = value.get<std::string>();
    const auto colon = host.find(':');
    if (colon == host.npos || colon == 0 || host.find(':', colon + 1) != host.npos)
        return "Invalid format. Expected \"host:port\" without protocol";
    int port = 0;
    std::from_chars(host.data() + colon + 1, host.data() + host.size(), port);
    return port < 1 || port > 65535 ? "Invalid port number. Expected a number between 1 and 65535" : std::string();
}

Rule secret()
{
    return oneOf({object({{"id", text()}, {"hash", maybe(text())}}), text()});
}

Rule shipper()
{
    return object({{"disk_queue_enabled", nullable(flag())}, {"disk_queue_path", nullable(text())},
        {"disk_queue_max_size", nullable(number())}, {"disk_queue_encryption_enabled", nullable(flag())},
        {"disk_queue_compression_enabled", nullable(flag())}, {"compression_level", nullable(number())},
        {"loadbalance", nullable(flag())}, {"mem_queue_events", nullable(number())},
        {"queue_flush_timeout", nullable(number())}, {"max_batch_bytes", nullable(number())}});
}

Rule ssl()
{
    return object({{"certificate_authorities", maybe(list(text()))}, {"certificate", maybe(text())},
        {"key", maybe(text())}, {"verification_mode", maybe(choice({"full", "none", "certificate", "strict"}))}});
}

Rule secrets(std::string_view more)
{
    Members members{{"ssl", maybe(object({{"key", maybe(secret())}}))}};
    if (!more.empty())
        members.emplace_back(more, maybe(secret()));
    return object(std::move(members));
}

Rule optionalIf(bool change, Rule rule)
{
    return change ? maybe(std::move(rule)) : rule;
}

Members base(bool change, std::string_view moreSecrets)
{
    const auto byDefault = [change](Rule rule) { return change ? maybe(rule) : orElse(rule, false); };
    return {{"id", maybe(text())}, {"name", optionalIf(change, text())}, {"is_default", byDefault(flag())},
        {"is_default_monitoring", byDefault(flag())}, {"is_internal", maybe(flag())},
        {"is_preconfigured", maybe(flag())}, {"ca_sha256", orNull(text())}, {"ca_trusted_fingerprint", orNull(text())},
        {"config_yaml", orNull(text())}, {"ssl", orNull(ssl())}, {"proxy_id", orNull(text())},
        {"shipper", orNull(shipper())}, {"allow_edit", maybe(list(text()))}, {"secrets", maybe(secrets(moreSecrets))}};
}

Members elasticsearch(bool change, std::string_view type, std::string_view version)
{
    Members members = base(change, type == "remote_elasticsearch" ? "service_token" : "");
    members.emplace_back("type", optionalIf(change, literal(type)));
    members.emplace_back("hosts", optionalIf(change, list(webAddress(), 1)));
    members.emplace_back("preset", maybe(choice({"balanced", "custom", "throughput", "scale", "latency"})));
    if (isAtLeast(version, 9, 2))
        members.emplace_back("write_to_logs_streams", orNull(flag()));
    if (type != "remote_elasticsearch")
        return members;
    members.emplace_back("service_token", orNull(text()));
    if (isAtLeast(version, 9, 1)) {
        members.emplace_back("sync_integrations", maybe(flag()));
        members.emplace_back("kibana_url", orNull(text()));
        members.emplace_back("kibana_api_key", orNull(text()));
        members.emplace_back("sync_uninstalled_integrations", maybe(flag()));
    }
    return members;
}

Members logstash(bool change)
{
    Members members = base(change, "");
    members.emplace_back("type", optionalIf(change, literal("logstash")));
    members.emplace_back("hosts", optionalIf(change, list(text(problemWithLogstashHost), 1)));
    return members;
}

Members kafka(bool change)
{
    Members members = base(change, "password");
    const Members own{{"type", optionalIf(change, literal("kafka"))},
        {"hosts", optionalIf(change, list(text(problemWithKafkaHost), 1))}, {"version", maybe(text())},
        {"key", maybe(text())}, {"compression", maybe(choice({"gzip", "snappy", "lz4", "none"}))},
        {"compression_level", maybe(number())}, {"client_id", maybe(text())},
        {"auth_type", optionalIf(change, choice({"none", "user_pass", "ssl", "kerberos"}))},
        {"connection_type", maybe(choice({"plaintext", "encryption"}))}, {"username", orNull(text())},
        {"password", orNull(text())},
        {"sasl", orNull(object({{"mechanism", maybe(choice({"PLAIN", "SCRAM-SHA-256", "SCRAM-SHA-512"}))}}))},
        {"partition", maybe(choice({"random", "round_robin", "hash"}))},
        {"random", maybe(object({{"group_events", maybe(number())}}))},
        {"round_robin", maybe(object({{"group_events", maybe(number())}}))},
        {"hash", maybe(object({{"hash", maybe(text())}, {"random", maybe(flag())}}))}, {"topic", maybe(text())},
        {"headers", maybe(list(object({{"key", text()}, {"value", text()}})))}, {"timeout", maybe(number())},
        {"broker_timeout", maybe(number())}, {"required_acks", maybe(oneOf({literal(1), literal(0), literal(-1)}))}};
    members.insert(members.end(), own.begin(), own.end());
    return members;
}

bool has(const Json &object, const char *key)
{
    return object.contains(key) && !object[key].is_null();
}

// The rules of Kafka outputs that depend on another member.
Rule kafkaRule(bool change)
{
    return [rule = object(kafka(change))](std::optional<Json> &value, const Path &path) -> std::optional<Problem> {
        if (auto problem = rule(value, path))
            return problem;
        const auto at = [&path](const char *key, std::string text) {
            Path place = path;
            place.emplace_back(key);
            return Problem{std::move(place), std::move(text)};
        };
        const std::string unexpected = "a value wasn't expected to be present";
        const std::string auth = value->value("auth_type", "");
        const bool gzip = value->value("compression", "") == "gzip";
        if (has(*value, "compression_level") && !gzip)
            return at("compression_level", unexpected);
        if (gzip && !has(*value, "compression_level"))
            return at("compression_level", "expected value of type [number] but got [undefined]");
        if (has(*value, "connection_type") && auth != "none")
            return at("connection_type", unexpected);
        if (auth == "none" && !has(*value, "connection_type"))
            return at("connection_type", "expected at least one defined value but got [undefined]");
        for (const char *key : {"username", "password"}) {
            if (has(*value, key) && auth != "user_pass")
                return at(key, unexpected);
        }
        return {};
    };
}

// Kibana: RESERVED_CONFIG_YML_KEYS
constexpr std::array<std::string_view, 7> reserved{"bulk_max_size", "compression_level", "connection_idle_timeout",
    "queue.mem.events", "queue.mem.flush.min_events", "queue.mem.flush.timeout", "worker"};

// Whether a line of the YAML begins with the key; keys that are nested over several lines are not found.
bool hasKey(const std::string &yaml, std::string_view key)
{
    const std::string line = std::string(key) + ':';
    return yaml.starts_with(line) || yaml.find('\n' + line) != yaml.npos;
}

std::string yamlOf(const Json &output)
{
    return has(output, "config_yaml") ? output["config_yaml"].get<std::string>() : std::string();
}

bool hasReservedKey(const Json &output)
{
    return std::ranges::any_of(reserved, [yaml = yamlOf(output)](auto key) { return hasKey(yaml, key); });
}

void setMissing(Json &object, const char *key, Json value)
{
    if (!has(object, key))
        object[key] = std::move(value);
}

void completeKafka(Json &output)
{
    setMissing(output, "version", "1.0.0");
    const bool gzip = output.value("compression", "gzip") == "gzip";
    setMissing(output, "compression", "gzip");
    if (gzip)
        setMissing(output, "compression_level", 4);
    setMissing(output, "client_id", "Elastic");
    if (has(output, "username") && has(output, "password"))
        setMissing(output, "sasl", {{"mechanism", "PLAIN"}});
    setMissing(output, "partition", "hash");
    for (const char *way : {"random", "round_robin"}) {
        if (output["partition"] == way)
            setMissing(output, way, {{"group_events", 1}});
    }
    setMissing(output, "timeout", 30);
    setMissing(output, "broker_timeout", 10);
    setMissing(output, "required_acks", 1);
}

}

Rule outputRule(OutputRequest request, std::string_view version)
{
    const bool change = request == OutputRequest::Change;
    return oneOf({object(elasticsearch(change, "elasticsearch", version)),
        object(elasticsearch(change, "remote_elasticsearch", version)), object(logstash(change)), kafkaRule(change)});
}

std::string problemWithSecrets(const Json &output, std::string_view type)
{
    const Json secrets = output.value("secrets", Json::object());
    const auto both = [](std::string_view key, std::string_view secretKey) {
        return "Cannot specify both " + std::string(key) + " and " + std::string(secretKey);
    };
    if (type == "kafka" && has(output, "password") && has(secrets, "password"))
        return both("password", "secrets.password");
    if (has(output, "ssl") && has(output["ssl"], "key") && has(secrets, "ssl") && has(secrets["ssl"], "key"))
        return both("ssl.key", "secrets.ssl.key");
    if (type == "remote_elasticsearch" && has(output, "service_token") && has(secrets, "service_token"))
        return both("service_token", "secrets.service_token");
    return {};
}

std::string problemWithPreset(const Json &output)
{
    if (output.value("preset", "") != "balanced" || !hasReservedKey(output))
        return {};
    std::string list;
    for (const auto key : reserved)
        list.append(list.empty() ? "" : ", ").append(key);
    return "preset cannot be balanced when config_yaml contains one of " + list;
}

std::string hostWithPort(const std::string &host)
{
    const auto begin = host.find("//") + 2;
    const auto end = std::min(host.find('/', begin), host.size());
    std::string path = host.substr(end);
    if (path.ends_with('/'))
        path.pop_back();
    const std::string authority = host.substr(begin, end - begin);
    const bool hasPort =
        authority.find(':', authority.find(']') == authority.npos ? 0 : authority.find(']')) != authority.npos;
    return host.substr(0, end) + (hasPort ? "" : host.starts_with("https") ? ":443" : ":80") + path;
}

bool configuresShipper(const Json &output)
{
    const std::string yaml = yamlOf(output);
    return hasKey(yaml, "shipper") && yaml.find("enabled: false") == yaml.npos;
}

void completeOutput(Json &output)
{
    const std::string type = output["type"].get<std::string>();
    if (type.ends_with("elasticsearch")) {
        for (Json &host : output["hosts"])
            host = hostWithPort(host.get<std::string>());
        setMissing(output, "preset", hasReservedKey(output) ? "custom" : "balanced");
    }
    if (has(output, "shipper") && !configuresShipper(output))
        output["shipper"] = nullptr;
    if (type == "kafka")
        completeKafka(output);
}

}
