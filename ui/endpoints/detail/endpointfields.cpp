// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/endpoints/detail/endpointfields.h"

#include <QCoreApplication>
#include <QLocale>

#include "models/base/hoststatus.h"
#include "models/base/lenientjson.h"
#include "models/base/times.h"
#include "models/endpoints/detail/policyresponse.h"
#include "ui/endpoints/table/statusappearance.h"

using namespace Qt::StringLiterals;

namespace reeve {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(reeve::Details)
};

QString when(const QDateTime &time)
{
    return time.isValid() ? QLocale().toString(time.toLocalTime(), u"yyyy-MM-dd HH:mm:ss t"_s) : QString();
}

QString revision(int number)
{
    return number < 0 ? QString() : QString::number(number);
}

// Reads values by path, "metadata.host.os.kernel". nullopt as long as the document is not loaded.
class Document
{
public:
    explicit Document(const QJsonObject &object) : m_object(object) { }
    std::optional<QString> at(QStringView path) const
    {
        if (m_object.isEmpty())
            return std::nullopt;
        return textAt(m_object, path);
    }

private:
    const QJsonObject &m_object;
};

DetailField plain(const QString &label, std::optional<QString> value)
{
    return {label, std::move(value), false};
}

DetailField code(const QString &label, std::optional<QString> value)
{
    return {label, std::move(value), true};
}

QString whenAndAge(const QDateTime &time, const QDateTime &now)
{
    return time.isValid() ? Texts::tr("%1 (%2)").arg(when(time), ageText(time, now)) : QString();
}

// Kibana: times are ISO 8601 texts or milliseconds since 1970. Anything else is shown unchanged.
DetailField moment(const QString &label, const QJsonObject &document, QStringView path, const QDateTime &now)
{
    if (document.isEmpty())
        return plain(label, std::nullopt);
    const QString raw = textAt(document, path);
    const QDateTime time = timeAt(document, path);
    return time.isValid() ? DetailField{label, whenAndAge(time, now), false, raw} : plain(label, raw);
}

// From the document, which is newer than the row, or from the row if the document has no valid time.
DetailField lastCheckIn(const Endpoint &e, const QJsonObject &document, const QDateTime &now)
{
    const QString label = Texts::tr("Last check-in");
    return timeAt(document, u"last_checkin").isValid() ? moment(label, document, u"last_checkin", now)
                                                       : plain(label, whenAndAge(e.lastCheckIn, now));
}

// The document is loaded on demand and may be newer than the row.
QString hostStatus(const Endpoint &e, HostStatus reported)
{
    if (reported == e.status)
        return hostStatusText(reported);
    return Texts::tr("%1 (in the list: %2)").arg(hostStatusText(reported), hostStatusText(e.status));
}

std::optional<QString> fleetStatus(const FleetAgentState &state)
{
    if (state.isAbsent)
        return Texts::tr("No such agent");
    if (state.agent) {
        const QString word = readableName(state.agent->statusWord);
        const QString &why = state.agent->unhealthyBecause;
        return why.isEmpty() ? word : Texts::tr("%1 (because of %2)").arg(word, why);
    }
    if (!state.problem.isEmpty())
        return Texts::tr("Not known: %1").arg(state.problem);
    return state.isUnderWay ? std::optional(awaitedStatusText()) : std::nullopt;
}

std::optional<QString> comparison(HostStatus reported, const FleetAgentState &state)
{
    if (state.isAbsent)
        return statusWithoutAgent(reported);
    return state.agent ? std::optional(statusComparison(reported, *state.agent)) : std::nullopt;
}

// The status that Elastic Defend reports beside the one that Fleet reports.
DetailGroup status(
    const Endpoint &e, const QJsonObject &document, const FleetAgentState &agentState, const QDateTime &now)
{
    const HostStatus reported =
        document.isEmpty() ? e.status : hostStatusFromName(document.value("host_status"_L1).toString());
    std::optional<QString> fleetCheckIn;
    std::optional<QString> message;
    if (agentState.agent)
        fleetCheckIn = whenAndAge(agentState.agent->lastCheckIn, now);
    if (agentState.agent && !agentState.agent->message.isEmpty())
        message = agentState.agent->message;
    return {Texts::tr("Status"),
        {plain(Texts::tr("Host status"), hostStatus(e, reported)),
            plain(Texts::tr("Fleet status"), fleetStatus(agentState)),
            plain(Texts::tr("Compared"), comparison(reported, agentState)), lastCheckIn(e, document, now),
            plain(Texts::tr("Fleet check-in"), fleetCheckIn), plain(Texts::tr("Fleet message"), message)}};
}

