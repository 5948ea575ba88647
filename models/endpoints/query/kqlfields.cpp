// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/endpoints/query/kqlfields.h"

#include <QHash>
#include <QRegularExpression>
#include <algorithm>

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

using enum KqlFieldType;

struct Group {
    const char *prefix;
    KqlFieldType type;
    const char *names; // separated by spaces
};

// clang-format off
constexpr Group groups[]{
    {"", Keyword, "agent.id status"},
    {"", Date, "last_checkin"},
    {"united.endpoint.", Date, "@timestamp event.created event.ingested"},
    {"united.endpoint.", Flag, "Endpoint.configuration.isolation Endpoint.state.isolation"},
    {"united.endpoint.Endpoint.", Keyword, "status capabilities policy.applied.id policy.applied.name policy.applied.status"},
    {"united.endpoint.", Keyword, "agent.id agent.name agent.type agent.version ecs.version elastic.agent.id"
        " data_stream.dataset data_stream.namespace data_stream.type"},
    {"united.endpoint.event.", Keyword, "action category code dataset hash id kind module outcome provider type"},
    {"united.endpoint.", Number, "event.sequence event.severity host.uptime"},
    {"united.endpoint.host.", Keyword, "architecture domain hostname id mac name type"},
    {"united.endpoint.host.", Address, "ip"},
    {"united.endpoint.host.os.", Keyword, "Ext.variant family full full.caseless kernel name name.caseless platform version"},
    {"united.endpoint.host.os.", Text, "full.text name.text"},
    {"united.agent.", Keyword, "access_api_key_id agent.id agent.version default_api_key default_api_key_id"
        " last_checkin_status packages policy_id policy_output_permissions_hash shared_id type unenrolled_reason"},
    {"united.agent.", Flag, "active local_metadata.elastic.agent.snapshot local_metadata.elastic.agent.upgradeable"},
    {"united.agent.", Date, "enrolled_at last_checkin last_updated unenrolled_at unenrollment_started_at updated_at"
        " upgrade_started_at upgraded_at"},
    {"united.agent.", Number, "policy_coordinator_idx policy_revision_idx"},
    {"united.agent.local_metadata.elastic.agent.", Keyword, "build.original.keyword id log_level version.keyword"},
    {"united.agent.local_metadata.elastic.agent.", Text, "build.original version"},
    {"united.agent.local_metadata.host.", Keyword, "architecture hostname.keyword id ip.keyword mac.keyword name.keyword"},
    {"united.agent.local_metadata.host.", Text, "hostname ip mac name"},
    {"united.agent.local_metadata.os.", Keyword, "family full.keyword kernel.keyword name.keyword platform version.keyword"},
    {"united.agent.local_metadata.os.", Text, "full kernel name version"},
};
// clang-format on

// Fields of the documents that the index does not map, and those that hold the same or nearly the same.
constexpr std::pair<const char *, const char *> replacements[]{
    {"united.agent.status", "status"},
    {"united.endpoint.host.os.type", "united.endpoint.host.os.name"},
    {"united.endpoint.last_checkin", "last_checkin"},
    {"united.endpoint.host_status", "status"},
    {"host_status", "status"},
    {"hostStatus", "status"},
    {"name", "united.endpoint.host.name"},
    {"host", "united.endpoint.host.name"},
    {"hostname", "united.endpoint.host.hostname"},
    {"ip", "united.endpoint.host.ip"},
    {"os", "united.endpoint.host.os.name"},
    {"os.name", "united.endpoint.host.os.name"},
    {"version", "united.endpoint.agent.version"},
    {"policy", "united.endpoint.Endpoint.policy.applied.name"},
    {"isolated", "united.endpoint.Endpoint.state.isolation"},
    {"isolation", "united.endpoint.Endpoint.state.isolation"},
};

// What documents have that nothing mapped holds as well.
constexpr const char *unmappedNames[]{
    "united.endpoint.Endpoint.policy.applied.endpoint_policy_version",
    "united.endpoint.Endpoint.policy.applied.version",
    "united.endpoint.agent.build.original",
    "united.endpoint.event.agent_id_status",
    "united.endpoint.message",
    "united.agent.unhealthy_reason",
};

const QHash<QString, KqlFieldType> &fields()
{
    static const QHash<QString, KqlFieldType> all = [] {
        QHash<QString, KqlFieldType> types;
        for (const Group &group : groups) {
            for (const QString &name : QString::fromLatin1(group.names).split(u' '))
                types.insert(QLatin1StringView(group.prefix) + name, group.type);
        }
        return types;
    }();
    return all;
}

QString inRightCase(const QString &name)
{
    for (const QString &known : kqlFieldNames()) {
        if (known.compare(name, Qt::CaseInsensitive) == 0)
            return known;
    }
    return {};
}

}

std::optional<KqlFieldType> kqlFieldType(const QString &name)
{
    const auto found = fields().find(name);
    return found == fields().end() ? std::nullopt : std::optional(*found);
}

bool isKnownUnmapped(const QString &name)
{
    return std::ranges::any_of(unmappedNames, [&](const char *each) { return name == QLatin1StringView(each); });
}

const QStringList &kqlFieldNames()
{
    static const QStringList names = [] {
        QStringList sorted = fields().keys();
        sorted.sort();
        return sorted;
    }();
    return names;
}

bool isKqlFieldGroup(const QString &name)
{
    QStringList parts = name.split(u'*');
    for (QString &part : parts)
        part = QRegularExpression::escape(part);
    const QRegularExpression pattern(u"\\A"_s + parts.join(u".*"_s) + u"\\z"_s);
    const QString group = name + u'.';
    return std::ranges::any_of(kqlFieldNames(), [&](const QString &field) {
        return field.startsWith(group) || (name.contains(u'*') && pattern.match(field).hasMatch());
    });
}

QString kqlFieldMeant(const QString &written)
{
    QString name = written;
    while (name.startsWith("metadata."_L1)) // what the documents have and the index has not
        name.remove(0, 9);
    for (const auto &[unmapped, mapped] : replacements) {
        if (name == QLatin1StringView(unmapped))
            return QString::fromLatin1(mapped);
    }
    for (const QLatin1StringView prefix : {""_L1, "united.endpoint."_L1, "united.agent."_L1}) {
        if (const QString found = inRightCase(prefix + name); !found.isEmpty())
            return found;
    }
    return {};
}

}
