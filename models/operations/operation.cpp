// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/operations/operation.h"

#include <QVersionNumber>
#include <algorithm>

#include "models/operations/apidocument.h"

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

class DetailReader
{
public:
    DetailReader(const ApiDocumentPointer &document, const Operation &operation)
        : m_document(document), m_operation(operation)
    {
    }
    OperationDetails read();

private:
    void addParameters(const JsonValue &owner);
    void addParameter(const JsonValue &node);
    void addUndescribed();
    void addBodies();
    BodyForm bodyForm(const QString &mediaType, const JsonValue &content, bool isRequired) const;
    std::optional<JsonValue> exampleIn(const JsonValue &node) const;

    const ApiDocumentPointer &m_document;
    const Operation &m_operation;
    OperationDetails m_details{};
};

bool hasSamePlace(const Parameter &one, const Parameter &other)
{
    return one.name == other.name && one.place == other.place;
}

OperationDetails DetailReader::read()
{
    addParameters(*m_operation.pathNode);
    addParameters(*m_operation.node);
    addUndescribed();
    std::stable_sort(m_details.parameters.begin(), m_details.parameters.end(),
        [](const Parameter &left, const Parameter &right) { return left.place < right.place; });
    if (m_operation.verb != Verb::Get)
        addBodies();
    return std::move(m_details);
}

void DetailReader::addParameters(const JsonValue &owner)
{
    const JsonValue *list = owner.find(u"parameters");
    if (!list || !list->isArray())
        return;
    for (size_t i = 0; i < std::min(list->size(), mostParameters); ++i) {
        if (const JsonValue *node = m_document->resolve(list->at(i)))
            addParameter(*node);
    }
}

// The value of "example", or the first of "examples".
std::optional<JsonValue> DetailReader::exampleIn(const JsonValue &node) const
{
    if (const JsonValue *example = node.find(u"example"))
        return *example;
    const JsonValue *examples = node.find(u"examples");
    if (!examples || !examples->isObject() || examples->isEmpty())
        return {};
    const JsonValue *first = m_document->resolve(examples->at(0));
    const JsonValue *value = first ? first->find(u"value") : nullptr;
    return value ? std::optional(*value) : std::nullopt;
}

ListStyle listStyleOf(const JsonValue &parameter, const Operation &operation)
{
    const JsonValue *marks = operation.node->find(u"x-reeve");
    const QString style = marks ? marks->textOf(u"queryLists") : QString();
    if (style == "json"_L1)
        return ListStyle::Json;
    const JsonValue *explode = parameter.find(u"explode");
    const bool isJoined = explode && explode->isBoolean() && !explode->toBoolean();
    return style == "comma"_L1 || (style.isEmpty() && isJoined) ? ListStyle::Comma : ListStyle::Repeat;
}

// Headers that the connection sends by itself.
bool isSentAnyway(const QString &header)
{
    return header.compare("kbn-xsrf"_L1, Qt::CaseInsensitive) == 0
        || header.compare("elastic-api-version"_L1, Qt::CaseInsensitive) == 0 || isReservedHeader(header.toLatin1());
}

void DetailReader::addParameter(const JsonValue &node)
{
    Parameter parameter{.name = node.textOf(u"name")};
    const QString place = node.textOf(u"in");
    if (place == "path"_L1)
        parameter.place = ParameterPlace::Path;
    else if (place == "header"_L1)
        parameter.place = ParameterPlace::Header;
    else if (place != "query"_L1)
        return;
    if (parameter.name.isEmpty() || (parameter.place == ParameterPlace::Header && isSentAnyway(parameter.name))
        || (parameter.place == ParameterPlace::Path && parameter.name == "spaceId"_L1
            && !m_operation.path.contains("{spaceId}"_L1)))
        return;
    const JsonValue *required = node.find(u"required");
    parameter.isRequired = parameter.place == ParameterPlace::Path || (required && required->toBoolean());
    if (const JsonValue *schema = node.find(u"schema"))
        parameter.schema = Schema(m_document, *schema);
    parameter.description = node.textOf(u"description");
    if (parameter.description.isEmpty())
        parameter.description = parameter.schema.description();
    parameter.listStyle = listStyleOf(node, m_operation);
    parameter.example = exampleIn(node);
    const auto old = std::find_if(m_details.parameters.begin(), m_details.parameters.end(),
        [&](const Parameter &one) { return hasSamePlace(one, parameter); });
    if (old == m_details.parameters.end())
        m_details.parameters.push_back(std::move(parameter));
    else
        *old = std::move(parameter); // OpenAPI: the operation's own replaces the path's
}

void DetailReader::addUndescribed()
{
    for (const QString &name : pathParameterNames(m_operation.path)) {
        const bool isDescribed = std::any_of(m_details.parameters.begin(), m_details.parameters.end(),
            [&](const Parameter &one) { return one.place == ParameterPlace::Path && one.name == name; });
        if (!isDescribed)
            m_details.parameters.push_back({.name = name,
                .place = ParameterPlace::Path,
                .isRequired = true,
                .schema = Schema({}, JsonValue::object({{u"type"_s, JsonValue::string(u"string"_s)}}))});
    }
}

void DetailReader::addBodies()
{
    const JsonValue *node = m_operation.node->find(u"requestBody");
    const JsonValue *body = node ? m_document->resolve(*node) : nullptr;
    const JsonValue *content = body ? body->find(u"content") : nullptr;
    if (!content || !content->isObject())
        return;
    const JsonValue *required = body->find(u"required");
    for (size_t i = 0; i < content->size(); ++i)
        m_details.bodies.push_back(bodyForm(content->nameAt(i), content->at(i), required && required->toBoolean()));
    std::stable_partition(m_details.bodies.begin(), m_details.bodies.end(),
        [](const BodyForm &one) { return one.mediaType.startsWith("application/json"); });
}

BodyForm DetailReader::bodyForm(const QString &mediaType, const JsonValue &content, bool isRequired) const
{
    BodyForm form{.mediaType = mediaType.section(u';', 0, 0).trimmed().toLatin1(), .isRequired = isRequired};
    if (const JsonValue *schema = content.find(u"schema"))
        form.schema = Schema(m_document, *schema);
    form.example = exampleIn(content);
    if (const JsonValue *encoding = content.find(u"encoding"); encoding && encoding->isObject()) {
        for (size_t i = 0; i < encoding->size(); ++i) {
            if (encoding->at(i).textOf(u"contentType").startsWith("application/json"_L1))
                form.jsonParts += encoding->nameAt(i);
        }
    }
    return form;
}

}

OperationDetails detailsOf(const ApiDocumentPointer &document, const Operation &operation)
{
    return DetailReader(document, operation).read();
}

QString operationKey(const Operation &operation)
{
    return verbName(operation.verb) + u' ' + operation.path;
}

bool isIn(const Operation &operation, const QString &version)
{
    const QVersionNumber server = QVersionNumber::fromString(version);
    if (server.isNull())
        return true;
    const QVersionNumber since = QVersionNumber::fromString(operation.since);
    const QVersionNumber until = QVersionNumber::fromString(operation.until);
    if (!since.isNull() && server < since)
        return false;
    // "9.3" includes 9.3.4.
    return until.isNull() || until.isPrefixOf(server) || server < until;
}

}
