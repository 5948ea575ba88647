// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/operations/checknode.h"

#include <algorithm>

#include "models/json/jsonnumber.h"

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

constexpr QChar nullCharacter(u'\0');
constexpr QChar inItsPlace(0xFDD0); // no character, and never one

bool isReadable(const JsonValue &value)
{
    for (size_t i = 0; value.isObject() && i < value.size(); ++i) {
        const QString &name = value.nameAt(i);
        if (value.find(name) != &value.at(i) || name.contains(nullCharacter))
            return false;
    }
    return std::all_of(value.items().begin(), value.items().end(), isReadable);
}

JsonValue readable(const JsonValue &value)
{
    if (!value.isArray() && !value.isObject())
        return value;
    JsonValue result = value.isArray() ? JsonValue::array() : JsonValue::object();
    for (size_t i = 0; i < value.size(); ++i) {
        if (value.isArray())
            result.append(readable(value.at(i)));
        else
            result.setMember(nameForLibrary(value.nameAt(i)), readable(value.at(i)));
    }
    return result;
}

}

const JsonValue CheckValue::emptyObject = JsonValue::object();

QString nameForLibrary(const QString &name)
{
    return name.contains(nullCharacter) ? QString(name).replace(nullCharacter, inItsPlace) : name;
}

std::string libraryText(const QString &text)
{
    return nameForLibrary(text).toStdString();
}

opt::optional<CheckItems> CheckValue::getArrayOptional() const
{
    return isArray() ? opt::optional(CheckItems(*this)) : opt::optional<CheckItems>();
}

opt::optional<CheckMembers> CheckValue::getObjectOptional() const
{
    return isObject() ? opt::optional(CheckMembers(*this)) : opt::optional<CheckMembers>();
}

bool CheckValue::isInteger() const
{
    if (!isNumber())
        return false;
    const auto number = JsonNumber::from(m_value->text());
    return number && number->isWhole();
}

CheckMembers::const_iterator CheckMembers::find(const std::string &name) const
{
    const JsonValue &object = m_value.value();
    const JsonValue *member = object.find(QString::fromStdString(name));
    m_value.work().take();
    return {m_value, member ? static_cast<size_t>(member - object.items().data()) : object.size()};
}

std::optional<JsonValue> readableForm(const JsonValue &value)
{
    return isReadable(value) ? std::nullopt : std::optional(readable(value));
}

}
