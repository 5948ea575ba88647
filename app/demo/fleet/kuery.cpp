// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/demo/fleet/kuery.h"

#include <algorithm>
#include <array>

#include "app/demo/base/dates.h"
#include "app/demo/fleet/kqltest.h"

namespace reeve::demo {

namespace {

using Kind = KqlNode::Kind;

constexpr std::array<std::string_view, 62> agentNames{"_id", "access_api_key_id", "action_seq_no", "active", "agent.id",
    "agent.version", "audit_unenrolled_reason", "audit_unenrolled_time", "components", "default_api_key",
    "default_api_key_history", "default_api_key_id", "default_api_key_outputs", "enrolled_at", "enrollment_id", "id",
    "last_checkin", "last_checkin_message", "last_checkin_status", "last_updated", "local_metadata.elastic.agent.build",
    "local_metadata.elastic.agent.id", "local_metadata.elastic.agent.log_level",
    "local_metadata.elastic.agent.snapshot", "local_metadata.elastic.agent.unprivileged",
    "local_metadata.elastic.agent.upgradeable", "local_metadata.elastic.agent.version", "local_metadata.host.arch",
    "local_metadata.host.architecture", "local_metadata.host.hostname", "local_metadata.host.id",
    "local_metadata.host.ip", "local_metadata.host.mac", "local_metadata.host.name", "local_metadata.os.family",
    "local_metadata.os.full", "local_metadata.os.kernel", "local_metadata.os.name", "local_metadata.os.platform",
    "local_metadata.os.version", "namespaces", "outputs", "packages", "policy_coordinator_idx", "policy_id",
    "policy_output_permissions_hash", "policy_revision", "policy_revision_idx", "replace_token", "shared_id", "status",
    "tags", "type", "unenrolled_at", "unenrolled_reason", "unenrollment_started_at", "unhealthy_reason",
    "upgrade_details", "upgrade_started_at", "upgrade_status", "upgraded_at", "user_provided_metadata"};

constexpr std::array<std::string_view, 30> policyNames{"agent_features", "agentless", "agents", "created_at",
    "data_output_id", "description", "download_source_id", "fleet_server_host_id", "global_data_tags",
    "has_fleet_server", "id", "inactivity_timeout", "is_default", "is_default_fleet_server", "is_managed",
    "is_preconfigured", "is_protected", "keep_monitoring_alive", "monitoring_enabled", "monitoring_output_id", "name",
    "namespace", "overrides", "revision", "schema_version", "space_ids", "status", "supports_agentless",
    "unenroll_timeout", "updated_at"};

constexpr std::array<std::string_view, 21> packagePolicyNames{"bump_agent_policy_revision", "created_at", "created_by",
    "description", "enabled", "id", "inputs", "is_managed", "name", "namespace", "output_id", "overrides",
    "package.name", "package.title", "package.version", "policy_id", "policy_ids", "revision", "secret_references",
    "updated_at", "updated_by"};

bool isField(std::string_view name, const KueryFields &fields)
{
    return std::ranges::any_of(fields.names, [&](std::string_view known) {
        return known == name || (known.starts_with(name) && known[name.size()] == '.');
    });
}

// Returns what is wrong with the name of a field; "" if nothing is.
std::string problemWith(std::string_view name, const KueryFields &fields)
{
    const std::string quoted = '\'' + std::string(name) + '\'';
    const auto dot = name.find('.');
    if (dot == name.npos)
        return isField(name, fields) ? std::string() : "This type " + quoted + " is not allowed";
    const std::string_view rest = name.substr(dot + 1);
    // Kibana: of three parts or more, the first may be anything.
    const bool mayBePrefix = name.substr(0, dot) == fields.type || rest.find('.') != rest.npos;
    if ((isField(name, fields) && !fields.needsPrefix) || (mayBePrefix && isField(rest, fields)))
        return {};
    return "This key " + quoted + " does NOT exist in " + std::string(fields.type) + " saved object index patterns";
}

void collectProblems(const KqlNode &node, const KueryFields &fields, std::string &problems)
{
    if (node.field.pieces.size() == 1) {
        const std::string problem = problemWith(node.field.pieces.front(), fields);
        problems += (problems.empty() || problem.empty() ? "" : "\n") + problem;
    }
    for (const KqlNode &child : node.children)
        collectProblems(child, fields, problems);
}

void removePrefix(KqlNode &node, std::string_view prefix)
{
    if (!node.field.pieces.empty() && node.field.pieces.front().starts_with(prefix))
        node.field.pieces.front().erase(0, prefix.size());
    for (KqlNode &child : node.children)
        removePrefix(child, prefix);
}

std::string shown(const Json &value)
{
    return value.is_string() ? value.get<std::string>() : textOf(value);
}

bool compares(const KqlNode &node, const std::string &text)
{
    switch (node.kind) {
    case Kind::Less:
        return text < node.value.pieces.front();
    case Kind::LessOrEqual:
        return text <= node.value.pieces.front();
    case Kind::Greater:
        return text > node.value.pieces.front();
    case Kind::GreaterOrEqual:
        return text >= node.value.pieces.front();
    case Kind::Is:
    case Kind::All:
    case Kind::And:
    case Kind::Or:
    case Kind::Not:
    case Kind::Nested:
        break;
    }
    return matches(node.value, text);
}

}

const KueryFields &agentFields()
{
    static constexpr KueryFields fields{"fleet-agents", agentNames};
    return fields;
}

const KueryFields &agentPolicyFields()
{
    static constexpr KueryFields fields{"ingest-agent-policies", policyNames};
    return fields;
}

const KueryFields &packagePolicyFields()
{
    static constexpr KueryFields fields{"ingest-package-policies", packagePolicyNames, true};
    return fields;
}

tl::expected<KqlNode, std::string> readKuery(const std::string &kuery, const KueryFields &fields)
{
    if (kuery.empty())
        return KqlNode();
    auto query = parseKql(kuery);
    if (!query)
        return tl::unexpected("KQLSyntaxError: " + query.error());
    std::string problems;
    collectProblems(*query, fields, problems);
    if (!problems.empty())
        return tl::unexpected("[request query.kuery]: KQLSyntaxError: " + problems);
    removePrefix(*query, std::string(fields.type) + '.');
    return query;
}

tl::expected<EndpointFilter, std::string> agentFilter(const std::string &kuery, const Fleet &fleet)
{
    const auto query = readKuery(kuery, agentFields());
    if (!query)
        return tl::unexpected(query.error());
    if (query->kind == Kind::All)
        return EndpointFilter();
    return filterFor(*query, fleet, nowMs(), "united.agent.");
}

bool passes(const KqlNode &query, const Json &object)
{
    const auto child = [&](const KqlNode &node) { return passes(node, object); };
    switch (query.kind) {
    case Kind::All:
        return true;
    case Kind::And:
        return std::ranges::all_of(query.children, child);
    case Kind::Or:
        return std::ranges::any_of(query.children, child);
    case Kind::Not:
        return !child(query.children.front());
    case Kind::Nested: // no field of these objects is nested
        return false;
    case Kind::Is:
    case Kind::Less:
    case Kind::LessOrEqual:
    case Kind::Greater:
    case Kind::GreaterOrEqual:
        break;
    }
    return std::any_of(object.items().begin(), object.items().end(), [&](const auto &member) {
        return (query.field.pieces.empty() || matches(query.field, member.key()))
            && (query.value.isAnything() || compares(query, shown(member.value())));
    });
}

}
