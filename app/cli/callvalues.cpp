// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/callvalues.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>

#include "models/json/jsonpath.h"
#include "models/json/jsonreader.h"
#include "models/operations/operationrequest.h"
#include "models/operations/schemacheck.h"

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Call)
};

struct Setting {
    QString name{};
    QString value{};
    bool isJson = false;
};

struct Prefix {
    QLatin1StringView text;
    RequestPart part;
};

constexpr std::array prefixes{
    Prefix{"path."_L1, RequestPart::Path},
    Prefix{"query."_L1, RequestPart::Query},
    Prefix{"header."_L1, RequestPart::Header},
    Prefix{"body."_L1, RequestPart::Body},
};

RequestPart partOf(ParameterPlace place)
{
    switch (place) {
    case ParameterPlace::Path:
        return RequestPart::Path;
    case ParameterPlace::Query:
        return RequestPart::Query;
    case ParameterPlace::Header:
        return RequestPart::Header;
    }
    return RequestPart::Query;
}

tl::expected<Setting, QString> settingIn(const QString &text)
{
    const qsizetype equals = text.indexOf(u'=');
    if (equals <= 0)
        return tl::unexpected(Texts::tr("The option --set takes name=value, or name:=JSON."));
    const bool isJson = text[equals - 1] == u':';
    const QString name = text.left(isJson ? equals - 1 : equals);
    if (name.isEmpty())
        return tl::unexpected(Texts::tr("The option --set takes name=value, or name:=JSON."));
    return Setting{name, text.mid(equals + 1), isJson};
}

class Filler
{
public:
    Filler(const OperationDetails &details, RequestValues values) : m_details(details), m_values(std::move(values)) { }
    QString apply(const Setting &setting); // returns a text about a problem; empty: none
    RequestValues take() { return std::move(m_values); }

private:
    QString setParameter(const Parameter &parameter, const Setting &setting);
    QString setBody(const JsonPath &path, const Setting &setting);
    QString unknownText(const QString &name) const;
    const Parameter *parameterNamed(const QString &name, std::optional<RequestPart> part) const;

    const OperationDetails &m_details;
    RequestValues m_values;
};

const Parameter *Filler::parameterNamed(const QString &name, std::optional<RequestPart> part) const
{
    const auto found =
        std::find_if(m_details.parameters.begin(), m_details.parameters.end(), [&](const Parameter &one) {
            return one.name == name && part.value_or(partOf(one.place)) == partOf(one.place);
        });
    return found == m_details.parameters.end() ? nullptr : &*found;
}

QString typeProblem(const QString &name, const Schema &schema)
{
    return Texts::tr("The value of %1 has to be %2.").arg(name, kindText(schema));
}

// The value as the schema wants it. old: the value that was set before, for lists that are given item by item.
tl::expected<JsonValue, QString> valueFor(const Schema &schema, const Setting &setting, const JsonValue *old)
{
    const auto json = readJson(setting.value.toUtf8());
    if (setting.isJson) {
        if (!json)
            return tl::unexpected(
                Texts::tr("The value of %1 is not JSON: %2").arg(setting.name, placeText(json.error())));
        return *json;
    }
    switch (schema.kind()) {
    case Schema::Kind::String:
        return JsonValue::string(
            schema.isFile() && setting.value.startsWith(u'@') ? setting.value.mid(1) : setting.value);
    case Schema::Kind::Array: {
        if (json && json->isArray())
            return *json;
        auto item = valueFor(schema.items(), setting, nullptr);
        if (!item)
            return item;
        JsonValue list = old && old->isArray() ? *old : JsonValue::array();
        list.append(*std::move(item));
        return list;
    }
    case Schema::Kind::Choice:
    case Schema::Kind::Any:
        if (json && SchemaCheck(schema).problemsOf(*json).empty())
            return *json;
        return JsonValue::string(setting.value);
    case Schema::Kind::Null:
    case Schema::Kind::Boolean:
    case Schema::Kind::Integer:
    case Schema::Kind::Number:
    case Schema::Kind::Object:
        break;
    }
    if (!json)
        return tl::unexpected(typeProblem(setting.name, schema));
    return *json;
}

