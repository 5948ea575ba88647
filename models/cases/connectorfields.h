// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The fields of each type of connector. Kibana: a request holds every key of the type; the value may be null.

#include <QJsonValue>
#include <QString>
#include <span>

#include "models/cases/casedraft.h"

namespace reeve {

enum class ConnectorFieldKind { Text, List, Toggle, Number };

struct ConnectorField {
    const char *key; // as in the request
    ConnectorFieldKind kind;
    const char *label; // untranslated, context "Cases"
};

// type: ".jira". Empty for types without fields and for unknown types; for both "fields" is null in a request.
std::span<const ConnectorField> connectorFields(const QString &type);
bool isKnownConnectorType(const QString &type);

// "fields" of a request: every key of the type, null where the draft has no value; null for types without fields.
QJsonValue connectorFieldsJson(const CaseConnector &connector);

}