DetailGroup identity(const Endpoint &e, const Document &d)
{
    return {Texts::tr("Identity"),
        {code(Texts::tr("Host name"), e.hostName), code(Texts::tr("Full name"), e.fullName),
            code(Texts::tr("Agent id"), e.agentId), code(Texts::tr("Host id"), e.hostId),
            code(Texts::tr("Fleet agent id"), d.at(u"metadata.elastic.agent.id")),
            plain(Texts::tr("Enrollment"), e.enrollment), plain(Texts::tr("Namespace"), e.dataNamespace)}};
}

DetailGroup network(const Endpoint &e)
{
    return {Texts::tr("Network"),
        {code(Texts::tr("Primary address"), e.primaryAddress), code(Texts::tr("Addresses"), e.addresses.join(u'\n')),
            code(Texts::tr("MAC addresses"), e.macs.join(u'\n'))}};
}

DetailGroup system(const Endpoint &e, const Document &d)
{
    return {Texts::tr("System"),
        {plain(Texts::tr("Operating system"), e.osFull.isEmpty() ? e.osName : e.osFull),
            plain(Texts::tr("OS name"), e.osName), plain(Texts::tr("OS version"), e.osVersion),
            plain(Texts::tr("OS family"), e.osFamily),
            plain(Texts::tr("OS variant"), d.at(u"metadata.host.os.Ext.variant")),
            plain(Texts::tr("OS platform"), d.at(u"metadata.host.os.platform")), plain(Texts::tr("Kernel"), e.osKernel),
            plain(Texts::tr("Architecture"), e.architecture)}};
}

DetailGroup agent(const Endpoint &e, const Document &d)
{
    return {Texts::tr("Agent"),
        {plain(Texts::tr("Agent version"), e.agentVersion),
            plain(Texts::tr("Build"), d.at(u"metadata.agent.build.original")),
            plain(Texts::tr("Agent type"), d.at(u"metadata.agent.type")),
            plain(Texts::tr("Capabilities"), e.capabilities.join(u", "_s))}};
}

DetailGroup policy(const Endpoint &e, const Document &d)
{
    return {Texts::tr("Policy"),
        {plain(Texts::tr("Policy"), e.policyName), plain(Texts::tr("Policy status"), policyStatusText(e.policyStatus)),
            code(Texts::tr("Policy id"), e.policyId),
            plain(Texts::tr("Revision applied"), revision(e.policyRevisionApplied)),
            plain(Texts::tr("Revision current"), revision(e.policyRevisionCurrent)),
            plain(Texts::tr("Policy version"), d.at(u"metadata.Endpoint.policy.applied.version")),
            plain(Texts::tr("Integration version applied"),
                d.at(u"metadata.Endpoint.policy.applied.endpoint_policy_version")),
            plain(Texts::tr("Integration revision"), d.at(u"policy_info.endpoint.revision")),
            code(Texts::tr("Integration policy id"), d.at(u"policy_info.endpoint.id")),
            code(Texts::tr("Agent policy applied"), d.at(u"policy_info.agent.applied.id")),
            code(Texts::tr("Agent policy configured"), d.at(u"policy_info.agent.configured.id"))}};
}

DetailGroup state(const Endpoint &e, const QJsonObject &document, const QDateTime &now)
{
    const Document d(document);
    const auto issues = e.issues.isEmpty() ? std::optional<QString>() : e.issues.join(u'\n');
    return {Texts::tr("State"),
        {plain(Texts::tr("Isolation"), isolationText(e.isolation)),
            plain(Texts::tr("Isolation configured"), d.at(u"metadata.Endpoint.configuration.isolation")),
            plain(Texts::tr("Isolation reported"), d.at(u"metadata.Endpoint.state.isolation")),
            plain(Texts::tr("Document written"), whenAndAge(e.written, now)),
            moment(Texts::tr("Document ingested"), document, u"metadata.event.ingested", now),
            plain(Texts::tr("Not as expected"), issues)}};
}

}

QList<DetailGroup> detailsOf(
    const Endpoint &endpoint, const QJsonObject &document, const FleetAgentState &agentState, const QDateTime &now)
{
    const Document read(document);
    return {status(endpoint, document, agentState, now), identity(endpoint, read), network(endpoint),
        system(endpoint, read), agent(endpoint, read), policy(endpoint, read), state(endpoint, document, now)};
}

QString awaitedStatusText()
{
    return Texts::tr("Reading");
}

QString detailsAsText(const QList<DetailGroup> &groups)
{
    QStringList lines;
    for (const DetailGroup &group : groups) {
        if (!lines.isEmpty())
            lines.append(QString());
        lines.append(group.title);
        for (const DetailField &field : group.fields) {
            if (!field.value)
                continue;
            const QString value = QString(*field.value).replace(u'\n', u", "_s);
            const QString &raw = field.raw;
            lines.append(raw.isEmpty()
                    ? Texts::tr("%1: %2", "label, value").arg(field.label, value)
                    : Texts::tr("%1: %2, %3", "label, value, raw value").arg(field.label, value, raw));
        }
    }
    return lines.join(u'\n');
}

}
