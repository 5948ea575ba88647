// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The configuration of the cases of one CaseOwner in one space, as stored in Kibana: custom fields, templates and the
// default connector.

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
    CustomFieldValue defaultValue{}; // monostate: none. Kibana: fills a required field that a request leaves out

    bool operator==(const CustomFieldDefinition &) const = default;
};

// A template for cases. nullopt: the template does not set this field.
struct CaseTemplate {
    QString key{};
    QString name{};
    QString description{}; // of the template itself
    std::optional<QString> title{};
    std::optional<QString> caseDescription{}; // Markdown
    std::optional<QStringList> tags{};
    std::optional<CaseSeverity> severity{};
    std::optional<QString> category{};
    std::optional<QList<CaseAssignee>> assignees{}; // the names are uids: Kibana reports only those
    std::optional<CaseConnector> connector{};
    std::optional<bool> syncAlerts{};
    QList<CaseCustomField> customFields{}; // only those that the template sets

    bool operator==(const CaseTemplate &) const = default;
};

struct CaseConfiguration {
    bool isKnown = false; // whether it was read from the server; if not, custom fields cannot be checked
    QList<CustomFieldDefinition> customFields{};
    QList<CaseTemplate> templates{};
    CaseConnector connector{}; // the default for new cases

    bool operator==(const CaseConfiguration &) const = default;
};

// A connector, as listed by the server.
struct ConnectorInfo {
    QString id{};
    QString name{};
    QString type{}; // Kibana's connector type id, such as ".jira"
    bool missingSecrets = false; // imported without its secrets: it fails until they are entered in Kibana
    bool deprecated = false;

    bool operator==(const ConnectorInfo &) const = default;
};

}
