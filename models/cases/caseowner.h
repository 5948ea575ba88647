// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The applications of Kibana that own cases. Kibana: each has its own privileges, settings and case list.

#include <QString>
#include <array>
#include <optional>

namespace reeve {

enum class CaseOwner { SecuritySolution, Observability, Cases };
inline constexpr std::array caseOwners{CaseOwner::SecuritySolution, CaseOwner::Observability, CaseOwner::Cases};

// Kibana's value in requests and answers, stable: "securitySolution", "observability", "cases".
QString ownerId(CaseOwner owner);
// Empty for a value that is not known here.
std::optional<CaseOwner> ownerFromId(const QString &id);
// Translated: "Elastic Security".
QString ownerTitle(CaseOwner owner);

}
