// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Builds conditions in the Kibana query language (KQL). Values are escaped, so that no value is read as syntax. There is
// no pair of brackets that the meaning does not need, as Kibana reads what is in brackets four times over.

#include <QString>
#include <QStringList>
#include <optional>

namespace reeve {

// The exact text as a quoted value. Elasticsearch compares it with a keyword field as a whole and case-sensitively.
QString kqlQuoted(const QString &text);

// A value with wildcards that matches texts which contain, or begin with, the text. White space in it matches any text,
// because Elasticsearch would read the words around it as alternatives. nullopt if Kibana would misread the text.
std::optional<QString> kqlContaining(const QString &text);
std::optional<QString> kqlBeginning(const QString &text);

// "field : value" or "field : (a or b)". values: as returned by the functions above; not empty.
QString kqlAny(const QString &field, const QStringList &values);
// Documents whose field holds all the values. values: as above.
QString kqlEvery(const QString &field, const QStringList &values);

// Documents in which the keyword field is missing or an empty text.
QString kqlMissing(const QString &field);
// A condition that no document matches.
QString kqlNothing();

// The condition in brackets. The functions that follow add them where they are needed.
QString kqlGrouped(const QString &condition);
// The condition negated.
QString kqlNot(const QString &condition);
// At least one of the conditions, which are not empty.
QString kqlAnyOf(const QStringList &conditions);
// All conditions; empty ones are left out. own: KQL that a person wrote. KQL that is not valid by itself is returned
// alone: beside other conditions it could become valid with another meaning, as "a : b) or (c : d" would in brackets.
QString kqlAll(const QString &own, const QStringList &conditions);

}
