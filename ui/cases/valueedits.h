// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Factories and accessors for the editors of connector fields and custom fields. An empty line means "no value".

#include <QJsonValue>
#include <functional>

#include "models/cases/casedraft.h"
#include "models/cases/connectorfields.h"

class QWidget;

namespace reeve {

// Returns an editor for a connector field, owned by parent. changed is called after each edit by the user.
QWidget *connectorFieldEdit(const ConnectorField &field, QWidget *parent, std::function<void()> changed);
// The two functions below require an editor created for the same kind. Null: no value.
void setConnectorFieldValue(QWidget *edit, ConnectorFieldKind kind, const QJsonValue &value);
QJsonValue connectorFieldValue(const QWidget *edit, ConnectorFieldKind kind);

// The same for custom fields; label is shown by toggles only.
QWidget *customFieldEdit(CustomFieldType type, const QString &label, QWidget *parent, std::function<void()> changed);
void setCustomFieldEditValue(QWidget *edit, const CustomFieldValue &value);
CustomFieldValue customFieldEditValue(const QWidget *edit, CustomFieldType type);

}
