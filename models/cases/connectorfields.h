// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Which fields a connector of a type takes. Kibana: all of a type's keys must be present, null is allowed.

#include <QJsonValue>
#include <QString>
#include <span>

#include "models/cases/casedraft.h"

namespace reeve {

enum class ConnectorFieldKind { Text, List, Toggle, Number };

struct ConnectorField {
    const char *key; // as in the request
    ConnectorFieldKind kind;
    const char *label; // to be translated in the context "Cases"
};

// Empty for types without fields and for types not known here; both are sent "fields": null.
std::span<const ConnectorField> connectorFields(const QString &type);
bool isKnownConnectorType(const QString &type);

// "fields" of the request: every key of the type, null where the draft has nothing; null for types without fields.
QJsonValue connectorFieldsJson(const CaseConnector &connector);

}
