// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/json/jsonreader.h"

#include <QCoreApplication>
#include <algorithm>

#include "models/json/exactjsonreader.h"
#include "models/json/fastjsonreader.h"

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(JsonReader)
};

constexpr int surrogates = 0xD800;
constexpr int lowSurrogates = 0xDC00;
constexpr int inTheirPlace = 0xE000; // private characters, as many
constexpr int count = 0x800;

// The character that the escape at the place stands for; -1: none stands there.
int escapedAt(const QByteArray &text, qsizetype at)
{
    if (text.mid(at, 2) != "\\u")
        return -1;
    bool isCode = false;
    const int code = text.mid(at + 2, 4).toInt(&isCode, 16);
    return isCode && text.size() >= at + 6 ? code : -1;
}

bool isIn(int code, int first)
{
    return code >= first && code < first + count;
}

// Texts that were cut in the middle of a character have half of it, which is escaped: "\\ud83d". Kibana: titles and
// messages are cut so. Puts private characters into their place, of the same length; null when there are none of the
// former, or some of the latter.
std::optional<QByteArray> withoutHalves(const QByteArray &text)
{
    QByteArray result = text;
    bool isChanged = false;
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (text[at] == '\xEE' && at + 1 < text.size() && static_cast<unsigned char>(text[at + 1]) < 0xA0)
            return {};
        if (text[at] != '\\')
            continue;
        const int code = escapedAt(text, at);
        if (isIn(code, inTheirPlace))
            return {};
        const int next = isIn(code, surrogates) ? escapedAt(text, at + 6) : -1;
        const bool isPair = code < lowSurrogates && next >= lowSurrogates && isIn(next, surrogates);
        if (isIn(code, surrogates) && isPair) {
            at += 11;
        } else if (isIn(code, surrogates)) {
            result.replace(at + 2, 4, QByteArray::number(code - surrogates + inTheirPlace, 16));
            isChanged = true;
            at += 5;
        } else {
            ++at;
        }
    }
    return isChanged ? std::optional(result) : std::nullopt;
}

QString withHalves(QString text)
{
    for (QChar &c : text) {
        if (isIn(c.unicode(), inTheirPlace))
            c = QChar(c.unicode() - inTheirPlace + surrogates);
    }
    return text;
}

JsonValue withHalves(const JsonValue &value)
{
    if (value.isString())
        return JsonValue::string(withHalves(value.text()));
    if (!value.isArray() && !value.isObject())
        return value;
    JsonValue result = value.isArray() ? JsonValue::array() : JsonValue::object();
    for (size_t i = 0; i < value.size(); ++i) {
        if (value.isArray())
            result.append(withHalves(value.at(i)));
        else
            result.addMember(withHalves(value.nameAt(i)), withHalves(value.at(i)));
    }
    return result;
}

}

tl::expected<JsonValue, JsonTextProblem> readJson(const QByteArray &text)
{
    if (auto value = readJsonFast(text))
        return *std::move(value);
    auto value = readJsonExactly(text);
    const auto changed = value ? std::nullopt : withoutHalves(text);
    if (!changed)
        return value;
    value = readJsonExactly(*changed);
    return value ? withHalves(*value) : value;
}

QString placeText(const JsonTextProblem &problem)
{
    return Texts::tr("Line %L1, column %L2: %3").arg(problem.line).arg(problem.column).arg(problem.message);
}

}
