// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/cases/draftjson.h"

#include <QJsonArray>

#include "models/cases/casetext.h"

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

constexpr int formatVersion = 1;

// Numbers as text: JSON numbers would round beyond 2^53, and a draft may hold what the rules refuse.
QJsonObject toJson(const CaseCustomField &field)
{
    QJsonObject object{{u"key"_s, field.key}, {u"type"_s, customFieldTypeId(field.type)}};
    if (const auto *text = std::get_if<QString>(&field.value))
        object.insert(u"text"_s, *text);
    else if (const auto *on = std::get_if<bool>(&field.value))
        object.insert(u"on"_s, *on);
    else if (const auto *number = std::get_if<qint64>(&field.value))
        object.insert(u"number"_s, QString::number(*number));
    return object;
}

CaseCustomField customFieldFrom(const QJsonValue &value)
{
    CaseCustomField field{.key = value[u"key"].toString(),
        .type = customFieldTypeFromId(value[u"type"].toString()).value_or(CustomFieldType::Text)};
    if (value[u"text"].isString())
        field.value = value[u"text"].toString();
    else if (value[u"on"].isBool())
        field.value = value[u"on"].toBool();
    else if (value[u"number"].isString())
        field.value = value[u"number"].toString().toLongLong();
    return field;
}

QJsonObject toJson(const CaseConnector &connector)
{
    return {{u"id"_s, connector.id}, {u"name"_s, connector.name}, {u"type"_s, connector.type},
        {u"fields"_s, connector.fields}};
}

CaseConnector connectorFrom(const QJsonValue &value)
{
    const CaseConnector none;
    return {.id = value[u"id"].toString(none.id),
        .name = value[u"name"].toString(none.name),
        .type = value[u"type"].toString(none.type),
        .fields = value[u"fields"].toObject()};
}

}

QJsonObject draftToJson(const CaseDraft &draft)
{
    QJsonArray assignees;
    for (const CaseAssignee &assignee : draft.assignees)
        assignees.append(QJsonObject{{u"uid"_s, assignee.uid}, {u"name"_s, assignee.name}});
    QJsonArray customFields;
    for (const CaseCustomField &field : draft.customFields)
        customFields.append(toJson(field));
    QJsonObject object{{u"formatVersion"_s, formatVersion}, {u"title"_s, draft.title},
        {u"description"_s, draft.description}, {u"tags"_s, QJsonArray::fromStringList(draft.tags)},
        {u"owner"_s, ownerId(draft.owner)}, {u"severity"_s, severityId(draft.severity)}, {u"assignees"_s, assignees},
        {u"connector"_s, toJson(draft.connector)}, {u"syncAlerts"_s, draft.syncAlerts},
        {u"template"_s, draft.templateKey}, {u"customFields"_s, customFields}};
    if (draft.category)
        object.insert(u"category"_s, *draft.category);
    return object;
}

std::optional<CaseDraft> draftFromJson(const QJsonObject &object)
{
    if (object[u"formatVersion"].toInt() != formatVersion)
        return {};
    CaseDraft draft{.title = object[u"title"].toString(), .description = object[u"description"].toString()};
    for (const QJsonValue &tag : object[u"tags"].toArray())
        draft.tags.append(tag.toString());
    draft.owner = ownerFromId(object[u"owner"].toString()).value_or(draft.owner);
    draft.severity = severityFromId(object[u"severity"].toString()).value_or(draft.severity);
    if (object[u"category"].isString())
        draft.category = object[u"category"].toString();
    for (const QJsonValue &each : object[u"assignees"].toArray())
        draft.assignees.append({.uid = each[u"uid"].toString(), .name = each[u"name"].toString()});
    draft.connector = connectorFrom(object[u"connector"]);
    draft.syncAlerts = object[u"syncAlerts"].toBool(draft.syncAlerts);
    draft.templateKey = object[u"template"].toString();
    for (const QJsonValue &each : object[u"customFields"].toArray())
        draft.customFields.append(customFieldFrom(each));
    return draft;
}

QJsonObject sentToJson(const SentCase &sent)
{
    return {{u"draft"_s, draftToJson(sent.draft)}, {u"place"_s, sent.place},
        {u"at"_s, sent.at.toString(Qt::ISODateWithMs)}};
}

std::optional<SentCase> sentFromJson(const QJsonObject &object)
{
    const auto draft = draftFromJson(object[u"draft"].toObject());
    const QDateTime at = QDateTime::fromString(object[u"at"].toString(), Qt::ISODateWithMs);
    if (!draft || !at.isValid())
        return {};
    return SentCase{*draft, object[u"place"].toString(), at};
}

}
