// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/connection/serverfacts.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>
#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <vector>

#include "models/diagnosis/diagnose.h"

using namespace Qt::StringLiterals;

namespace reeve {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Kibana)
};

ApiError notAsExpected(const Reply &reply, const QString &detail)
{
    return {.fault = Fault::BadBody, .status = reply.status, .detail = detail};
}

SpaceFacts spaceIn(const QJsonObject &space)
{
    const QString id = space[u"id"_s].toString();
    return {
        .id = id,
        .name = space[u"name"_s].toString(id),
        .description = space[u"description"_s].toString(),
        .colour = QColor(space[u"color"_s].toString()),
    };
}

// Kibana's levels, from the best to the worst. The form of 7.x has colours instead.
constexpr std::array<QStringView, 4> levels{u"available", u"degraded", u"unavailable", u"critical"};

// The place of a level in levels; -1 for any other text.
qsizetype rankOf(QStringView level)
{
    const auto found = std::ranges::find(levels, level);
    return found == levels.end() ? -1 : found - levels.begin();
}

// Of a service, a plug-in or the whole.
QString levelOf(const QJsonObject &service)
{
    const QString colour = service[u"state"_s].toString();
    if (colour == "green"_L1)
        return u"available"_s;
    if (colour == "yellow"_L1)
        return u"degraded"_s;
    return colour == "red"_L1 ? u"unavailable"_s : service[u"level"_s].toString();
}

struct ServiceLevel {
    QString name{};
    QString level{};
};

// {"elasticsearch":{"level":"available"}}
std::vector<ServiceLevel> servicesIn(const QJsonValue &services)
{
    std::vector<ServiceLevel> found;
    const QJsonObject byName = services.toObject();
    for (auto each = byName.begin(); each != byName.end(); ++each)
        found.push_back({each.key(), levelOf(each.value().toObject())});
    return found;
}

// [{"id":"plugin:reporting@7.17.9","state":"red"}]
std::vector<ServiceLevel> servicesIn(const QJsonArray &services, QLatin1StringView kind)
{
    std::vector<ServiceLevel> found;
    for (const QJsonValue &service : services) {
        if (const QString id = service[u"id"_s].toString(); id.startsWith(kind))
            found.push_back({id.mid(kind.size()).section(u'@', 0, 0), levelOf(service.toObject())});
    }
    return found;
}

QString worstLevel(const std::vector<ServiceLevel> &services)
{
    const auto worst =
        std::ranges::max_element(services, {}, [](const ServiceLevel &each) { return rankOf(each.level); });
    return worst == services.end() ? QString() : worst->level;
}

QStringList failingIn(std::vector<ServiceLevel> services)
{
    std::erase_if(services, [](const ServiceLevel &each) { return rankOf(each.level) <= 0; });
    std::ranges::stable_sort(
        services, std::ranges::greater(), [](const ServiceLevel &each) { return rankOf(each.level); });
    QStringList texts;
    for (const ServiceLevel &each : services)
        texts.append(u"%1 (%2)"_s.arg(each.name, each.level));
    return texts;
}

std::optional<qint64> countIn(const QJsonObject &counts, const QString &state)
{
    const QJsonValue count = counts[state];
    return count.isDouble() && count.toInteger() >= 0 ? std::optional(count.toInteger()) : std::nullopt;
}

const std::array livingStates{u"online"_s, u"error"_s, u"offline"_s, u"updating"_s};

// Nothing where one of the states is not counted.
std::optional<qint64> sumOf(const QJsonObject &counts, std::span<const QString> states)
{
    qint64 sum = 0;
    for (const QString &state : states) {
        const auto count = countIn(counts, state);
        if (!count)
            return {};
        sum += *count;
    }
    return sum;
}

// Older versions count only all agents, or only those in each state.
std::optional<qint64> activeAgentsIn(const QJsonObject &counts)
{
    if (const auto active = countIn(counts, u"active"_s))
        return active;
    if (const auto all = countIn(counts, u"all"_s))
        return *all - countIn(counts, u"unenrolled"_s).value_or(0) - countIn(counts, u"inactive"_s).value_or(0);
    const auto living = sumOf(counts, livingStates);
    return living ? *living + countIn(counts, u"uninstalled"_s).value_or(0) + countIn(counts, u"orphaned"_s).value_or(0)
                  : living;
}

QStringList stringsIn(const QJsonValue &value)
{
    QStringList strings;
    const QJsonArray list = value.toArray();
    for (const QJsonValue &entry : list)
        strings.append(entry.toString());
    return strings;
}

}

bool isDown(QStringView level)
{
    return rankOf(level) >= rankOf(u"unavailable");
}