QString Filler::setParameter(const Parameter &parameter, const Setting &setting)
{
    auto &values = parameter.place == ParameterPlace::Path ? m_values.path
        : parameter.place == ParameterPlace::Query         ? m_values.query
                                                           : m_values.headers;
    const auto old = values.find(parameter.name);
    auto value = valueFor(parameter.schema, setting, old == values.end() ? nullptr : &old->second);
    if (!value)
        return value.error();
    values.insert_or_assign(parameter.name, *std::move(value));
    return {};
}

// The members on the way to path are added where they are missing.
QString setAt(JsonValue &root, const JsonPath &path, JsonValue value)
{
    JsonValue *current = &root;
    for (qsizetype i = 0; i + 1 < path.size(); ++i) {
        JsonValue *next = valueAt(*current, {path[i]});
        if (!next && current->isObject()) {
            current->addMember(path[i], JsonValue::object());
            next = current->find(path[i]);
        }
        if (!next)
            return Texts::tr("The body has no place %1.").arg(pointerText(path));
        current = next;
    }
    if (JsonValue *old = valueAt(*current, {path.last()}))
        *old = std::move(value);
    else if (current->isObject())
        current->addMember(path.last(), std::move(value));
    else if (current->isArray() && path.last() == QString::number(current->size()))
        current->append(std::move(value));
    else
        return Texts::tr("The body has no place %1.").arg(pointerText(path));
    return {};
}

QString Filler::setBody(const JsonPath &path, const Setting &setting)
{
    const BodyForm *form = bodyFormFor(m_details, m_values);
    if (!form)
        return Texts::tr("This operation has no body, so %1 cannot be set in it.").arg(setting.name);
    if (m_values.bodyText) {
        auto read = readJson(*m_values.bodyText);
        if (!read)
            return Texts::tr("--set cannot change the file of --body, because it is not JSON: %1")
                .arg(placeText(read.error()));
        m_values.body = *std::move(read);
        m_values.bodyText.reset();
    }
    if (!m_values.body)
        m_values.body = JsonValue::object();
    const auto schema = schemaAt(form->schema, *m_values.body, path);
    auto value = valueFor(schema.value_or(Schema()), setting, valueAt(std::as_const(*m_values.body), path));
    if (!value)
        return value.error();
    return setAt(*m_values.body, path, *std::move(value));
}

QString Filler::unknownText(const QString &name) const
{
    QStringList names;
    for (const Parameter &parameter : m_details.parameters)
        names += parameter.name;
    if (const BodyForm *form = bodyFormFor(m_details, m_values)) {
        const Schema schema = form->schema.kind() == Schema::Kind::Choice && !form->schema.alternatives().empty()
            ? form->schema.alternatives().front()
            : form->schema;
        for (const SchemaMember &member : schema.members())
            names += member.name;
    }
    names.removeDuplicates();
    return names.isEmpty() ? Texts::tr("This operation takes no values, so %1 cannot be set.").arg(name)
                           : Texts::tr("This operation has no %1. It takes: %2.").arg(name, names.join(u", "_s));
}

QString Filler::apply(const Setting &setting)
{
    if (setting.name.startsWith(u'/')) {
        const auto path = pathIn(setting.name);
        if (!path || path->isEmpty())
            return Texts::tr("%1 is no JSON Pointer.").arg(setting.name);
        return setBody(*path, setting);
    }
    QString name = setting.name;
    std::optional<RequestPart> part;
    for (const Prefix &prefix : prefixes) {
        if (!name.startsWith(prefix.text))
            continue;
        part = prefix.part;
        name = name.mid(prefix.text.size());
    }
    if (part != RequestPart::Body) {
        if (const Parameter *parameter = parameterNamed(name, part))
            return setParameter(*parameter, setting);
    }
    const BodyForm *form = bodyFormFor(m_details, m_values);
    const bool isKnown = form && schemaAt(form->schema, m_values.body.value_or(JsonValue::object()), {name})
        && (!form->schema.isClosed() || form->schema.member(name));
    if (isKnown && part.value_or(RequestPart::Body) == RequestPart::Body)
        return setBody({name}, setting);
    return unknownText(name);
}

}

tl::expected<RequestValues, QString> callValues(
    const OperationDetails &details, const RequestValues &start, const QStringList &sets)
{
    Filler filler(details, start);
    for (const QString &text : sets) {
        const auto setting = settingIn(text);
        if (!setting)
            return tl::unexpected(setting.error());
        if (const QString problem = filler.apply(*setting); !problem.isEmpty())
            return tl::unexpected(problem);
    }
    return filler.take();
}

}
