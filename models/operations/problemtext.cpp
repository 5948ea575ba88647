// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/operations/problemtext.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <algorithm>

#include "models/json/jsonreader.h"
#include "models/json/jsonwriter.h"

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t mostAllowed = 8; // values that are listed

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(SchemaCheck)
};

bool isBelow(const JsonPath &path, const JsonPath &above)
{
    return path.size() >= above.size() && std::equal(above.begin(), above.end(), path.begin());
}

int numberIn(const QString &description)
{
    static const QRegularExpression digits(u"\\d+"_s);
    return digits.match(description).captured().toInt();
}

// The name of the member that a finding is about: the last text in quotes, which may hold quotes itself.
QString quotedIn(const QString &description)
{
    const qsizetype colon = description.indexOf("constraints: '"_L1);
    const qsizetype begin = description.indexOf(u'\'', std::max<qsizetype>(colon, 0));
    const qsizetype end = description.lastIndexOf(u'\'');
    return begin < 0 || end <= begin ? QString() : description.mid(begin + 1, end - begin - 1);
}

// description: "...: [1,2]", with one value more than are named where there are more.
QString allowedText(const QString &description)
{
    const auto values = readJson(description.section(u": "_s, 1).toUtf8());
    QStringList names;
    for (size_t i = 0; values && i < std::min(values->size(), mostAllowed); ++i)
        names += values->at(i).isString() ? values->at(i).text() : QString::fromUtf8(compactJson(values->at(i)));
    const QString list = names.join(u", "_s);
    return values && values->size() > mostAllowed ? Texts::tr("Allowed: %1 and others.").arg(list)
                                                  : Texts::tr("Allowed: %1.").arg(list);
}

QString boundText(const QString &description)
{
    const QString bound = description.section(u' ', -1);
    if (description.contains("less than or equal"_L1))
        return Texts::tr("At most %1.").arg(bound);
    if (description.contains("greater than or equal"_L1))
        return Texts::tr("At least %1.").arg(bound);
    return description.contains("less than"_L1) ? Texts::tr("Less than %1.").arg(bound)
                                                : Texts::tr("More than %1.").arg(bound);
}

QString countText(const QString &description)
{
    const int count = numberIn(description);
    if (description.startsWith("String should be no more"_L1))
        return Texts::tr("At most %Ln character(s).", nullptr, count);
    if (description.startsWith("String should be no fewer"_L1))
        return count == 1 ? Texts::tr("This may not be empty.")
                          : Texts::tr("At least %Ln character(s).", nullptr, count);
    if (description.startsWith("Array should contain no more"_L1))
        return Texts::tr("At most %Ln item(s).", nullptr, count);
    if (description.startsWith("Array should contain no fewer"_L1))
        return Texts::tr("At least %Ln item(s).", nullptr, count);
    if (description.startsWith("Object should have no more"_L1))
        return Texts::tr("At most %Ln field(s).", nullptr, count);
    return Texts::tr("At least %Ln field(s).", nullptr, count);
}

bool isAboutCount(const QString &description)
{
    return description.startsWith("String should be no"_L1) || description.startsWith("Array should contain no"_L1)
        || description.startsWith("Object should have no"_L1);
}

QString textFor(const Schema &schema, const QString &description)
{
    if (description.startsWith("Value type not permitted"_L1))
        return Texts::tr("Expected: %1.").arg(kindText(schema));
    if (description.startsWith("Failed to match against any enum"_L1))
        return allowedText(description);
    if (isAboutCount(description))
        return countText(description);
    if (description.startsWith("Expected number"_L1))
        return boundText(description);
    if (description.startsWith("Value should be a multiple"_L1))
        return Texts::tr("This has to be a multiple of %1.").arg(description.section(u' ', -1));
    if (description.startsWith("Elements at indexes"_L1))
        return Texts::tr("No entry may stand here twice.");
    if (description.startsWith("Failed to match regex"_L1))
        return Texts::tr("This has to match %1.").arg(description.section(u": "_s, 1));
    return Texts::tr("Kibana does not accept this value here.");
}

// Findings that say no more than that another one exists.
bool isSummary(const QString &description)
{
    return description.startsWith("Failed to validate item"_L1)
        || description.startsWith("Failed to validate against additional"_L1)
        || description.startsWith("Failed to validate against child schema"_L1)
        || description.startsWith("Failed to validate against schema associated"_L1);
}

