// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The fields that KQL can ask the united endpoint index for, with their types. Source: the index template of the Elastic
// Defend package, whose mapping is not dynamic, and the two fields that Kibana computes (status, last_checkin).

#include <QString>
#include <QStringList>
#include <optional>

namespace reeve {

enum class KqlFieldType { Keyword, Text, Address, Date, Number, Flag };

// nullopt: the index does not map the field, so that no document matches a condition on it.
std::optional<KqlFieldType> kqlFieldType(const QString &name);
// Whether documents are known to have the field although the index does not map it, and nothing holds the same.
bool isKnownUnmapped(const QString &name);
// Whether any mapped field's name matches the name, in which * stands for any text, or begins with it and a dot.
bool isKqlFieldGroup(const QString &name);
// The mapped field that was probably meant by a name which is not mapped: with its prefix, in the right case of letters,
// or the one that holds the same. Empty: none.
QString kqlFieldMeant(const QString &name);
// Every mapped field once.
const QStringList &kqlFieldNames();

}
