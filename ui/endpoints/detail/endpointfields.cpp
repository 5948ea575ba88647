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

struct Details {
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

// Reads "metadata.host.os.kernel"; nothing while the document has not come.
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
    return time.isValid() ? Details::tr("%1 (%2)").arg(when(time), ageText(time, now)) : QString();
}

// Kibana writes moments as ISO 8601 or as ms since 1970; what is neither is shown as it is.
DetailField moment(const QString &label, const QJsonObject &document, QStringView path, const QDateTime &now)
{
    if (document.isEmpty())
        return plain(label, std::nullopt);
    const QString raw = textAt(document, path);
    const QDateTime time = timeAt(document, path);
    return time.isValid() ? DetailField{label, whenAndAge(time, now), false, raw} : plain(label, raw);
}

// Of the document, which is newer; while that does not tell, of the row.
DetailField lastCheckIn(const Endpoint &e, const QJsonObject &document, const QDateTime &now)
{
    const QString label = Details::tr("Last check-in");
    return timeAt(document, u"last_checkin").isValid() ? moment(label, document, u"last_checkin", now)
                                                       : plain(label, whenAndAge(e.lastCheckIn, now));
}

// The document is read when somebody looks and may be newer than the row.
QString hostStatus(const Endpoint &e, HostStatus told)
{
    if (told == e.status)
        return hostStatusText(told);
    return Details::tr("%1 (in the list: %2)").arg(hostStatusText(told), hostStatusText(e.status));
}

std::optional<QString> fleetStatus(const AgentNews &news)
{
    if (news.isAbsent)
        return Details::tr("No such agent");
    if (news.agent) {
        const QString word = readableName(news.agent->statusWord);
        const QString &why = news.agent->unhealthyBecause;
        return why.isEmpty() ? word : Details::tr("%1 (because of %2)").arg(word, why);
    }
    if (!news.problem.isEmpty())
        return Details::tr("Not known: %1").arg(news.problem);
    return news.isUnderWay ? std::optional(awaitedStatusText()) : std::nullopt;
}

std::optional<QString> comparison(HostStatus told, const AgentNews &news)
{
    if (news.isAbsent)
        return statusWithoutAgent(told);
    return news.agent ? std::optional(statusComparison(told, *news.agent)) : std::nullopt;
}

// Defend's status beside Fleet's, as they were told about the same time.
DetailGroup status(const Endpoint &e, const QJsonObject &document, const AgentNews &news, const QDateTime &now)
{
    const HostStatus told =
        document.isEmpty() ? e.status : hostStatusFromName(document.value("host_status"_L1).toString());
    std::optional<QString> fleetCheckIn;
    std::optional<QString> message;
    if (news.agent)
        fleetCheckIn = whenAndAge(news.agent->lastCheckIn, now);
    if (news.agent && !news.agent->message.isEmpty())
        message = news.agent->message;
    return {Details::tr("Status"),
        {plain(Details::tr("Host status"), hostStatus(e, told)), plain(Details::tr("Fleet status"), fleetStatus(news)),
            plain(Details::tr("Compared"), comparison(told, news)), lastCheckIn(e, document, now),
            plain(Details::tr("Fleet check-in"), fleetCheckIn), plain(Details::tr("Fleet message"), message)}};
}

DetailGroup identity(const Endpoint &e, const Document &d)
{
    return {Details::tr("Identity"),
        {code(Details::tr("Host name"), e.hostName), code(Details::tr("Agent id"), e.agentId),
            code(Details::tr("Host id"), e.hostId),
            code(Details::tr("Fleet agent id"), d.at(u"metadata.elastic.agent.id")),
            plain(Details::tr("Enrollment"), e.enrollment), plain(Details::tr("Namespace"), e.dataNamespace)}};
}

