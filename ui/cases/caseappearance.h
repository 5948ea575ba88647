// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Tone and icon for the severity and the status of a case. Views always show the text beside them, as colour and icon
// alone are not accessible.

#include <QString>

#include "ui/style/tone.h"

namespace reeve {

struct CaseAppearance {
    Tone tone = Tone::Neutral;
    QString iconName{};
};

CaseAppearance severityAppearance(const QString &severityId); // Kibana's id: "high"; neutral for an unknown one
CaseAppearance statusAppearance(const QString &statusId); // Kibana's id: "in-progress"; neutral for an unknown one

}
