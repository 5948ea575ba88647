// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/kibana/reply.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <algorithm>

#include "models/kibana/errorbody.h"

namespace reeve {

namespace {

constexpr qsizetype longestRealm = 200;

QString bodyText(const Reply &reply)
{
    if (reply.body.trimmed().isEmpty())
        return QCoreApplication::translate("Kibana", "The body was empty.");
    const ErrorBody body = readErrorBody(reply.body, reply.contentType);
    switch (body.family) {
    case ErrorFamily::Html:
        return body.message.isEmpty()
            ? QCoreApplication::translate("Kibana", "A web page came instead of data.")
            : QCoreApplication::translate("Kibana", "A web page titled \"%1\" came instead of data.").arg(body.message);
    case ErrorFamily::None:
    case ErrorFamily::Boom:
    case ErrorFamily::Siem:
    case ErrorFamily::Timeline:
    case ErrorFamily::Elasticsearch:
    case ErrorFamily::CloudProxy:
    case ErrorFamily::PlainText:
        break;
    }
    return QCoreApplication::translate("Kibana", "What came is not whole JSON (%L1 bytes).").arg(reply.body.size());
}

}

QString realmIn(const Reply &reply)
{
    static const QRegularExpression realm(
        QStringLiteral("\\brealm=(?:\"([^\"]*)\"|([^\",\\s]+))"), QRegularExpression::CaseInsensitiveOption);
    const auto match = realm.match(QString::fromUtf8(reply.challenge));
    return QString(match.captured(1) + match.captured(2)).simplified().left(longestRealm);
}

AnsweredBy answeredBy(const Reply &reply)
{
    // OpenSearch: the security plug-in names the product in its realm.
    if (!reply.osdName.isEmpty() || realmIn(reply).contains(QLatin1StringView("opensearch"), Qt::CaseInsensitive))
        return AnsweredBy::OpenSearch;
    if (!reply.kbnName.isEmpty())
        return AnsweredBy::Kibana;
    const ErrorBody body = readErrorBody(reply.body, reply.contentType);
    if (!reply.elasticProduct.isEmpty()
        || (reply.status == 401 && body.message.startsWith(QLatin1StringView("security_exception"))))
        return AnsweredBy::Elasticsearch;
    return body.family == ErrorFamily::Html ? AnsweredBy::WebPage : AnsweredBy::Other;
}

namespace {

bool isBlank(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

// Whether an object or array is closed. Values without brackets and empty bodies pass.
bool isBracketed(const QByteArray &body)
{
    const auto begin = std::find_if_not(body.begin(), body.end(), isBlank);
    if (begin == body.end() || (*begin != '{' && *begin != '['))
        return true;
    const auto last = std::find_if_not(body.rbegin(), body.rend(), isBlank);
    return *last == (*begin == '{' ? '}' : ']');
}

ApiError badBody(const Reply &reply)
{
    return {
        .fault = Fault::BadBody,
        .status = reply.status,
        .detail = bodyText(reply),
        .answeredBy = answeredBy(reply),
    };
}

}

std::optional<ApiError> bodyProblem(const Reply &reply)
{
    // Checked first, so that 20 MB of JSON are not searched for the title of a page.
    const bool mayBePage = reply.contentType.contains("text/html") || reply.body.left(64).trimmed().startsWith('<');
    if (mayBePage && answeredBy(reply) == AnsweredBy::WebPage)
        return badBody(reply);
    if (reply.contentType.startsWith("application/json") && !isBracketed(reply.body))
        return badBody(reply);
    return {};
}

Outcome<QJsonDocument> jsonIn(const Reply &reply)
{
    QJsonDocument json = QJsonDocument::fromJson(reply.body);
    if (!json.isNull())
        return json;
    return tl::unexpected(badBody(reply));
}

Outcome<QJsonObject> objectIn(const Reply &reply)
{
    Outcome<QJsonDocument> json = jsonIn(reply);
    if (!json)
        return tl::unexpected(std::move(json.error()));
    if (!json->isObject())
        return tl::unexpected(ApiError{.fault = Fault::BadBody,
            .status = reply.status,
            .detail = QCoreApplication::translate("Kibana", "a JSON list, not an object")});
    return json->object();
}

}
