// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Shows a JsonValue to the validator of valijson, and counts what the validator does with it. Private to the check.

#define VALIJSON_USE_EXCEPTIONS 1 // else the library ends the program at a schema it does not understand

#include <string>
#include <utility>
#include <valijson/internal/adapter.hpp>
#include <valijson/internal/basic_adapter.hpp>
#include <valijson/internal/frozen_value.hpp>

#include "models/json/jsonvalue.h"

namespace reeve {

// Thrown when a check takes too much.
struct CheckStopped {
};

// The steps and levels that one check has left.
struct CheckWork {
    qint64 steps = 10'000'000; // looks at a value: about a second
    int levels = 1200; // of schemas inside schemas, which bounds the stack

    void take(qint64 count = 1)
    {
        steps -= count;
        if (steps < 0)
            throw CheckStopped();
    }
};

// The library ends texts at U+0000: another character stands in its place.
QString nameForLibrary(const QString &name);
std::string libraryText(const QString &text); // as UTF-8

class CheckNode;
class CheckItems;
class CheckMembers;
using CheckMember = std::pair<std::string, CheckNode>;

// A value without equal names.
class CheckValue
{
public:
    CheckValue() = default; // an empty object
    CheckValue(const JsonValue &value, CheckWork &work) : m_value(&value), m_work(&work) { }

    const JsonValue &value() const { return *m_value; }
    CheckWork &work() const { return *m_work; }

    valijson::adapters::FrozenValue *freeze() const { return nullptr; } // is not asked for
    opt::optional<CheckItems> getArrayOptional() const;
    opt::optional<CheckMembers> getObjectOptional() const;
    bool getArraySize(size_t &result) const { return sizeIf(isArray(), result); }
    bool getObjectSize(size_t &result) const { return sizeIf(isObject(), result); }
    bool getBool(bool &) const { return false; }
    bool getDouble(double &) const { return false; }
    bool getInteger(int64_t &) const { return false; }
    bool getString(std::string &result) const
    {
        if (isString())
            result = libraryText(m_value->text());
        return m_value->isString();
    }
    static bool hasStrictTypes() { return true; }
    bool isArray() const { return is(JsonValue::Kind::Array); }
    bool isBool() const { return is(JsonValue::Kind::Boolean); }
    bool isDouble() const { return is(JsonValue::Kind::Number); }
    bool isInteger() const;
    bool isNull() const { return is(JsonValue::Kind::Null); }
    bool isNumber() const { return is(JsonValue::Kind::Number); }
    bool isObject() const { return is(JsonValue::Kind::Object); }
    bool isString() const { return is(JsonValue::Kind::String); }

private:
    bool is(JsonValue::Kind kind) const
    {
        if (m_work)
            m_work->take();
        return m_value->kind() == kind;
    }
    bool sizeIf(bool holds, size_t &result) const
    {
        if (holds)
            result = m_value->size();
        return holds;
    }

    static const JsonValue emptyObject;
    const JsonValue *m_value = &emptyObject;
    CheckWork *m_work = nullptr;
};

// The items of an array, or the members of an object.
template<typename Shown> class CheckIterator
{
public:
    using iterator_category = std::bidirectional_iterator_tag;
    using value_type = Shown;
    using difference_type = std::ptrdiff_t;
    using pointer = Shown *;
    using reference = Shown &;

    CheckIterator(const CheckValue &value, size_t index) : m_value(value), m_index(index) { }
    Shown operator*() const;
    valijson::adapters::DerefProxy<Shown> operator->() const { return valijson::adapters::DerefProxy<Shown>(**this); }
    bool operator==(const CheckIterator &other) const { return m_index == other.m_index; }
    const CheckIterator &operator++()
    {
        ++m_index;
        return *this;
    }
    CheckIterator operator++(int)
    {
        const CheckIterator before(*this);
        ++m_index;
        return before;
    }
    const CheckIterator &operator--()
    {
        --m_index;
        return *this;
    }
    void advance(std::ptrdiff_t count) { m_index += static_cast<size_t>(count); }

private:
    CheckValue m_value;
    size_t m_index;
};

class CheckItems
{
public:
    using const_iterator = CheckIterator<CheckNode>;
    using iterator = const_iterator;

    CheckItems() = default; // none
    explicit CheckItems(const CheckValue &value) : m_value(value) { }
    const_iterator begin() const { return {m_value, 0}; }
    const_iterator end() const { return {m_value, size()}; }
    size_t size() const { return m_value.value().size(); }

private:
    CheckValue m_value{};
};

class CheckMembers
{
public:
    using const_iterator = CheckIterator<CheckMember>;
    using iterator = const_iterator;

    CheckMembers() = default; // none
    explicit CheckMembers(const CheckValue &value) : m_value(value) { }
    const_iterator begin() const { return {m_value, 0}; }
    const_iterator end() const { return {m_value, size()}; }
    const_iterator find(const std::string &name) const;
    size_t size() const { return m_value.value().size(); }

private:
    CheckValue m_value{};
};

class CheckNode : public valijson::adapters::BasicAdapter<CheckNode, CheckItems, CheckMember, CheckMembers, CheckValue>
{
public:
    CheckNode() = default;
    explicit CheckNode(const CheckValue &value) : BasicAdapter(value), m_shown(value) { }
    CheckNode(const JsonValue &value, CheckWork &work) : CheckNode(CheckValue(value, work)) { }

    const JsonValue &value() const { return m_shown.value(); }
    CheckWork &work() const { return m_shown.work(); }

private:
    CheckValue m_shown{};
};

template<> inline CheckNode CheckIterator<CheckNode>::operator*() const
{
    return {m_value.value().at(m_index), m_value.work()};
}

template<> inline CheckMember CheckIterator<CheckMember>::operator*() const
{
    return {libraryText(m_value.value().nameAt(m_index)), CheckNode(m_value.value().at(m_index), m_value.work())};
}

// The value as the library can read it: without equal names, of which the last counts, and without U+0000 in names.
// Null when it can read the value as it is.
std::optional<JsonValue> readableForm(const JsonValue &value);

}
