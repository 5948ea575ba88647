// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/operations/yamlreader.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <yaml-cpp/yaml.h>

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostParts = 1'000'000;
constexpr qsizetype largestText = 16LL * 1024 * 1024; // bytes: the library reads some 2 MB a second

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(YamlReader)
};

struct Refused {
    QString message{};
    YAML::Mark mark{};
};

QString fromUtf8(const std::string &text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

// YAML 1.2, 10.3.2: the core schema. Numbers keep their digits where JSON has the same form.
JsonValue plainScalar(const QString &text)
{
    static const QRegularExpression number(u"^-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?(?:[eE][-+]?[0-9]+)?$"_s);
    static const QRegularExpression prefixed(u"^0(?:x[0-9a-fA-F]+|o[0-7]+)$"_s);
    if (text.isEmpty() || text == "~"_L1 || text == "null"_L1 || text == "Null"_L1 || text == "NULL"_L1)
        return {};
    if (text == "true"_L1 || text == "True"_L1 || text == "TRUE"_L1)
        return JsonValue::boolean(true);
    if (text == "false"_L1 || text == "False"_L1 || text == "FALSE"_L1)
        return JsonValue::boolean(false);
    if (number.match(text).hasMatch())
        return JsonValue::number(text);
    bool isNumber = prefixed.match(text).hasMatch();
    const qint64 value = isNumber ? text.mid(2).toLongLong(&isNumber, text[1] == u'x' ? 16 : 8) : 0;
    return isNumber ? JsonValue::number(value) : JsonValue::string(text);
}

class Converter
{
public:
    JsonValue convert(const YAML::Node &node, int depth = 0);

private:
    JsonValue convertMap(const YAML::Node &node, int depth);
    JsonValue convertList(const YAML::Node &node, int depth);

    int m_parts = 0;
};

JsonValue Converter::convertMap(const YAML::Node &node, int depth)
{
    JsonValue value = JsonValue::object();
    for (const auto &member : node) {
        if (!member.first.IsScalar())
            throw Refused{Texts::tr("A key has to be a text."), member.first.Mark()};
        value.addMember(fromUtf8(member.first.Scalar()), convert(member.second, depth + 1));
    }
    return value;
}

JsonValue Converter::convertList(const YAML::Node &node, int depth)
{
    JsonValue value = JsonValue::array();
    for (const auto &item : node)
        value.append(convert(item, depth + 1));
    return value;
}

JsonValue Converter::convert(const YAML::Node &node, int depth)
{
    if (++m_parts > mostParts)
        throw Refused{
            Texts::tr("The document has more than %L1 parts when its aliases are written out.").arg(mostParts),
            node.Mark()};
    if (depth > deepestJson)
        throw Refused{Texts::tr("Values are nested more than %L1 levels deep.").arg(deepestJson), node.Mark()};
    switch (node.Type()) {
    case YAML::NodeType::Map:
        return convertMap(node, depth);
    case YAML::NodeType::Sequence:
        return convertList(node, depth);
    case YAML::NodeType::Scalar:
        // Quoted and block scalars have the tag "!".
        return node.Tag() == "!" || node.Tag() == "tag:yaml.org,2002:str" ? JsonValue::string(fromUtf8(node.Scalar()))
                                                                          : plainScalar(fromUtf8(node.Scalar()));
    case YAML::NodeType::Null:
    case YAML::NodeType::Undefined:
        return {};
    }
    return {};
}

JsonTextProblem problemAt(const YAML::Mark &mark, const QString &message)
{
    return {.message = message,
        .offset = std::max(0, mark.pos),
        .line = std::max(0, mark.line) + 1,
        .column = std::max(0, mark.column) + 1};
}

}

tl::expected<JsonValue, JsonTextProblem> readYaml(const QByteArray &text)
{
    if (text.size() > largestText)
        return tl::unexpected(JsonTextProblem{
            .message =
                Texts::tr("A YAML document may have at most %L1 MB. Convert it to JSON.").arg(largestText >> 20)});
    try {
        const YAML::Node root = YAML::Load(std::string(text.constData(), static_cast<size_t>(text.size())));
        return Converter().convert(root);
    } catch (const Refused &refused) {
        return tl::unexpected(problemAt(refused.mark, refused.message));
    } catch (const YAML::Exception &problem) {
        return tl::unexpected(problemAt(problem.mark, Texts::tr("YAML: %1.").arg(fromUtf8(problem.msg))));
    }
}

}
