// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// A JSON value that stays as it was written: members keep their order, and numbers keep their digits. QJsonValue sorts
// the members and rounds integers above 2^53.

#include <QHash>
#include <QString>
#include <initializer_list>
#include <utility>
#include <vector>

namespace reeve {

class JsonValue
{
public:
    enum class Kind { Null, Boolean, Number, String, Array, Object };
    using Member = std::pair<QString, JsonValue>;

    JsonValue() = default; // null
    static JsonValue boolean(bool value);
    static JsonValue number(QString text); // text: as JSON writes numbers, "1.50"; not checked
    static JsonValue number(qint64 value);
    static JsonValue string(QString text);
    static JsonValue array(std::vector<JsonValue> items = {});
    static JsonValue object(std::initializer_list<Member> members = {});

    Kind kind() const { return m_kind; }
    bool isNull() const { return m_kind == Kind::Null; }
    bool isBoolean() const { return m_kind == Kind::Boolean; }
    bool isNumber() const { return m_kind == Kind::Number; }
    bool isString() const { return m_kind == Kind::String; }
    bool isArray() const { return m_kind == Kind::Array; }
    bool isObject() const { return m_kind == Kind::Object; }

    bool toBoolean() const { return m_boolean; } // false for other kinds
    const QString &text() const { return m_text; } // the string, or the digits of a number; empty for other kinds

    // Items of an array, or values of an object's members.
    size_t size() const { return m_items.size(); }
    bool isEmpty() const { return m_items.empty(); }
    const std::vector<JsonValue> &items() const { return m_items; }
    const JsonValue &at(size_t index) const { return m_items[index]; }
    JsonValue &at(size_t index) { return m_items[index]; }
    const QString &nameAt(size_t index) const { return m_names[index]; } // of an object

    // Null when there is no such member, or this is no object. Of equal names the last counts, as in JavaScript.
    const JsonValue *find(QStringView name) const;
    JsonValue *find(QStringView name);
    bool contains(QStringView name) const { return find(name) != nullptr; }
    // The string of a member; empty when it is absent or no string.
    QString textOf(QStringView name) const;

    void append(JsonValue item); // to an array
    void removeAt(size_t index);
    void addMember(QString name, JsonValue value); // at the end, also when the name exists
    void setMember(const QString &name, JsonValue value); // in its place, or at the end
    void removeMember(QStringView name); // every one of that name

    // Numbers are compared by their digits: 1 and 1.0 differ. Members are compared with their order.
    bool operator==(const JsonValue &other) const;

private:
    qsizetype indexOf(QStringView name) const; // -1: absent
    void indexNames();

    Kind m_kind = Kind::Null;
    bool m_boolean = false;
    QString m_text{};
    std::vector<QString> m_names{}; // of an object, one for each item
    std::vector<JsonValue> m_items{};
    QHash<QString, qsizetype> m_places{}; // by name; empty while there are few names
};

}
