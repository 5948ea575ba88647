// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/operations/operationrequest.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <algorithm>

#include "models/json/jsonreader.h"
#include "models/json/jsonwriter.h"
#include "models/operations/schemacheck.h"

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(OperationRequest)
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

const std::map<QString, JsonValue> &valuesAt(const RequestValues &values, ParameterPlace place)
{
    switch (place) {
    case ParameterPlace::Path:
        return values.path;
    case ParameterPlace::Query:
        return values.query;
    case ParameterPlace::Header:
        return values.headers;
    }
    return values.query;
}

const JsonValue *valueOf(const Parameter &parameter, const RequestValues &values)
{
    const auto &map = valuesAt(values, parameter.place);
    const auto found = map.find(parameter.name);
    return found == map.end() ? nullptr : &found->second;
}

// As it stands in an address or a header: a text without quotes, everything else as JSON.
QString plainText(const JsonValue &value)
{
    return value.isString() ? value.text() : QString::fromUtf8(compactJson(value));
}

// A path is normalised on the way: these would change which route is meant.
QString pathProblem(const QString &text)
{
    if (text.isEmpty())
        return Texts::tr("This is required.");
    if (text == "."_L1 || text == ".."_L1)
        return Texts::tr("\"%1\" cannot be part of a path.").arg(text);
    return {};
}

// A repeated key has no form for a list without items.
bool isLeftOut(const Parameter &parameter, const JsonValue &value)
{
    return parameter.place == ParameterPlace::Query && parameter.listStyle == ListStyle::Repeat && value.isArray()
        && value.isEmpty();
}

void checkParameter(std::vector<RequestProblem> &problems, const Parameter &parameter, const RequestValues &values)
{
    const RequestPart part = partOf(parameter.place);
    const JsonValue *value = valueOf(parameter, values);
    if (!value) {
        if (parameter.isRequired)
            problems.push_back(
                {part, {parameter.name}, Texts::tr("This is required."), parameter.place != ParameterPlace::Path});
        return;
    }
    if (parameter.place == ParameterPlace::Path) {
        const QString text = pathProblem(plainText(*value));
        if (!text.isEmpty())
            return problems.push_back({part, {parameter.name}, text, false});
    }
    if (isLeftOut(parameter, *value))
        return problems.push_back({part, {parameter.name},
            parameter.isRequired ? Texts::tr("This needs an entry: an empty list is not sent.")
                                 : Texts::tr("An empty list is not sent. Remove the field, or add an entry.")});
    for (ValueProblem &problem : SchemaCheck(parameter.schema).problemsOf(*value))
        problems.push_back({part, JsonPath{parameter.name} + problem.path, std::move(problem.text)});
}

bool isMultipart(const BodyForm &form)
{
    return form.mediaType == "multipart/form-data";
}

bool isJson(const BodyForm &form)
{
    return form.mediaType == "application/json" || form.mediaType.endsWith("+json");
}

void checkFiles(std::vector<RequestProblem> &problems, const BodyForm &form, const JsonValue &body)
{
    for (const SchemaMember &member : form.schema.members()) {
        const JsonValue *path = body.find(member.name);
        if (!member.schema.isFile() || !path)
            continue;
        const QFileInfo file(path->text());
        if (path->text().isEmpty() || !file.isFile() || !file.isReadable())
            problems.push_back({RequestPart::Body, {member.name},
                path->text().isEmpty() ? Texts::tr("Choose a file.")
                                       : Texts::tr("There is no file \"%1\" that can be read.").arg(path->text()),
                false});
    }
}

void checkBody(std::vector<RequestProblem> &problems, const BodyForm &form, const RequestValues &values)
{
    std::optional<JsonValue> body = values.body;
    if (values.bodyText && isJson(form)) {
        auto read = readJson(*values.bodyText);
        if (!read)
            return problems.push_back({RequestPart::Body, {}, placeText(read.error())});
        body = *std::move(read);
    }
    if (!body && !values.bodyText) {
        if (form.isRequired)
            problems.push_back({RequestPart::Body, {}, Texts::tr("The body is required.")});
        return;
    }
    if (!body || (!isJson(form) && !isMultipart(form)))
        return;
    for (ValueProblem &problem : SchemaCheck(form.schema).problemsOf(*body))
        problems.push_back({RequestPart::Body, std::move(problem.path), std::move(problem.text)});
    if (isMultipart(form))
        checkFiles(problems, form, *body);
}

