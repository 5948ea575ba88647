// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The schema of one value of an operation, as a form needs it: its kind, limits, members and alternatives. References
// are followed and allOf is merged, one level at a time, so that schemas may contain themselves.

#include <QStringList>
#include <memory>
#include <optional>
#include <vector>

#include "models/json/jsonvalue.h"

namespace reeve {

class ApiDocument;
struct SchemaMember;

class Schema
{
public:
    // Any: every JSON value. Choice: oneOf, anyOf, or several types.
    enum class Kind { Any, Null, Boolean, Integer, Number, String, Array, Object, Choice };

    Schema() = default; // Any
    // document: that node is part of; null where node has no references.
    Schema(std::shared_ptr<const ApiDocument> document, const JsonValue &node);

    Kind kind() const;
    bool isNullable() const;
    bool isFile() const; // a string in the format "binary"
    QString title() const;
    QString description() const;
    QString format() const;
    QString pattern() const;
    // Null when the schema has none.
    const JsonValue *defaultValue() const { return m_node.find(u"default"); }
    const JsonValue *example() const;
    std::vector<JsonValue> enumeration() const; // with const as the only value
    std::optional<qint64> limit(QStringView keyword) const; // "minLength", "maxItems", ...
    QString bound(QStringView keyword) const; // digits of "minimum" or "maximum"; empty: none

    std::vector<SchemaMember> members() const; // of an object, in the document's order
    std::optional<Schema> member(QStringView name) const;
    bool isClosed() const; // refuses members that it does not name
    Schema otherMembers() const; // of the values of members that it does not name
    Schema items() const; // of an array
    std::vector<Schema> alternatives() const; // of a choice
    QString discriminator() const; // member whose value selects the alternative; empty: none

    // The node after references and allOf. Inner references stay. Of two parts of allOf that say the same keyword the
    // first counts: for checking, source() is what the document says.
    const JsonValue &node() const { return m_node; }
    const JsonValue &source() const { return m_source.isObject() ? m_source : m_node; }
    const std::shared_ptr<const ApiDocument> &document() const { return m_document; }

private:
    Schema child(const JsonValue &node) const { return {m_document, node}; }

    std::shared_ptr<const ApiDocument> m_document{};
    JsonValue m_node{};
    JsonValue m_source{}; // null where it is m_node
};

struct SchemaMember {
    QString name{};
    Schema schema{};
    bool isRequired = false;
};

// The alternative that value belongs to: by the discriminator, by const members, or by its kind; -1: none.
int alternativeFor(const Schema &choice, const JsonValue &value);

// How a value that meets the schema begins: required members only, the default or example where there is one.
JsonValue minimalValue(const Schema &schema);

}
