// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/cases/connectorfields.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>

namespace reeve {

namespace {

using enum ConnectorFieldKind;

constexpr std::array jira{
    ConnectorField{"issueType", Text, QT_TRANSLATE_NOOP("Cases", "Issue type")},
    ConnectorField{"priority", Text, QT_TRANSLATE_NOOP("Cases", "Priority")},
    ConnectorField{"parent", Text, QT_TRANSLATE_NOOP("Cases", "Parent issue")},
};
constexpr std::array resilient{
    ConnectorField{"incidentTypes", List, QT_TRANSLATE_NOOP("Cases", "Incident types")},
    ConnectorField{"severityCode", Text, QT_TRANSLATE_NOOP("Cases", "Severity")},
};
constexpr std::array serviceNow{
    ConnectorField{"urgency", Text, QT_TRANSLATE_NOOP("Cases", "Urgency")},
    ConnectorField{"severity", Text, QT_TRANSLATE_NOOP("Cases", "Severity")},
    ConnectorField{"impact", Text, QT_TRANSLATE_NOOP("Cases", "Impact")},
    ConnectorField{"category", Text, QT_TRANSLATE_NOOP("Cases", "Category")},
    ConnectorField{"subcategory", Text, QT_TRANSLATE_NOOP("Cases", "Subcategory")},
};
constexpr std::array serviceNowSir{
    ConnectorField{"destIp", Toggle, QT_TRANSLATE_NOOP("Cases", "Destination IPs")},
    ConnectorField{"sourceIp", Toggle, QT_TRANSLATE_NOOP("Cases", "Source IPs")},
    ConnectorField{"malwareUrl", Toggle, QT_TRANSLATE_NOOP("Cases", "Malware URLs")},
    ConnectorField{"malwareHash", Toggle, QT_TRANSLATE_NOOP("Cases", "Malware hashes")},
    ConnectorField{"priority", Text, QT_TRANSLATE_NOOP("Cases", "Priority")},
    ConnectorField{"category", Text, QT_TRANSLATE_NOOP("Cases", "Category")},
    ConnectorField{"subcategory", Text, QT_TRANSLATE_NOOP("Cases", "Subcategory")},
};
constexpr std::array swimlane{
    ConnectorField{"caseId", Text, QT_TRANSLATE_NOOP("Cases", "Case id")},
};
constexpr std::array theHive{
    ConnectorField{"tlp", Number, QT_TRANSLATE_NOOP("Cases", "TLP")},
};

struct ConnectorType {
    const char *type;
    std::span<const ConnectorField> fields;
};
constexpr std::array types{
    ConnectorType{".none", {}},
    ConnectorType{".cases-webhook", {}},
    ConnectorType{".jira", jira},
    ConnectorType{".resilient", resilient},
    ConnectorType{".servicenow", serviceNow},
    ConnectorType{".servicenow-sir", serviceNowSir},
    ConnectorType{".swimlane", swimlane},
    ConnectorType{".thehive", theHive},
};

auto find(const QString &type)
{
    return std::ranges::find_if(
        types, [&type](const ConnectorType &each) { return type == QLatin1StringView(each.type); });
}

}

std::span<const ConnectorField> connectorFields(const QString &type)
{
    const auto found = find(type);
    return found == types.end() ? std::span<const ConnectorField>() : found->fields;
}

bool isKnownConnectorType(const QString &type)
{
    return find(type) != types.end();
}

QJsonValue connectorFieldsJson(const CaseConnector &connector)
{
    const auto fields = connectorFields(connector.type);
    if (fields.empty())
        return QJsonValue::Null;
    QJsonObject object;
    for (const ConnectorField &field : fields) {
        const QJsonValue value = connector.fields.value(QLatin1StringView(field.key));
        object.insert(QLatin1StringView(field.key), value.isUndefined() ? QJsonValue(QJsonValue::Null) : value);
    }
    return object;
}

}
