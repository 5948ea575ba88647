// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/operations/schemacheck.h"

#define VALIJSON_USE_EXCEPTIONS 1 // else the library ends the program at a schema it does not understand

#include <QRegularExpression>
#include <QSet>
#include <algorithm>
#include <nlohmann/json.hpp>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

#include "models/json/jsonwriter.h"
#include "models/operations/problemtext.h"
#include "models/operations/schematranslation.h"

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

using nlohmann::json;

// Numbers that are whole become integers, as JSON Schema counts 1.0 as one.
json libraryNumber(const QString &digits)
{
    const std::string text = digits.toStdString();
    json value = json::parse(text, nullptr, false);
    if (value.is_discarded()) // too large for a double
        return text.starts_with('-') ? std::numeric_limits<double>::lowest() : std::numeric_limits<double>::max();
    const double number = value.is_number_float() ? value.get<double>() : 0.5;
    if (number == std::floor(number) && std::abs(number) < 9e15)
        return static_cast<int64_t>(number);
    return value;
}

json libraryValue(const JsonValue &value)
{
    switch (value.kind()) {
    case JsonValue::Kind::Null:
        return nullptr;
    case JsonValue::Kind::Boolean:
        return value.toBoolean();
    case JsonValue::Kind::Number:
        return libraryNumber(value.text());
    case JsonValue::Kind::String:
        return value.text().toStdString();
    case JsonValue::Kind::Array: {
        json list = json::array();
        for (const JsonValue &item : value.items())
            list.push_back(libraryValue(item));
        return list;
    }
    case JsonValue::Kind::Object: {
        json object = json::object();
        for (size_t i = 0; i < value.size(); ++i)
            object[value.nameAt(i).toStdString()] = libraryValue(value.at(i));
        return object;
    }
    }
    return nullptr;
}

void collectTexts(const JsonValue &value, QSet<QString> &texts)
{
    if (value.isString())
        texts.insert(value.text());
    for (const JsonValue &item : value.items())
        collectTexts(item, texts);
}

// A pattern that is no regular expression, or that takes too long, refuses nothing: the server decides.
QStringList refusedBy(const QString &pattern, const QSet<QString> &texts)
{
    const QRegularExpression expression(pattern, QRegularExpression::UseUnicodePropertiesOption);
    QStringList refused;
    if (!expression.isValid())
        return refused;
    for (const QString &text : texts) {
        const auto match = expression.match(text);
        if (match.isValid() && !match.hasMatch())
            refused += text;
    }
    return refused;
}

// The library's context: "<root>", "[name]", "[0]".
JsonPath pathOf(const std::vector<std::string> &context)
{
    JsonPath path;
    for (size_t i = 1; i < context.size(); ++i)
        path += QString::fromStdString(context[i]).mid(1).chopped(1);
    return path;
}

}

struct SchemaCheck::Compiled {
    Schema schema;
    TranslatedSchema translated;
    std::unique_ptr<valijson::Schema> library{}; // null while the schema has patterns, which depend on the value
    QString problem{};

    std::unique_ptr<valijson::Schema> compile(const JsonValue &draft7);
};

std::unique_ptr<valijson::Schema> SchemaCheck::Compiled::compile(const JsonValue &draft7)
{
    try {
        auto result = std::make_unique<valijson::Schema>();
        const json document = libraryValue(draft7);
        valijson::SchemaParser(valijson::SchemaParser::kDraft7)
            .populateSchema(valijson::adapters::NlohmannJsonAdapter(document), *result);
        return result;
    } catch (const std::exception &error) {
        problem = QString::fromUtf8(error.what());
        return {};
    }
}

SchemaCheck::SchemaCheck(const Schema &schema)
    : m_compiled(std::make_unique<Compiled>(Compiled{schema, translatedSchema(schema)}))
{
    if (m_compiled->translated.patterns.isEmpty())
        m_compiled->library = m_compiled->compile(m_compiled->translated.schema);
}

SchemaCheck::~SchemaCheck() = default;
SchemaCheck::SchemaCheck(SchemaCheck &&) noexcept = default;
SchemaCheck &SchemaCheck::operator=(SchemaCheck &&) noexcept = default;

QString SchemaCheck::schemaProblem() const
{
    return m_compiled->problem;
}

std::vector<ValueProblem> SchemaCheck::problemsOf(const JsonValue &value) const
{
    std::unique_ptr<valijson::Schema> own;
    const valijson::Schema *schema = m_compiled->library.get();
    if (!schema && m_compiled->problem.isEmpty()) {
        QSet<QString> texts;
        collectTexts(value, texts);
        std::vector<QStringList> refused;
        for (const QString &pattern : m_compiled->translated.patterns)
            refused.push_back(refusedBy(pattern, texts));
        own = m_compiled->compile(withRefusedTexts(m_compiled->translated, refused));
        schema = own.get();
    }
    if (!schema)
        return {};
    const json document = libraryValue(value);
    valijson::ValidationResults results;
    valijson::Validator validator;
    if (validator.validate(*schema, valijson::adapters::NlohmannJsonAdapter(document), &results))
        return {};
    std::vector<Finding> findings;
    for (const valijson::ValidationResults::Error &error : results)
        findings.push_back({pathOf(error.context), QString::fromStdString(error.description)});
    return problemTexts(m_compiled->schema, value, findings);
}

std::optional<Schema> schemaAt(const Schema &schema, const JsonValue &root, const JsonPath &path)
{
    Schema current = schema;
    const JsonValue *value = &root;
    for (qsizetype i = 0; i <= path.size(); ++i) {
        if (current.kind() == Schema::Kind::Choice && i < path.size()) {
            const int alternative = value ? alternativeFor(current, *value) : -1;
            if (alternative < 0)
                return {};
            current = current.alternatives()[static_cast<size_t>(alternative)];
        }
        if (i == path.size())
            break;
        if (current.kind() == Schema::Kind::Array)
            current = current.items();
        else if (const auto member = current.member(path[i]))
            current = *member;
        else
            current = current.otherMembers();
        value = value ? valueAt(*value, {path[i]}) : nullptr;
    }
    return current;
}

}
