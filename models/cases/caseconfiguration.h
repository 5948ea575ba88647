// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The configuration of cases of one owner on the server: custom fields, templates, connectors.

#include <QList>
#include <QString>
#include <QStringList>
#include <optional>

#include "models/cases/casedraft.h"

namespace reeve {

struct CustomFieldDefinition {
    QString key{};
    CustomFieldType type = CustomFieldType::Text;
    QString label{};
    bool required = false;
    CustomFieldValue defaultValue{};

    bool operator==(const CustomFieldDefinition &) const = default;
};

// The values that a template sets; absent: it leaves the field as it is.
struct CaseTemplate {
    QString key{};
    QString name{};
    QString description{}; // of the template itself
    std::optional<QString> title{};
    std::optional<QString> text{}; // the case's description
    std::optional<QStringList> tags{};
    std::optional<CaseSeverity> severity{};
    std::optional<QString> category{};
    std::optional<QList<CaseAssignee>> assignees{};
    std::optional<CaseConnector> connector{};
    std::optional<bool> syncAlerts{};
    QList<CaseCustomField> customFields{};

    bool operator==(const CaseTemplate &) const = default;
};

struct CaseConfiguration {
    bool isKnown = false; // read from the server; until then its custom fields cannot be checked
    QList<CustomFieldDefinition> customFields{};
    QList<CaseTemplate> templates{};
    CaseConnector connector{}; // the default for new cases

    bool operator==(const CaseConfiguration &) const = default;
};

// A connector as the server lists it.
struct ConnectorInfo {
    QString id{};
    QString name{};
    QString type{}; // ".jira"
    bool missingSecrets = false;
    bool deprecated = false;

    bool operator==(const ConnectorInfo &) const = default;
};

}
