// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/kibana/reply.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <algorithm>

#include "models/base/maskedtext.h"
#include "models/kibana/errorbody.h"

using namespace Qt::StringLiterals;

namespace reeve {

namespace {

constexpr qsizetype longestRealm = 200;

// Control characters as their pictures, so that an escape sequence is seen and does nothing; other characters that do
// not show, such as those that turn the direction of text, as their number.
QString shown(QChar c)
{
    constexpr char16_t pictures = 0x2400;
    constexpr char16_t pictureOfDelete = 0x2421;
    const char16_t code = c.unicode();
    if (code < 0x20)
        return QChar(char16_t(pictures + code));
    if (code == 0x7f)
        return QChar(pictureOfDelete);
    const bool isVisible = c.isPrint() || c.isSurrogate();
    return isVisible ? QString(c) : u"\\u%1"_s.arg(code, 4, 16, QChar(u'0'));
}

// The beginning of the body, in quotes. Masked before it is cut, so that no half of a secret is left.
QString beginning(const QByteArray &body)
{
    constexpr qsizetype longest = 200; // characters
    constexpr qsizetype read = 16 * longest; // bytes
    const QString text = withoutSecrets(QString::fromUtf8(body.left(read)).trimmed());
    QString quote;
    for (const QChar c : QStringView(text).left(longest))
        quote += shown(c);
    if (quote.back().isHighSurrogate())
        quote.chop(1);
    return u"\u201c"_s + quote + (text.size() > longest || body.size() > read ? u"\u2026\u201d"_s : u"\u201d"_s);
}

QString bodyText(const Reply &reply)
{
    if (reply.body.trimmed().isEmpty())
        return QCoreApplication::translate("Kibana", "The body was empty.");
    const ErrorBody body = readErrorBody(reply.body, reply.contentType);
    switch (body.family) {
    case ErrorFamily::Html:
        return body.message.isEmpty()
            ? QCoreApplication::translate("Kibana", "A web page came instead of data: %1").arg(beginning(reply.body))
            : QCoreApplication::translate("Kibana", "A web page titled \"%1\" came instead of data: %2")
                  .arg(body.message, beginning(reply.body));
    case ErrorFamily::None:
    case ErrorFamily::Boom:
    case ErrorFamily::Siem:
    case ErrorFamily::Timeline:
    case ErrorFamily::Elasticsearch:
    case ErrorFamily::CloudProxy:
    case ErrorFamily::PlainText:
        break;
    }
    return QCoreApplication::translate("Kibana", "What came is not whole JSON (%L1 bytes): %2")
        .arg(reply.body.size())
        .arg(beginning(reply.body));
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
        .pageBasePath = basePathInPage(reply.body),
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
            .detail =
                QCoreApplication::translate("Kibana", "a JSON list, not an object: %1").arg(beginning(reply.body)),
            .answeredBy = answeredBy(reply)});
    return json->object();
}

}
