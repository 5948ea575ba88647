// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/connection/serveridentification.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>
#include <algorithm>

#include "models/kibana/programname.h"

using namespace Qt::StringLiterals;

namespace reeve {

namespace {

ApiError somethingElse(const Reply &reply, AnsweredBy who, const QString &says, const QString &program = {})
{
    return {
        .fault = Fault::BadBody,
        .status = reply.status,
        .serverSays = says,
        .detail =
            QCoreApplication::translate("ConnectionTest", "The answer does not have the form of Kibana's status."),
        .answeredBy = who,
        .program = program.isEmpty() ? programName(reply) : program,
    };
}

// OpenSearch Dashboards: its status has the form of Kibana 7, with services called "core:opensearch@2.19.1".
bool namesOpenSearch(const QJsonValue &status)
{
    const QJsonArray services = status[u"statuses"_s].toArray();
    return std::ranges::any_of(services,
        [](const QJsonValue &service) { return service[u"id"_s].toString().startsWith("core:opensearch"_L1); });
}

// An answer without Kibana's header: a proxy may have removed it, or it is another program.
std::optional<ApiError> judgeByBody(const Reply &reply)
{
    const auto json = jsonIn(reply);
    if (!json)
        return json.error();
    const QJsonObject answer = json->object();
    if (namesOpenSearch(answer[u"status"_s]))
        return somethingElse(reply, AnsweredBy::OpenSearch, {}, u"OpenSearch Dashboards"_s);
    // OpenSearch: the answer to GET / names the distribution.
    if (answer[u"version"_s][u"distribution"_s].toString() == "opensearch"_L1)
        return somethingElse(reply, AnsweredBy::OpenSearch, {}, u"OpenSearch"_s);
    if (answer[u"status"_s][u"overall"_s].isObject())
        return {};
    // Elasticsearch: the answer to GET / holds its motto.
    if (answer[u"tagline"_s].toString() == "You Know, for Search"_L1)
        return somethingElse(reply, AnsweredBy::Elasticsearch, {});
    // Fleet Server has an /api/status of its own, with its name in it.
    if (answer[u"name"_s].toString() == "fleet-server"_L1)
        return somethingElse(reply, AnsweredBy::Other, u"fleet-server"_s);
    return somethingElse(reply, AnsweredBy::Other, {});
}

std::optional<ApiError> judgeReply(const Reply &reply)
{
    switch (answeredBy(reply)) {
    case AnsweredBy::Kibana:
        return {};
    case AnsweredBy::Elasticsearch:
        return somethingElse(reply, AnsweredBy::Elasticsearch, {});
    case AnsweredBy::OpenSearch:
        return somethingElse(reply, AnsweredBy::OpenSearch, {});
    case AnsweredBy::Unknown:
    case AnsweredBy::WebPage:
    case AnsweredBy::Other:
        break;
    }
    return judgeByBody(reply);
}

}

std::optional<ApiError> notKibana(const Outcome<Reply> &answer)
{
    if (answer)
        return judgeReply(*answer);
    const ApiError &error = answer.error();
    const bool wantsLogin = error.fault == Fault::SignedOut || error.fault == Fault::Forbidden;
    if (notReadyYet(answer) || (error.answeredBy == AnsweredBy::Kibana && wantsLogin))
        return {};
    return error;
}

std::optional<ApiError> notReadyYet(const Outcome<Reply> &answer)
{
    if (answer)
        return {};
    ApiError error = answer.error();
    // Kibana sends its whole status with a 503 when its core is not available.
    const bool unavailable = error.status == 503 && error.answeredBy == AnsweredBy::Kibana;
    if (error.fault != Fault::NotReady && !unavailable)
        return {};
    error.fault = Fault::NotReady;
    return error;
}

}
