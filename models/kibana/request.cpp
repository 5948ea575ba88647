// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/kibana/request.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUrl>
#include <algorithm>
#include <array>

namespace reeve {

using namespace Qt::StringLiterals;

QString verbName(Verb verb)
{
    switch (verb) {
    case Verb::Get:
        return u"GET"_s;
    case Verb::Post:
        return u"POST"_s;
    case Verb::Put:
        return u"PUT"_s;
    case Verb::Patch:
        return u"PATCH"_s;
    case Verb::Delete:
        return u"DELETE"_s;
    }
    return {};
}

QString encodedPath(const ApiRequest &request)
{
    QString path;
    qsizetype from = 0;
    for (const QString &argument : request.arguments) {
        const qsizetype open = request.path.indexOf(u'{', from);
        const qsizetype close = request.path.indexOf(u'}', open);
        if (open < 0 || close < 0)
            break;
        path += QStringView(request.path).mid(from, open - from);
        path += QString::fromLatin1(QUrl::toPercentEncoding(argument));
        from = close + 1;
    }
    path += QStringView(request.path).mid(from);
    return path;
}

QByteArray encodedQuery(const ApiRequest &request)
{
    QByteArray query;
    for (const auto &[name, value] : request.query) {
        if (!query.isEmpty())
            query += '&';
        query += QUrl::toPercentEncoding(name) + '=' + QUrl::toPercentEncoding(value);
    }
    return query;
}

QString arrayArgument(const QStringList &values)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(values)).toJson(QJsonDocument::Compact));
}

bool isInternal(const ApiRequest &request)
{
    return request.path.startsWith("/internal/"_L1);
}

bool isReservedHeader(const QByteArray &name)
{
    static constexpr std::array reserved{"authorization", "connection", "content-length", "content-type", "cookie",
        "expect", "host", "kbn-version", "proxy-authorization", "te", "trailer", "transfer-encoding", "upgrade"};
    const QByteArray lower = name.toLower();
    return std::any_of(reserved.begin(), reserved.end(), [&](const char *one) { return lower == one; });
}

}
