// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/cases/caserequests.h"

#include <QJsonArray>

#include "models/cases/casesearch.h"
#include "models/cases/casetext.h"
#include "models/cases/connectorfields.h"

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

QJsonValue json(const CustomFieldValue &value)
{
    if (const auto *text = std::get_if<QString>(&value))
        return *text;
    if (const auto *on = std::get_if<bool>(&value))
        return *on;
    if (const auto *number = std::get_if<qint64>(&value))
        return *number;
    return QJsonValue::Null;
}

QJsonArray json(const QList<CaseCustomField> &fields)
{
    QJsonArray array;
    for (const CaseCustomField &field : fields)
        array.append(QJsonObject{
            {u"key"_s, field.key}, {u"type"_s, customFieldTypeId(field.type)}, {u"value"_s, json(field.value)}});
    return array;
}

// Kibana keeps an assignee who is given twice once.
QJsonArray json(const QList<CaseAssignee> &assignees)
{
    QJsonArray array;
    for (const CaseAssignee &assignee : assignees)
        if (const QJsonObject person{{u"uid"_s, assignee.uid}}; !array.contains(person))
            array.append(person);
    return array;
}

QJsonObject json(const CaseConnector &connector)
{
    return {{u"id"_s, connector.id}, {u"name"_s, connector.name}, {u"type"_s, connector.type},
        {u"fields"_s, connectorFieldsJson(connector)}};
}

void addEach(ApiRequest &request, const QString &key, QStringList values)
{
    values.removeDuplicates();
    for (const QString &value : std::as_const(values))
        request.query.emplace_back(key, value);
}

void addSearch(ApiRequest &request, const CaseSearch &search)
{
    if (search.text.isEmpty())
        return;
    request.query.emplace_back(u"search"_s, search.text);
    addEach(request, u"searchFields"_s, {u"title"_s, u"description"_s});
    request.query.emplace_back(u"defaultSearchOperator"_s, search.allWords ? u"AND"_s : u"OR"_s);
}
}

ApiRequest createCase(const CaseDraft &draft)
{
    QJsonObject body{
        {u"title"_s, draft.title},
        {u"description"_s, draft.description},
        {u"tags"_s, QJsonArray::fromStringList(draft.tags)},
        {u"owner"_s, ownerId(draft.owner)},
        {u"severity"_s, severityId(draft.severity)},
        {u"category"_s, draft.category ? QJsonValue(*draft.category) : QJsonValue(QJsonValue::Null)},
        {u"connector"_s, json(draft.connector)},
        {u"settings"_s, QJsonObject{{u"syncAlerts"_s, draft.syncAlerts}}},
    };
    // Kibana: older 8.x refuse keys that they do not know, so unused ones are left out.
    if (!draft.assignees.isEmpty())
        body.insert(u"assignees"_s, json(draft.assignees));
    if (!draft.customFields.isEmpty())
        body.insert(u"customFields"_s, json(draft.customFields));
    return {.verb = Verb::Post,
        .path = u"/api/cases"_s,
        .body = body,
        .effect = Effect::Changes,
        .activity = Activity::CreatingCase};
}

ApiRequest findCases(const CaseQuery &query, int page, int perPage)
{
    ApiRequest request{.path = u"/api/cases/_find"_s, .activity = Activity::ReadingCases};
    addEach(request, u"owner"_s, query.owners);
    addEach(request, u"status"_s, query.filter.statuses);
    addEach(request, u"tags"_s, query.filter.tags);
    addEach(request, u"category"_s, query.filter.categories);
    addEach(request, u"assignees"_s, query.filter.assignees);
    addEach(request, u"reporters"_s, query.filter.reporters);
    addSearch(request, caseSearchFor(query.search));
    if (!query.from.isEmpty())
        request.query.emplace_back(u"from"_s, query.from);
    request.query.emplace_back(u"sortField"_s, query.sortField);
    request.query.emplace_back(u"sortOrder"_s, query.descending ? u"desc"_s : u"asc"_s);
    request.query.emplace_back(u"page"_s, QString::number(page));
    request.query.emplace_back(u"perPage"_s, QString::number(perPage));
    return request;
}

ApiRequest readCase(const QString &id)
{
    return {.path = u"/api/cases/{id}"_s, .arguments = {id}, .activity = Activity::ReadingCases};
}

ApiRequest caseConfiguration(CaseOwner owner)
{
    return {
        .path = u"/api/cases/configure"_s, .query = {{u"owner"_s, ownerId(owner)}}, .activity = Activity::ReadingCases};
}

ApiRequest findConnectors()
{
    return {.path = u"/api/cases/configure/connectors/_find"_s, .activity = Activity::ReadingCases};
}

ApiRequest listTags(CaseOwner owner)
{
    return {.path = u"/api/cases/tags"_s, .query = {{u"owner"_s, ownerId(owner)}}, .activity = Activity::ReadingCases};
}

ApiRequest suggestAssignees(const QString &name, CaseOwner owner, int size)
{
    return {.verb = Verb::Post,
        .path = u"/internal/cases/_suggest_user_profiles"_s,
        .body = QJsonObject{{u"name"_s, name}, {u"owners"_s, QJsonArray{ownerId(owner)}}, {u"size"_s, size}},
        .activity = Activity::ReadingCases};
}

}