MultipartBody partsOf(const BodyForm &form, const JsonValue &body)
{
    MultipartBody multipart;
    for (size_t i = 0; i < body.size(); ++i) {
        const QString &name = body.nameAt(i);
        const auto schema = form.schema.member(name);
        BodyPart part{.name = name};
        if (schema && schema->isFile()) {
            part.filePath = body.at(i).text();
        } else if (form.jsonParts.contains(name)) {
            part.mediaType = "application/json"_ba;
            part.text = compactJson(body.at(i));
        } else {
            part.text = plainText(body.at(i)).toUtf8();
        }
        multipart.parts.push_back(std::move(part));
    }
    return multipart;
}

RequestBody bodyFor(const BodyForm &form, const RequestValues &values)
{
    if (isMultipart(form) && values.body)
        return partsOf(form, *values.body);
    if (values.bodyText)
        return isJson(form) ? RequestBody(JsonBody{*values.bodyText})
                            : RequestBody(RawBody{form.mediaType, *values.bodyText});
    if (!values.body)
        return {};
    if (isJson(form))
        return JsonBody{compactJson(*values.body)};
    return RawBody{form.mediaType, plainText(*values.body).toUtf8()};
}

RequestValues filledValues(const OperationDetails &details, bool withExamples)
{
    RequestValues values;
    for (const Parameter &parameter : details.parameters) {
        const JsonValue *example = parameter.example ? &*parameter.example : parameter.schema.example();
        if (example && !SchemaCheck(parameter.schema).problemsOf(*example).empty())
            example = nullptr;
        if (!parameter.isRequired && !(withExamples && parameter.example))
            continue;
        JsonValue value = example ? *example : minimalValue(parameter.schema);
        if (parameter.place == ParameterPlace::Path && plainText(value).isEmpty())
            value = JsonValue::string(parameter.name);
        if (isLeftOut(parameter, value))
            value.append(minimalValue(schemaAt(parameter.schema, value, {u"0"_s}).value_or(Schema())));
        auto &map = parameter.place == ParameterPlace::Path ? values.path
            : parameter.place == ParameterPlace::Query      ? values.query
                                                            : values.headers;
        map.insert_or_assign(parameter.name, std::move(value));
    }
    if (details.bodies.empty())
        return values;
    const BodyForm &form = details.bodies.front();
    if (withExamples && form.example)
        values.body = *form.example;
    else if (form.isRequired)
        values.body = minimalValue(form.schema);
    return values;
}

}

const BodyForm *bodyFormFor(const OperationDetails &details, const RequestValues &values)
{
    const auto chosen = std::find_if(details.bodies.begin(), details.bodies.end(),
        [&](const BodyForm &form) { return form.mediaType == values.mediaType; });
    if (chosen != details.bodies.end())
        return &*chosen;
    return details.bodies.empty() ? nullptr : &details.bodies.front();
}

std::vector<RequestProblem> problemsOf(const OperationDetails &details, const RequestValues &values)
{
    std::vector<RequestProblem> problems;
    for (const Parameter &parameter : details.parameters)
        checkParameter(problems, parameter, values);
    if (const BodyForm *form = bodyFormFor(details, values))
        checkBody(problems, *form, values);
    return problems;
}

void addQueryValue(ApiRequest &request, const QString &name, const JsonValue &value, ListStyle style)
{
    if (!value.isArray()) {
        request.query.emplace_back(name, plainText(value));
        return;
    }
    if (style == ListStyle::Json) {
        request.query.emplace_back(name, QString::fromUtf8(compactJson(value)));
        return;
    }
    QStringList texts;
    for (const JsonValue &item : value.items())
        texts += plainText(item);
    if (style == ListStyle::Comma) {
        request.query.emplace_back(name, texts.join(u','));
        return;
    }
    for (const QString &text : texts)
        request.query.emplace_back(name, text);
}

ApiRequest requestFor(const Operation &operation, const OperationDetails &details, const RequestValues &values)
{
    ApiRequest request{.verb = operation.verb,
        .path = operation.path,
        .effect = operation.effect,
        .scope = operation.scope,
        .activity = Activity::CallingOperation};
    for (const QString &name : pathParameterNames(operation.path)) {
        const auto found = values.path.find(name);
        request.arguments += found == values.path.end() ? QString() : plainText(found->second);
    }
    for (const Parameter &parameter : details.parameters) {
        const JsonValue *value = valueOf(parameter, values);
        if (value && parameter.place == ParameterPlace::Query)
            addQueryValue(request, parameter.name, *value, parameter.listStyle);
        else if (value && parameter.place == ParameterPlace::Header)
            request.headers.emplace_back(parameter.name.toLatin1(), plainText(*value).toUtf8());
    }
    if (const BodyForm *form = bodyFormFor(details, values))
        request.body = bodyFor(*form, values);
    return request;
}

RequestValues exampleValues(const OperationDetails &details)
{
    return filledValues(details, true);
}

RequestValues minimalValues(const OperationDetails &details)
{
    return filledValues(details, false);
}

}