DetailGroup network(const Endpoint &e)
{
    return {Details::tr("Network"),
        {code(Details::tr("Primary address"), e.primaryAddress),
            code(Details::tr("Addresses"), e.addresses.join(u'\n')),
            code(Details::tr("MAC addresses"), e.macs.join(u'\n'))}};
}

DetailGroup system(const Endpoint &e, const Document &d)
{
    return {Details::tr("System"),
        {plain(Details::tr("Operating system"), e.osFull.isEmpty() ? e.osName : e.osFull),
            plain(Details::tr("OS name"), e.osName), plain(Details::tr("OS version"), e.osVersion),
            plain(Details::tr("OS family"), e.osFamily),
            plain(Details::tr("OS variant"), d.at(u"metadata.host.os.Ext.variant")),
            plain(Details::tr("OS platform"), d.at(u"metadata.host.os.platform")),
            plain(Details::tr("Kernel"), e.osKernel), plain(Details::tr("Architecture"), e.architecture)}};
}

DetailGroup agent(const Endpoint &e, const Document &d)
{
    return {Details::tr("Agent"),
        {plain(Details::tr("Agent version"), e.agentVersion),
            plain(Details::tr("Build"), d.at(u"metadata.agent.build.original")),
            plain(Details::tr("Agent type"), d.at(u"metadata.agent.type")),
            plain(Details::tr("Capabilities"), e.capabilities.join(u", "_s))}};
}

DetailGroup policy(const Endpoint &e, const Document &d)
{
    return {Details::tr("Policy"),
        {plain(Details::tr("Policy"), e.policyName),
            plain(Details::tr("Policy status"), policyStatusText(e.policyStatus)),
            code(Details::tr("Policy id"), e.policyId),
            plain(Details::tr("Revision applied"), revision(e.policyRevisionApplied)),
            plain(Details::tr("Revision current"), revision(e.policyRevisionCurrent)),
            plain(Details::tr("Policy version"), d.at(u"metadata.Endpoint.policy.applied.version")),
            plain(Details::tr("Integration version applied"),
                d.at(u"metadata.Endpoint.policy.applied.endpoint_policy_version")),
            plain(Details::tr("Integration revision"), d.at(u"policy_info.endpoint.revision")),
            code(Details::tr("Integration policy id"), d.at(u"policy_info.endpoint.id")),
            code(Details::tr("Agent policy applied"), d.at(u"policy_info.agent.applied.id")),
            code(Details::tr("Agent policy configured"), d.at(u"policy_info.agent.configured.id"))}};
}

DetailGroup state(const Endpoint &e, const QJsonObject &document, const QDateTime &now)
{
    const Document d(document);
    const auto issues = e.issues.isEmpty() ? std::optional<QString>() : e.issues.join(u'\n');
    return {Details::tr("State"),
        {plain(Details::tr("Isolation"), isolationText(e.isolation)),
            plain(Details::tr("Isolation configured"), d.at(u"metadata.Endpoint.configuration.isolation")),
            plain(Details::tr("Isolation reported"), d.at(u"metadata.Endpoint.state.isolation")),
            plain(Details::tr("Document written"), whenAndAge(e.written, now)),
            moment(Details::tr("Document ingested"), document, u"metadata.event.ingested", now),
            plain(Details::tr("Not as expected"), issues)}};
}

}

QList<DetailGroup> detailsOf(
    const Endpoint &endpoint, const QJsonObject &document, const AgentNews &agentNews, const QDateTime &now)
{
    const Document read(document);
    return {status(endpoint, document, agentNews, now), identity(endpoint, read), network(endpoint),
        system(endpoint, read), agent(endpoint, read), policy(endpoint, read), state(endpoint, document, now)};
}

QString awaitedStatusText()
{
    return Details::tr("Reading");
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
            const QString raw = field.raw.isEmpty() ? QString() : u", "_s + field.raw;
            lines.append(field.label + u": "_s + QString(*field.value).replace(u'\n', u", "_s) + raw);
        }
    }
    return lines.join(u'\n');
}

}
