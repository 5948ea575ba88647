// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/cases/casereader.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <cmath>

#include "models/cases/caserules.h"
#include "models/cases/casetext.h"

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

ApiError badBody(const Reply &reply, const QString &detail)
{
    return {.fault = Fault::BadBody, .status = reply.status, .detail = detail};
}

ApiError notAList(const Reply &reply)
{
    return badBody(reply, QCoreApplication::translate("Cases", "The answer is not a list."));
}

std::optional<QStringList> strings(const QJsonValue &value)
{
    if (!value.isArray())
        return {};
    QStringList list;
    for (const QJsonValue &each : value.toArray())
        if (each.isString())
            list.append(each.toString());
    return list;
}

std::optional<int> count(const QJsonValue &value)
{
    const double number = value.toDouble(-1);
    return value.isDouble() && number >= 0 && number <= 1e9 ? std::optional<int>(static_cast<int>(number))
                                                            : std::nullopt;
}

std::optional<QStringList> uids(const QJsonValue &value)
{
    if (!value.isArray())
        return {};
    QStringList list;
    for (const QJsonValue &each : value.toArray())
        if (const QString uid = each[u"uid"].toString(); !uid.isEmpty())
            list.append(uid);
    return list;
}

CasePerson person(const QJsonValue &value)
{
    return {.username = value[u"username"].toString(),
        .fullName = value[u"full_name"].toString(),
        .email = value[u"email"].toString(),
        .profileUid = value[u"profile_uid"].toString()};
}

QDateTime time(const QJsonValue &value)
{
    return QDateTime::fromString(value.toString(), Qt::ISODateWithMs).toUTC();
}

QList<CaseCustomField> customFields(const QJsonValue &value)
{
    QList<CaseCustomField> fields;
    for (const QJsonValue &each : value.toArray())
        if (const auto type = customFieldTypeFromId(each[u"type"].toString()))
            fields.append(
                {.key = each[u"key"].toString(), .type = *type, .value = customFieldValue(each[u"value"], *type)});
    return fields;
}

CreatedCase readObject(const QJsonObject &object)
{
    const QJsonValue category = object[u"category"];
    const QJsonValue sync = object[u"settings"][u"syncAlerts"];
    return {
        .id = object[u"id"].toString(),
        .version = object[u"version"].toString(),
        .title = object[u"title"].toString(),
        .description = object[u"description"].toString(),
        .owner = object[u"owner"].toString(),
        .status = object[u"status"].toString(),
        .severity = object[u"severity"].toString(),
        .category = category.isString() ? std::optional(category.toString()) : std::nullopt,
        .tags = strings(object[u"tags"]),
        .assigneeUids = uids(object[u"assignees"]),
        .connectorName = object[u"connector"][u"name"].toString(),
        .connectorType = object[u"connector"][u"type"].toString(),
        .syncAlerts = sync.isBool() ? std::optional(sync.toBool()) : std::nullopt,
        .totalComments = count(object[u"totalComment"]),
        .totalAlerts = count(object[u"totalAlerts"]),
        .createdBy = person(object[u"created_by"]),
        .createdAt = time(object[u"created_at"]),
        .updatedAt = time(object[u"updated_at"]),
        .customFields = customFields(object[u"customFields"]),
    };
}

QString assigneeName(const QJsonValue &profile)
{
    const CasePerson user = person(profile[u"user"]);
    const QString name = personText(user);
    return name.isEmpty() ? profile[u"uid"].toString() : name;
}

}

Outcome<CreatedCase> caseIn(const Reply &reply)
{
    return jsonIn(reply).and_then([&reply](const QJsonDocument &document) -> Outcome<CreatedCase> {
        CreatedCase created = readObject(document.object());
        if (created.id.isEmpty())
            return tl::unexpected(badBody(reply, QCoreApplication::translate("Cases", "The answer holds no case id.")));
        return created;
    });
}

Outcome<CasePage> casePageIn(const Reply &reply)
{
    return jsonIn(reply).and_then([&reply](const QJsonDocument &document) -> Outcome<CasePage> {
        const QJsonObject object = document.object();
        if (!object[u"cases"].isArray())
            return tl::unexpected(badBody(reply, QCoreApplication::translate("Cases", "The answer holds no cases.")));
        CasePage page{.statusCounts = {.open = count(object[u"count_open_cases"]),
                          .inProgress = count(object[u"count_in_progress_cases"]),
                          .closed = count(object[u"count_closed_cases"])},
            .page = object[u"page"].toInt(),
            .total = object[u"total"].toInteger(-1)};
        for (const QJsonValue &each : object[u"cases"].toArray()) {
            CreatedCase found = readObject(each.toObject());
            if (found.id.isEmpty())
                ++page.unreadable;
            else
                page.cases.append(std::move(found));
        }
        return page;
    });
}

Outcome<QStringList> tagsIn(const Reply &reply)
{
    return jsonIn(reply).and_then([&reply](const QJsonDocument &document) -> Outcome<QStringList> {
        if (!document.isArray())
            return tl::unexpected(notAList(reply));
        return strings(document.array()).value_or(QStringList());
    });
}

Outcome<QList<CaseAssignee>> assigneesIn(const Reply &reply)
{
    return jsonIn(reply).and_then([&reply](const QJsonDocument &document) -> Outcome<QList<CaseAssignee>> {
        if (!document.isArray())
            return tl::unexpected(notAList(reply));
        QList<CaseAssignee> list;
        for (const QJsonValue &each : document.array())
            if (const QString uid = each[u"uid"].toString(); !uid.isEmpty())
                list.append({.uid = uid, .name = assigneeName(each)});
        return list;
    });
}

CustomFieldValue customFieldValue(const QJsonValue &value, CustomFieldType type)
{
    switch (type) {
    case CustomFieldType::Text:
        return value.isString() ? CustomFieldValue(value.toString()) : CustomFieldValue();
    case CustomFieldType::Toggle:
        return value.isBool() ? CustomFieldValue(value.toBool()) : CustomFieldValue();
    case CustomFieldType::Number: {
        const double number = value.toDouble(0.5);
        const bool whole =
            value.isDouble() && number == std::trunc(number) && std::abs(number) <= double(maxSafeInteger);
        return whole ? CustomFieldValue(static_cast<qint64>(number)) : CustomFieldValue();
    }
    }
    return {};
}

QString personText(const CasePerson &person)
{
    for (const QString &name : {person.fullName, person.username, person.email})
        if (!name.isEmpty())
            return name;
    return {};
}

}
