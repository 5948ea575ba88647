// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/operations/schemacheck.h"

#include <QCoreApplication>
#include <QHash>
#include <algorithm>
#include <nlohmann/json.hpp>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_visitor.hpp>

#include "models/operations/problemtext.h"
#include "models/operations/schematranslation.h"

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t mostFindings = 200; // are put into words

constexpr qint64 stepsOfAPart = 100; // as long as asking a part takes

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(SchemaCheck)
};

// The library's context: "<root>", "[name]", "[0]".
JsonPath pathOf(const std::vector<std::string> &context)
{
    JsonPath path;
    for (size_t i = 1; i < context.size(); ++i)
        path += QString::fromStdString(context[i]).mid(1).chopped(1);
    return path;
}

}

struct SchemaCheck::Compiled final : SchemaParts {
    struct Part {
        const JsonValue *node = nullptr;
        bool isWithoutNull = false;
        bool isRead = false;
        std::unique_ptr<valijson::Schema> library{}; // null: not read yet, or not understood
    };
    // A part that is being asked about a value.
    struct Asked {
        const JsonValue *value;
        int part;
    };

    explicit Compiled(const Schema &checked) : schema(checked) { indexOf(schema.source()); }

    int indexOf(const JsonValue &node, bool isWithoutNull = false) override;
    bool accepts(int part, const CheckPlace &place, int levels) override;
    void read(Part &part);
    bool isAsked(const Asked &question) const;
    bool accepts(const JsonValue &value, valijson::ValidationResults *results);

    Schema schema;
    std::vector<std::unique_ptr<Part>> parts{}; // the schema itself is the first
    QHash<std::pair<const JsonValue *, bool>, int> indexes{};
    std::vector<Asked> asked{};
    QString problem{};
};

int SchemaCheck::Compiled::indexOf(const JsonValue &node, bool isWithoutNull)
{
    const std::pair key(&node, isWithoutNull);
    const int next = static_cast<int>(parts.size());
    const int index = indexes.value(key, next);
    if (index == next) {
        indexes.insert(key, index);
        parts.push_back(std::make_unique<Part>(Part{&node, isWithoutNull}));
    }
    return index;
}

void SchemaCheck::Compiled::read(Part &part)
{
    part.isRead = true;
    try {
        std::vector<SchemaRule> rules;
        const nlohmann::json document =
            translatedSchema(*part.node, part.isWithoutNull, schema.document().get(), *this, rules);
        auto library = std::make_unique<valijson::Schema>();
        valijson::SchemaParser parser(valijson::SchemaParser::kDraft7);
        parser.addConstraintBuilder(RuleBuilder::keyword, new RuleBuilder(rules)); // the parser deletes it
        parser.populateSchema(valijson::adapters::NlohmannJsonAdapter(document), *library);
        part.library = std::move(library);
    } catch (const std::exception &error) {
        problem = QString::fromUtf8(error.what());
    }
}

// A schema that leads back to itself at the same value, such as an allOf that contains itself.
bool SchemaCheck::Compiled::isAsked(const Asked &question) const
{
    for (auto one = asked.rbegin(); one != asked.rend() && one->value == question.value; ++one) {
        if (one->part == question.part)
            return true;
    }
    return false;
}

bool SchemaCheck::Compiled::accepts(int index, const CheckPlace &place, int levels)
{
    Part &part = *parts[static_cast<size_t>(index)];
    const Asked question{&place.node.value(), index};
    CheckWork &work = place.node.work();
    work.take(stepsOfAPart);
    if (!part.isRead)
        read(part);
    if (!part.library || isAsked(question))
        return true;
    if (work.levels < levels + 1)
        throw CheckStopped();
    work.levels -= levels + 1;
    asked.push_back(question);
    std::unordered_map<std::string, std::regex> unused;
    valijson::ValidationVisitor<CheckNode> visitor(place.node, place.context, true, place.results, unused);
    const bool isValid = visitor.validateSchema(*part.library);
    asked.pop_back();
    work.levels += levels + 1;
    return isValid;
}

bool SchemaCheck::Compiled::accepts(const JsonValue &value, valijson::ValidationResults *results)
{
    const std::optional<JsonValue> readable = readableForm(value);
    CheckWork work;
    asked.clear();
    return accepts(0, {CheckNode(readable ? *readable : value, work), {"<root>"}, results}, 0);
}

SchemaCheck::SchemaCheck(const Schema &schema) : m_compiled(std::make_unique<Compiled>(schema)) { }

SchemaCheck::~SchemaCheck() = default;
SchemaCheck::SchemaCheck(SchemaCheck &&) noexcept = default;
SchemaCheck &SchemaCheck::operator=(SchemaCheck &&) noexcept = default;

QString SchemaCheck::schemaProblem() const
{
    for (size_t i = 0; i < m_compiled->parts.size(); ++i) {
        if (SchemaCheck::Compiled::Part &part = *m_compiled->parts[i]; !part.isRead)
            m_compiled->read(part);
    }
    return m_compiled->problem;
}

bool SchemaCheck::accepts(const JsonValue &value) const
{
    try {
        return m_compiled->accepts(value, nullptr);
    } catch (const CheckStopped &) {
        return true;
    }
}

std::vector<ValueProblem> SchemaCheck::problemsOf(const JsonValue &value) const
{
    try {
        if (m_compiled->accepts(value, nullptr))
            return {};
        valijson::ValidationResults results;
        m_compiled->accepts(value, &results);
        std::vector<Finding> findings;
        for (const valijson::ValidationResults::Error &error : results) {
            if (findings.size() < mostFindings)
                findings.push_back({pathOf(error.context), QString::fromStdString(error.description)});
        }
        return problemTexts(m_compiled->schema, value, findings);
    } catch (const CheckStopped &) {
        return {{{}, Texts::tr("This is too much to be checked here. Kibana decides.")}};
    }
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
