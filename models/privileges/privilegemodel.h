// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Names of Kibana's features by version. Kibana renames a feature when it splits its privileges, so a role for one
// version names other features than a role for the next.

#include <QString>
#include <array>

namespace reeve {

// Ranges of versions that share their names.
enum class PrivilegeModel { UpTo8_16, V8_17, V8_18To9_0, V9_1, V9_2, From9_3 };
inline constexpr std::array privilegeModels{PrivilegeModel::UpTo8_16, PrivilegeModel::V8_17, PrivilegeModel::V8_18To9_0,
    PrivilegeModel::V9_1, PrivilegeModel::V9_2, PrivilegeModel::From9_3};

QString privilegeModelTitle(PrivilegeModel model); // translated: "8.18 to 9.0"

struct PrivilegeNames {
    QString security{}; // the feature that holds the endpoints: "siemV2"
    QString casesVersion{}; // suffix of the three features of cases: "V3"; empty: none
    bool hasAssignPrivilege = false; // assigning cases is a privilege of its own, cases_assign
    // Privileges of Elastic Defend can be granted in single spaces. Kibana up to 9.0 refuses such a role (400).
    bool defendPerSpace = false;
};
PrivilegeNames privilegeNames(PrivilegeModel model);

enum class PrivilegeModelCertainty {
    Known, // the names of this version were looked up
    NotReported, // no version: 8.18 is assumed
    Newer, // newer than the last version looked up: its names are assumed
    Serverless, // has no versions: the newest names are assumed
};

struct PrivilegeModelMatch {
    PrivilegeModel model = PrivilegeModel::V8_18To9_0;
    PrivilegeModelCertainty certainty = PrivilegeModelCertainty::NotReported;

    bool operator==(const PrivilegeModelMatch &) const = default;
};
// version: as Kibana reports it: "8.18.2", "9.4.0-SNAPSHOT"; empty or unreadable: NotReported.
PrivilegeModelMatch privilegeModelFor(const QString &version, bool serverless = false);

}
