// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/cases/configurationreader.h"

#include <QCoreApplication>
#include <QJsonArray>

#include "models/cases/casereader.h"
#include "models/cases/casetext.h"

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

ApiError notAList(const Reply &reply)
{
    return {.fault = Fault::BadBody,
        .status = reply.status,
        .detail = QCoreApplication::translate("Cases", "The answer is not a list.")};
}

CaseConnector connector(const QJsonValue &value)
{
    CaseConnector read;
    if (value[u"id"].isString() && value[u"type"].isString())
        read = {.id = value[u"id"].toString(), .name = value[u"name"].toString(), .type = value[u"type"].toString()};
    read.fields = value[u"fields"].toObject();
    return read;
}

QList<CustomFieldDefinition> definitions(const QJsonValue &value)
{
    QList<CustomFieldDefinition> list;
    for (const QJsonValue &each : value.toArray()) {
        const auto type = customFieldTypeFromId(each[u"type"].toString());
        const QString key = each[u"key"].toString();
        if (!type || key.isEmpty())
            continue;
        list.append({.key = key,
            .type = *type,
            .label = each[u"label"].toString(key),
            .required = each[u"required"].toBool(),
            .defaultValue = customFieldValue(each[u"defaultValue"], *type)});
    }
    return list;
}

template<typename T, typename Read> std::optional<T> when(bool there, Read read)
{
    return there ? std::optional<T>(read()) : std::nullopt;
}

std::optional<QString> text(const QJsonValue &value)
{
    return when<QString>(value.isString(), [&value] { return value.toString(); });
}

std::optional<QStringList> tags(const QJsonValue &value)
{
    return when<QStringList>(value.isArray(), [&value] {
        QStringList list;
        for (const QJsonValue &tag : value.toArray())
            list.append(tag.toString());
        return list;
    });
}

std::optional<QList<CaseAssignee>> assignees(const QJsonValue &value)
{
    return when<QList<CaseAssignee>>(value.isArray(), [&value] {
        QList<CaseAssignee> list;
        for (const QJsonValue &each : value.toArray())
            list.append({.uid = each[u"uid"].toString(), .name = each[u"uid"].toString()});
        return list;
    });
}

QList<CaseCustomField> customFields(const QJsonValue &value)
{
    QList<CaseCustomField> list;
    for (const QJsonValue &each : value.toArray())
        if (const auto type = customFieldTypeFromId(each[u"type"].toString()))
            list.append(
                {.key = each[u"key"].toString(), .type = *type, .value = customFieldValue(each[u"value"], *type)});
    return list;
}

CaseTemplate caseTemplate(const QJsonValue &value)
{
    const QJsonValue fields = value[u"caseFields"];
    const QJsonValue sync = fields[u"settings"][u"syncAlerts"];
    return {.key = value[u"key"].toString(),
        .name = value[u"name"].toString(),
        .description = value[u"description"].toString(),
        .title = text(fields[u"title"]),
        .caseDescription = text(fields[u"description"]),
        .tags = tags(fields[u"tags"]),
        .severity = severityFromId(fields[u"severity"].toString()),
        .category = text(fields[u"category"]),
        .assignees = assignees(fields[u"assignees"]),
        .connector =
            when<CaseConnector>(fields[u"connector"].isObject(), [&fields] { return connector(fields[u"connector"]); }),
        .syncAlerts = when<bool>(sync.isBool(), [&sync] { return sync.toBool(); }),
        .customFields = customFields(fields[u"customFields"])};
}

}

Outcome<CaseConfiguration> configurationIn(const Reply &reply)
{
    return jsonIn(reply).and_then([&reply](const QJsonDocument &document) -> Outcome<CaseConfiguration> {
        if (!document.isArray())
            return tl::unexpected(notAList(reply));
        const QJsonValue first = document.array().first();
        CaseConfiguration configuration{.isKnown = true, .customFields = definitions(first[u"customFields"])};
        configuration.connector = connector(first[u"connector"]);
        for (const QJsonValue &each : first[u"templates"].toArray())
            if (!each[u"key"].toString().isEmpty())
                configuration.templates.append(caseTemplate(each));
        return configuration;
    });
}

Outcome<QList<ConnectorInfo>> connectorsIn(const Reply &reply)
{
    return jsonIn(reply).and_then([&reply](const QJsonDocument &document) -> Outcome<QList<ConnectorInfo>> {
        if (!document.isArray())
            return tl::unexpected(notAList(reply));
        QList<ConnectorInfo> list;
        for (const QJsonValue &each : document.array()) {
            ConnectorInfo info{.id = each[u"id"].toString(),
                .name = each[u"name"].toString(),
                .type = each[u"actionTypeId"].toString(),
                .missingSecrets = each[u"isMissingSecrets"].toBool(),
                .deprecated = each[u"isDeprecated"].toBool()};
            if (!info.id.isEmpty() && !info.type.isEmpty())
                list.append(std::move(info));
        }
        return list;
    });
}

}
