// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Kibana renames its features when it divides their rights: which names are the current ones in which versions.

#include <QString>
#include <array>

namespace reeve {

enum class KibanaEra { UpTo8_16, V8_17, V8_18To9_0, V9_1, V9_2, From9_3 };
inline constexpr std::array kibanaEras{
    KibanaEra::UpTo8_16, KibanaEra::V8_17, KibanaEra::V8_18To9_0, KibanaEra::V9_1, KibanaEra::V9_2, KibanaEra::From9_3};

QString eraTitle(KibanaEra era); // translated: "8.18 to 9.0"

struct EraNames {
    QString security{}; // the feature that holds the endpoints: "siemV2"
    QString casesVersion{}; // behind each of the three features of cases: "V3"
    bool assignsApart = false; // naming assignees is a right of its own, cases_assign
    // Rights of Elastic Defend can be given in single spaces. Before, Kibana refuses a role that tries (400).
    bool defendPerSpace = false;
};
EraNames namesIn(KibanaEra era);

enum class EraCertainty { Known, NotTold, Newer, Serverless };

struct EraReading {
    KibanaEra era = KibanaEra::V8_18To9_0;
    EraCertainty certainty = EraCertainty::NotTold;

    bool operator==(const EraReading &) const = default;
};
// version as Kibana tells it: "8.18.2", "9.4.0-SNAPSHOT"; empty or unreadable: not told, and 8.18 is assumed.
EraReading eraOf(const QString &version, bool serverless = false);

}
