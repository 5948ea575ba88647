// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/json/jsonvalue.h"

namespace reeve {

JsonValue JsonValue::boolean(bool value)
{
    JsonValue result;
    result.m_kind = Kind::Boolean;
    result.m_boolean = value;
    return result;
}

JsonValue JsonValue::number(QString text)
{
    JsonValue result;
    result.m_kind = Kind::Number;
    result.m_text = std::move(text);
    return result;
}

JsonValue JsonValue::number(qint64 value)
{
    return number(QString::number(value));
}

JsonValue JsonValue::string(QString text)
{
    JsonValue result;
    result.m_kind = Kind::String;
    result.m_text = std::move(text);
    return result;
}

JsonValue JsonValue::array(std::vector<JsonValue> items)
{
    JsonValue result;
    result.m_kind = Kind::Array;
    result.m_items = std::move(items);
    return result;
}

JsonValue JsonValue::object(std::initializer_list<Member> members)
{
    JsonValue result;
    result.m_kind = Kind::Object;
    for (const Member &member : members)
        result.addMember(member.first, member.second);
    return result;
}

namespace {

constexpr size_t fewNames = 32; // are looked through one by one

}

qsizetype JsonValue::indexOf(QStringView name) const
{
    if (!m_places.isEmpty())
        return m_places.value(QString::fromRawData(name.data(), name.size()), -1);
    for (qsizetype i = static_cast<qsizetype>(m_names.size()) - 1; i >= 0; --i) {
        if (m_names[static_cast<size_t>(i)] == name)
            return i;
    }
    return -1;
}

void JsonValue::indexNames()
{
    m_places.clear();
    for (size_t i = 0; m_names.size() > fewNames && i < m_names.size(); ++i)
        m_places.insert(m_names[i], static_cast<qsizetype>(i));
}

const JsonValue *JsonValue::find(QStringView name) const
{
    const qsizetype index = indexOf(name);
    return index < 0 ? nullptr : &m_items[static_cast<size_t>(index)];
}

JsonValue *JsonValue::find(QStringView name)
{
    const qsizetype index = indexOf(name);
    return index < 0 ? nullptr : &m_items[static_cast<size_t>(index)];
}

QString JsonValue::textOf(QStringView name) const
{
    const JsonValue *member = find(name);
    return member && member->isString() ? member->text() : QString();
}

void JsonValue::append(JsonValue item)
{
    m_items.push_back(std::move(item));
}

void JsonValue::removeAt(size_t index)
{
    m_items.erase(m_items.begin() + static_cast<std::ptrdiff_t>(index));
    if (isObject()) {
        m_names.erase(m_names.begin() + static_cast<std::ptrdiff_t>(index));
        indexNames();
    }
}

void JsonValue::addMember(QString name, JsonValue value)
{
    m_names.push_back(std::move(name));
    m_items.push_back(std::move(value));
    if (!m_places.isEmpty())
        m_places.insert(m_names.back(), static_cast<qsizetype>(m_names.size()) - 1);
    else if (m_names.size() > fewNames)
        indexNames();
}

void JsonValue::setMember(const QString &name, JsonValue value)
{
    if (JsonValue *member = find(name))
        *member = std::move(value);
    else
        addMember(name, std::move(value));
}

void JsonValue::removeMember(QStringView name)
{
    for (qsizetype index = indexOf(name); index >= 0; index = indexOf(name))
        removeAt(static_cast<size_t>(index));
}

bool JsonValue::operator==(const JsonValue &other) const
{
    return m_kind == other.m_kind && m_boolean == other.m_boolean && m_text == other.m_text && m_names == other.m_names
        && m_items == other.m_items;
}

}
