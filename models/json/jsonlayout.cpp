// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/json/jsonlayout.h"

#include "models/json/jsontokens.h"
#include "models/json/jsonwriter.h"

namespace reeve {

namespace tokens = jsontokens;

namespace {

void breakLine(QByteArray &out, int depth)
{
    out += '\n';
    out.append(2 * static_cast<qsizetype>(depth), ' ');
}

}

QByteArray indentedText(QByteArrayView json)
{
    QByteArray out;
    out.reserve(json.size() + json.size() / 2);
    int depth = 0;
    for (quint32 at = tokens::afterSpace(json, 0); at < json.size(); at = tokens::afterSpace(json, at)) {
        const char c = json[at];
        const quint32 next = tokens::afterSpace(json, at + 1);
        if ((c == '{' || c == '[') && next < json.size() && (json[next] == '}' || json[next] == ']')) {
            out += c;
            out += json[next];
            at = next + 1;
        } else if (c == '{' || c == '[') {
            out += c;
            breakLine(out, ++depth);
            ++at;
        } else if (c == '}' || c == ']') {
            breakLine(out, --depth);
            out += c;
            ++at;
        } else if (c == ',') {
            out += c;
            breakLine(out, depth);
            ++at;
        } else if (c == ':') {
            out += ": ";
            ++at;
        } else {
            const quint32 end = tokens::afterValue(json, at);
            out.append(json.sliced(at, end - at));
            at = end;
        }
    }
    return out;
}

QByteArray compactText(QByteArrayView json)
{
    QByteArray out;
    out.reserve(json.size());
    for (quint32 at = tokens::afterSpace(json, 0); at < json.size(); at = tokens::afterSpace(json, at)) {
        const char c = json[at];
        const quint32 end = c == '"' ? tokens::afterString(json, at) : at + 1;
        out.append(json.sliced(at, end - at));
        at = end;
    }
    return out;
}

QByteArray jsonString(const QString &text)
{
    return compactJson(JsonValue::string(text));
}

QByteArray indentedText(const JsonBytes &json, const JsonSpot &spot, bool isMasked)
{
    const auto textOf = [&](const JsonSpot &one) {
        const QByteArray masked = isMasked ? json.maskedOf(one) : QByteArray();
        const QByteArrayView bytes = isMasked ? QByteArrayView(masked) : json.rawOf(one);
        return json.kindOf(one) == JsonKind::Line ? bytes.toByteArray() : indentedText(bytes);
    };
    if (!json.isLines() || !(spot == json.root()))
        return textOf(spot);
    QByteArray out;
    for (const JsonSpot &line : json.parts(spot))
        out += textOf(line) + '\n';
    return out;
}

}
