// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Line editors for values that may be absent: an empty line is no value.

#include <QJsonValue>
#include <functional>

#include "models/cases/casedraft.h"
#include "models/cases/connectorfields.h"

class QWidget;

namespace reeve {

// An editor for a connector's field; changed is called after each edit by the person.
QWidget *connectorFieldEdit(const ConnectorField &field, QWidget *parent, std::function<void()> changed);
void setConnectorFieldValue(QWidget *edit, ConnectorFieldKind kind, const QJsonValue &value);
QJsonValue connectorFieldValue(const QWidget *edit, ConnectorFieldKind kind);

// The same for a custom field.
QWidget *customFieldEdit(CustomFieldType type, const QString &label, QWidget *parent, std::function<void()> changed);
void setCustomFieldEditValue(QWidget *edit, const CustomFieldValue &value);
CustomFieldValue customFieldEditValue(const QWidget *edit, CustomFieldType type);

}
