// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Kibana renames its features when it divides their privileges: which names are the current ones in which versions.

#include <QString>
#include <array>

namespace reeve {

enum class PrivilegeModel { UpTo8_16, V8_17, V8_18To9_0, V9_1, V9_2, From9_3 };
inline constexpr std::array privilegeModels{PrivilegeModel::UpTo8_16, PrivilegeModel::V8_17, PrivilegeModel::V8_18To9_0,
    PrivilegeModel::V9_1, PrivilegeModel::V9_2, PrivilegeModel::From9_3};

QString eraTitle(PrivilegeModel era); // translated: "8.18 to 9.0"

struct PrivilegeNames {
    QString security{}; // the feature that holds the endpoints: "siemV2"
    QString casesVersion{}; // behind each of the three features of cases: "V3"
    bool assignsApart = false; // naming assignees is a right of its own, cases_assign
    // Privileges of Elastic Defend can be given in single spaces. Before, Kibana refuses a role that tries (400).
    bool defendPerSpace = false;
};
PrivilegeNames namesIn(PrivilegeModel era);

enum class PrivilegeModelCertainty { Known, NotTold, Newer, Serverless };

struct PrivilegeModelReading {
    PrivilegeModel era = PrivilegeModel::V8_18To9_0;
    PrivilegeModelCertainty certainty = PrivilegeModelCertainty::NotTold;

    bool operator==(const PrivilegeModelReading &) const = default;
};
// version as Kibana tells it: "8.18.2", "9.4.0-SNAPSHOT"; empty or unreadable: not told, and 8.18 is assumed.
PrivilegeModelReading eraOf(const QString &version, bool serverless = false);

}
