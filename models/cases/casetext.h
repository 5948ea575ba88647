// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Names and texts of a case's values: severity, status, owner, type of a custom field.

#include <QString>
#include <array>
#include <optional>

#include "models/cases/casedraft.h"

namespace reeve {

inline constexpr std::array caseSeverities{
    CaseSeverity::Low, CaseSeverity::Medium, CaseSeverity::High, CaseSeverity::Critical};

// Kibana's values, stable.
QString severityId(CaseSeverity severity); // "low"
QString customFieldTypeId(CustomFieldType type); // "text"

// Empty for a value that is not known here.
std::optional<CaseSeverity> severityFromId(const QString &id);
std::optional<CustomFieldType> customFieldTypeFromId(const QString &id);

QString severityTitle(CaseSeverity severity); // translated: "Low"

// For ids as the server sent them: the translated title where known, else the id itself, notReportedText() when empty.
QString ownerText(const QString &id);
QString severityText(const QString &id);
QString statusText(const QString &id); // "open" -> "Open"
QString notReportedText(); // translated: "not reported"

}
