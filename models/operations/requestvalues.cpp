// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/operations/requestvalues.h"

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

JsonValue objectOf(const std::map<QString, JsonValue> &values)
{
    JsonValue object = JsonValue::object();
    for (const auto &[name, value] : values)
        object.addMember(name, value);
    return object;
}

std::map<QString, JsonValue> mapIn(const JsonValue &json, QStringView name)
{
    std::map<QString, JsonValue> values;
    const JsonValue *object = json.find(name);
    for (size_t i = 0; object && object->isObject() && i < object->size(); ++i)
        values.insert_or_assign(object->nameAt(i), object->at(i));
    return values;
}

}

JsonValue jsonFrom(const RequestValues &values)
{
    JsonValue json = JsonValue::object();
    const auto add = [&](const QString &name, const std::map<QString, JsonValue> &map) {
        if (!map.empty())
            json.addMember(name, objectOf(map));
    };
    add(u"path"_s, values.path);
    add(u"query"_s, values.query);
    add(u"headers"_s, values.headers);
    if (!values.mediaType.isEmpty())
        json.addMember(u"mediaType"_s, JsonValue::string(QString::fromLatin1(values.mediaType)));
    if (values.body)
        json.addMember(u"body"_s, *values.body);
    if (values.bodyText)
        json.addMember(u"bodyText"_s, JsonValue::string(QString::fromUtf8(*values.bodyText)));
    return json;
}

RequestValues requestValuesIn(const JsonValue &json)
{
    RequestValues values{.path = mapIn(json, u"path"),
        .query = mapIn(json, u"query"),
        .headers = mapIn(json, u"headers"),
        .mediaType = json.textOf(u"mediaType").toLatin1()};
    if (const JsonValue *body = json.find(u"body"))
        values.body = *body;
    if (const JsonValue *text = json.find(u"bodyText"); text && text->isString())
        values.bodyText = text->text().toUtf8();
    return values;
}

}
