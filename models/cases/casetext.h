// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The words of cases: what Kibana's interface calls things, what its screens call them, and the way between.

#include <QString>
#include <array>
#include <optional>

#include "models/cases/casedraft.h"

namespace reeve {

inline constexpr std::array caseSeverities{
    CaseSeverity::Low, CaseSeverity::Medium, CaseSeverity::High, CaseSeverity::Critical};

QString severityId(CaseSeverity severity); // "low"
QString customFieldTypeId(CustomFieldType type); // "text"

// Nothing when Kibana says a word that is not known here.
std::optional<CaseSeverity> severityFromId(const QString &id);
std::optional<CustomFieldType> customFieldTypeFromId(const QString &id);

QString severityTitle(CaseSeverity severity); // translated: "Low"

// For ids as a server sent them, translated where known, as they are where not, "not told" when empty.
QString ownerText(const QString &id);
QString severityText(const QString &id);
QString statusText(const QString &id); // "open" -> "Open"
QString notReportedText();

}
