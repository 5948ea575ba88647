// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/json/jsonequality.h"

#include <map>

#include "models/json/jsonnumber.h"
#include "models/json/jsonwriter.h"

namespace reeve {

namespace {

void write(QByteArray &out, const JsonValue &value);

void writeMembers(QByteArray &out, const JsonValue &value)
{
    std::map<QString, const JsonValue *> members;
    for (size_t i = 0; i < value.size(); ++i)
        members.insert_or_assign(value.nameAt(i), &value.at(i));
    out += '{';
    for (const auto &[name, member] : members) {
        out += compactJson(JsonValue::string(name));
        write(out, *member);
    }
    out += '}';
}

void write(QByteArray &out, const JsonValue &value)
{
    if (value.isObject())
        return writeMembers(out, value);
    if (value.isArray()) {
        out += '[';
        for (const JsonValue &item : value.items()) {
            write(out, item);
            out += ',';
        }
        out += ']';
        return;
    }
    const auto number = value.isNumber() ? JsonNumber::from(value.text()) : std::nullopt;
    out += number ? number->canonicalText() : compactJson(value);
}

}

QByteArray canonicalText(const JsonValue &value)
{
    QByteArray out;
    write(out, value);
    return out;
}

}