Outcome<StatusFacts> readStatus(const Reply &reply)
{
    return objectIn(reply).map([](const QJsonObject &answer) {
        const QJsonObject version = answer[u"version"_s].toObject();
        const QJsonObject status = answer[u"status"_s].toObject();
        const QJsonObject overall = status[u"overall"_s].toObject();
        const QJsonArray legacy = status[u"statuses"_s].toArray();
        return StatusFacts{
            .version = version[u"number"_s].toString(),
            .flavour = version[u"build_flavor"_s].toString(),
            .level = levelOf(overall),
            .summary = overall[u"summary"_s].toString(),
            .coreLevel = worstLevel(legacy.isEmpty() ? servicesIn(status[u"core"_s]) : servicesIn(legacy, "core:"_L1)),
            .failingPlugins =
                failingIn(legacy.isEmpty() ? servicesIn(status[u"plugins"_s]) : servicesIn(legacy, "plugin:"_L1)),
        };
    });
}

Outcome<QList<SpaceFacts>> readSpaces(const Reply &reply)
{
    const auto document = jsonIn(reply);
    if (!document)
        return tl::unexpected(document.error());
    if (!document->isArray())
        return tl::unexpected(notAsExpected(reply, Texts::tr("a JSON object where the list of spaces belongs")));
    QList<SpaceFacts> spaces;
    const QJsonArray list = document->array();
    for (const QJsonValue &entry : list) {
        if (const SpaceFacts space = spaceIn(entry.toObject()); !space.id.isEmpty())
            spaces.append(space);
    }
    return spaces;
}

Outcome<SpaceFacts> readSpace(const Reply &reply)
{
    return objectIn(reply).and_then([&reply](const QJsonObject &answer) -> Outcome<SpaceFacts> {
        const SpaceFacts space = spaceIn(answer);
        if (space.id.isEmpty())
            return tl::unexpected(notAsExpected(reply, Texts::tr("a space without an id")));
        return space;
    });
}

Outcome<IdentityFacts> readIdentity(const Reply &reply)
{
    if (const QByteArray body = reply.body.trimmed(); body.isEmpty() || body == "null")
        return answeredBy(reply) == AnsweredBy::Kibana
            ? Outcome<IdentityFacts>(IdentityFacts{.isNobody = true})
            : tl::unexpected(notAsExpected(reply, Texts::tr("an empty answer")));
    return objectIn(reply).map([](const QJsonObject &answer) {
        const QJsonValue realm = answer[u"authentication_realm"_s];
        return IdentityFacts{
            .username = answer[u"username"_s].toString(),
            .roles = stringsIn(answer[u"roles"_s]),
            .authentication = answer[u"authentication_type"_s].toString(),
            .apiKeyName = answer[u"api_key"_s][u"name"_s].toString(),
            .apiKeyId = answer[u"api_key"_s][u"id"_s].toString(),
            .provider = answer[u"authentication_provider"_s][u"type"_s].toString(),
            .realm = realm[u"name"_s].toString(),
            .realmType = realm[u"type"_s].toString(),
        };
    });
}

Outcome<qint64> readTotal(const Reply &reply)
{
    return objectIn(reply).and_then([&reply](const QJsonObject &answer) -> Outcome<qint64> {
        const QJsonValue total = answer[u"total"_s];
        if (!total.isDouble() || total.toInteger() < 0)
            return tl::unexpected(notAsExpected(reply, Texts::tr("a list without its total")));
        return total.toInteger();
    });
}

Outcome<CaseFacts> readCases(const Reply &reply)
{
    return readTotal(reply).and_then([&reply](qint64 total) -> Outcome<CaseFacts> {
        CaseFacts facts{.total = total};
        const Outcome<QJsonObject> answer = objectIn(reply);
        const QJsonArray cases = answer ? answer->value(u"cases"_s).toArray() : QJsonArray();
        for (const QJsonValue &each : cases) {
            if (const QString owner = each[u"owner"_s].toString(); !owner.isEmpty() && !facts.owners.contains(owner))
                facts.owners.append(owner);
        }
        return facts;
    });
}

Outcome<AgentCounts> readAgentCounts(const Reply &reply)
{
    return objectIn(reply).and_then([&reply](const QJsonObject &answer) -> Outcome<AgentCounts> {
        const QJsonObject results = answer[u"results"_s].toObject();
        const auto active = activeAgentsIn(results);
        if (!active)
            return tl::unexpected(notAsExpected(reply, Texts::tr("agent counts without results")));
        AgentCounts counts{.gone = {.uninstalled = countIn(results, u"uninstalled"_s).value_or(0),
                               .orphaned = countIn(results, u"orphaned"_s).value_or(0)}};
        const qint64 rest = std::max(qint64(0), *active - counts.gone.count());
        counts.enrolled = std::min(rest, sumOf(results, livingStates).value_or(rest));
        counts.gone.either = rest - counts.enrolled;
        return counts;
    });
}

void noteAgents(const Outcome<AgentCounts> &agents, EmptyInventoryFacts &facts)
{
    facts.enrolledAgents = agents ? agents->enrolled : -1;
    facts.goneAgents = agents ? agents->gone : GoneAgents{};
    facts.agentsProblem.clear();
    if (agents)
        return;
    const Diagnosis why = diagnose(agents.error(),
        {.activity = Activity::ReadingFleet, .space = facts.space, .path = u"/api/fleet/agent_status"_s});
    facts.agentsProblem = why.symptom + u' ' + why.cause;
}

}