bool isAboutAlternatives(const QString &description)
{
    return description.startsWith("Failed to validate against any"_L1)
        || description.startsWith("Failed to validate against exactly one"_L1);
}

// The problems of a value that fits none of a choice's alternatives.
std::vector<ValueProblem> alternativeProblems(const Schema &choice, const JsonValue &value, const JsonPath &path)
{
    const int index = alternativeFor(choice, value);
    if (index < 0)
        return {{path, Texts::tr("Expected: %1.").arg(kindText(choice))}};
    const Schema alternative = choice.alternatives()[static_cast<size_t>(index)];
    std::vector<ValueProblem> problems = SchemaCheck(alternative).problemsOf(value);
    for (ValueProblem &problem : problems)
        problem.path = path + problem.path;
    if (problems.empty())
        problems.push_back({path, Texts::tr("This fits more than one of the forms that the value may have.")});
    return problems;
}

ValueProblem problemFor(const Schema &schema, const JsonValue &value, const Finding &finding)
{
    if (finding.description.startsWith("Missing required property"_L1))
        return {finding.path + JsonPath{quotedIn(finding.description)}, Texts::tr("This is required.")};
    if (finding.description.startsWith("Object contains a property"_L1))
        return {finding.path + JsonPath{quotedIn(finding.description)},
            Texts::tr("Kibana knows no field of this name here.")};
    const auto place = schemaAt(schema, value, finding.path);
    return {finding.path, textFor(place.value_or(Schema()), finding.description)};
}

}

std::vector<ValueProblem> problemTexts(
    const Schema &schema, const JsonValue &value, const std::vector<Finding> &findings)
{
    std::vector<JsonPath> choices; // outermost only
    for (const Finding &finding : findings) {
        const bool isInner = std::any_of(
            choices.begin(), choices.end(), [&](const JsonPath &path) { return isBelow(finding.path, path); });
        if (isAboutAlternatives(finding.description) && !isInner) {
            std::erase_if(choices, [&](const JsonPath &path) { return isBelow(path, finding.path); });
            choices.push_back(finding.path);
        }
    }
    std::vector<ValueProblem> problems;
    const auto add = [&](ValueProblem problem) {
        if (std::find(problems.begin(), problems.end(), problem) == problems.end())
            problems.push_back(std::move(problem));
    };
    for (const Finding &finding : findings) {
        const bool isInChoice = std::any_of(
            choices.begin(), choices.end(), [&](const JsonPath &path) { return isBelow(finding.path, path); });
        if (!isInChoice && !isSummary(finding.description))
            add(problemFor(schema, value, finding));
    }
    for (const JsonPath &path : choices) {
        const auto choice = schemaAt(schema, value, path);
        const JsonValue *part = valueAt(value, path);
        if (!choice || !part || choice->kind() != Schema::Kind::Choice) {
            add({path, Texts::tr("Kibana does not accept this value here.")});
            continue;
        }
        for (ValueProblem &problem : alternativeProblems(*choice, *part, path))
            add(std::move(problem));
    }
    // The value is not valid, whatever the findings were.
    if (problems.empty())
        problems.push_back({{}, Texts::tr("Kibana does not accept this value here.")});
    return problems;
}

QString kindText(const Schema &schema)
{
    switch (schema.kind()) {
    case Schema::Kind::Any:
        return Texts::tr("any JSON value");
    case Schema::Kind::Null:
        return Texts::tr("null");
    case Schema::Kind::Boolean:
        return Texts::tr("true or false");
    case Schema::Kind::Integer:
        return Texts::tr("a whole number");
    case Schema::Kind::Number:
        return Texts::tr("a number");
    case Schema::Kind::String:
        return Texts::tr("a text");
    case Schema::Kind::Array:
        return Texts::tr("a list");
    case Schema::Kind::Object:
        return Texts::tr("an object");
    case Schema::Kind::Choice:
        break;
    }
    QStringList kinds;
    for (const Schema &alternative : schema.alternatives())
        kinds += alternative.kind() == Schema::Kind::Choice ? Texts::tr("another value") : kindText(alternative);
    kinds.removeDuplicates();
    return kinds.join(Texts::tr(" or "));
}

}
