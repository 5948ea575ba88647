// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/connection/serverfacts.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

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

QStringList stringsIn(const QJsonValue &value)
{
    QStringList strings;
    const QJsonArray list = value.toArray();
    for (const QJsonValue &entry : list)
        strings.append(entry.toString());
    return strings;
}

}

Outcome<StatusFacts> readStatus(const Reply &reply)
{
    return objectIn(reply).map([](const QJsonObject &answer) {
        const QJsonObject version = answer[u"version"_s].toObject();
        const QJsonObject overall = answer[u"status"_s][u"overall"_s].toObject();
        return StatusFacts{
            .version = version[u"number"_s].toString(),
            .flavour = version[u"build_flavor"_s].toString(),
            .level = overall[u"level"_s].toString(),
            .summary = overall[u"summary"_s].toString(),
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
    return objectIn(reply).map([](const QJsonObject &answer) {
        return IdentityFacts{
            .username = answer[u"username"_s].toString(),
            .roles = stringsIn(answer[u"roles"_s]),
            .authentication = answer[u"authentication_type"_s].toString(),
            .apiKeyName = answer[u"api_key"_s][u"name"_s].toString(),
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

Outcome<qint64> readActiveAgents(const Reply &reply)
{
    return objectIn(reply).and_then([&reply](const QJsonObject &answer) -> Outcome<qint64> {
        const QJsonObject results = answer[u"results"_s].toObject();
        if (results.isEmpty())
            return tl::unexpected(notAsExpected(reply, Texts::tr("agent counts without results")));
        if (const QJsonValue active = results[u"active"_s]; active.isDouble())
            return active.toInteger();
        qint64 sum = 0;
        for (const QString &state : {u"online"_s, u"error"_s, u"offline"_s, u"updating"_s})
            sum += results[state].toInteger();
        return sum;
    });
}

}
