// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// How a case's severity and status look: tone and icon for a word of Kibana's. A word always stands beside them.

#include <QString>

#include "ui/style/tone.h"

namespace reeve {

struct CaseAppearance {
    Tone tone = Tone::Neutral;
    QString iconName{};
};

CaseAppearance severityAppearance(const QString &severityId); // neutral for words not known here
CaseAppearance statusAppearance(const QString &statusId);

}
