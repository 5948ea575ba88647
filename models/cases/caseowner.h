// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The Kibana applications that own cases. Each has its own privileges, configuration and list of cases.

#include <QString>
#include <array>
#include <optional>

namespace reeve {

enum class CaseOwner { SecuritySolution, Observability, Cases };
inline constexpr std::array caseOwners{CaseOwner::SecuritySolution, CaseOwner::Observability, CaseOwner::Cases};

// Kibana's value in requests and responses, also used in files: "securitySolution", "observability", "cases".
QString ownerId(CaseOwner owner);
// nullopt for any other value. Case-sensitive.
std::optional<CaseOwner> ownerFromId(const QString &id);
// For display, translated: "Elastic Security", "Observability", "Stack Management".
QString ownerTitle(CaseOwner owner);

}
