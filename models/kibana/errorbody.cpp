// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/kibana/errorbody.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QStringList>

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestMessage = 2'000;

QString textIn(const QJsonValue &value)
{
    if (!value.isArray())
        return value.toString();
    QStringList lines;
    for (const QJsonValue &line : value.toArray())
        lines += line.toString();
    return lines.join("; "_L1);
}

QString elasticsearchMessage(const QJsonValue &error)
{
    if (error.isString())
        return error.toString();
    const QJsonObject object = error.toObject();
    const QString type = object["type"_L1].toString();
    const QString reason = object["reason"_L1].toString();
    return type.isEmpty() ? reason : type + ": "_L1 + reason;
}

// Kibana sends its whole status with a 503 when its core is not available; users who are not signed in get only the
// level.
QString statusMessage(const QJsonObject &overall)
{
    const QString summary = overall["summary"_L1].toString();
    return summary.isEmpty() ? overall["level"_L1].toString() : summary;
}

ErrorBody readObject(const QJsonObject &object)
{
    if (const QJsonValue overall = object["status"_L1]["overall"_L1]; overall.isObject())
        return {.family = ErrorFamily::Boom, .message = statusMessage(overall.toObject()), .isKibanas = true};
    if (object["ok"_L1].isBool() && object.contains("message"_L1))
        return {.family = ErrorFamily::CloudProxy, .message = textIn(object["message"_L1])};
    if (object.contains("statusCode"_L1) && object.contains("message"_L1))
        return {.family = ErrorFamily::Boom, .message = textIn(object["message"_L1]), .isKibanas = true};
    if (object.contains("status_code"_L1))
        return {.family = ErrorFamily::Siem, .message = textIn(object["message"_L1]), .isKibanas = true};
    if (object.contains("statusCode"_L1) && object.contains("body"_L1))
        return {.family = ErrorFamily::Timeline, .message = textIn(object["body"_L1]), .isKibanas = true};
    if (const QJsonValue error = object["error"_L1]; error.isObject() || error.isString())
        return {.family = ErrorFamily::Elasticsearch, .message = elasticsearchMessage(error)};
    if (object.contains("message"_L1))
        return {.family = ErrorFamily::Boom, .message = textIn(object["message"_L1])};
    return {};
}

bool looksLikeHtml(const QByteArray &body, const QByteArray &contentType)
{
    if (contentType.contains("text/html"))
        return true;
    const QByteArray start = body.left(256).trimmed().toLower();
    return start.startsWith("<!doctype html") || start.startsWith("<html");
}

// The title is the only part of a page that is used; HAProxy's pages have a headline instead.
QString pageTitle(const QByteArray &body)
{
    static const QRegularExpression title(u"<title[^>]*>([^<]*)</title>"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression headline(u"<h1[^>]*>([^<]*)</h1>"_s, QRegularExpression::CaseInsensitiveOption);
    const QString page = QString::fromUtf8(body.left(16'384));
    const QString text = title.match(page).captured(1).simplified();
    return text.isEmpty() ? headline.match(page).captured(1).simplified() : text;
}

QString shortened(QString text)
{
    text.replace(u'\0', u' ');
    return text.trimmed().left(longestMessage);
}

}

ErrorBody readErrorBody(const QByteArray &body, const QByteArray &contentType)
{
    if (body.trimmed().isEmpty())
        return {};
    if (const QJsonDocument json = QJsonDocument::fromJson(body); json.isObject()) {
        ErrorBody read = readObject(json.object());
        read.message = shortened(std::move(read.message));
        return read;
    }
    if (looksLikeHtml(body, contentType))
        return {.family = ErrorFamily::Html, .message = shortened(pageTitle(body))};
    return {.family = ErrorFamily::PlainText, .message = shortened(QString::fromUtf8(body.left(longestMessage * 4)))};
}

std::optional<QString> basePathInPage(const QByteArray &body)
{
    constexpr qsizetype longestPage = 512 * 1024; // bytes that are searched
    static const QRegularExpression setting(
        u"(?:&quot;|\")(?:serverBasePath|basePath)(?:&quot;|\"):(?:&quot;|\")(/[\\w.~%/-]*)?(?:&quot;|\")"_s);
    static const QRegularExpression script(u"[\"'](/[\\w.~%/-]*?)?(?:/[0-9a-f]{12})?/bundles/(?:kbn-|core/|plugin/)"_s);
    static const QRegularExpression base(u"<base\\s[^>]*href=[\"'](/[\\w.~%/-]*)[\"']"_s);
    static const QRegularExpression space(u"/s/[^/]+$"_s);
    const QByteArray head = body.left(longestPage);
    if (!head.contains("kbn-") && !head.contains("<title>Elastic</title>") && !head.contains("<title>Kibana</title>"))
        return {};
    const QString page = QString::fromUtf8(head);
    for (const QRegularExpression &sign : {setting, script, base}) {
        if (const auto found = sign.match(page); found.hasMatch()) {
            QString path = found.captured(1).remove(space);
            while (path.endsWith(u'/'))
                path.chop(1);
            return path;
        }
    }
    return {};
}

}
