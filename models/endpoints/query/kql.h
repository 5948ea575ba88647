// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Texts and conditions in Kibana's query language, so that whatever a value holds is taken for nothing but the value.
// Kibana reads a pair of parentheses around a single condition four times, so conditions hardly nest here.

#include <QString>
#include <QStringList>
#include <optional>

namespace reeve {

// Just this text, whatever is in it. On a keyword field Elasticsearch compares it as a whole, letter by letter.
QString kqlQuoted(const QString &text);

// Texts with this in them, or at their beginning. White space stands for any text: Elasticsearch would take the words
// beside it for alternatives. None: Kibana would take a part of the text for something else.
std::optional<QString> kqlContaining(const QString &text);
std::optional<QString> kqlBeginning(const QString &text);

// "field : value", or any of several; values are ready for KQL, as of the above. None of no values matches: give one.
QString kqlAny(const QString &field, const QStringList &values);
// Fields with several values: those with all of them.
QString kqlEvery(const QString &field, const QStringList &values);

// Documents that do not tell the keyword field, or tell an empty text.
QString kqlMissing(const QString &field);
// Not a single document.
QString kqlNothing();

// In parentheses, as conditions with "or" and "and" in them need to stand beside others. All others here have them.
QString kqlGrouped(const QString &condition);
// All of them; empty ones are left out. own is a person's KQL, of which nothing is known.
QString kqlAll(const QString &own, const QStringList &conditions);

}
