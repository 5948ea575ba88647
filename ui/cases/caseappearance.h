// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// How a case's severity and status look: tone and icon for a word of Kibana's. A word always stands beside them.

#include <QString>

#include "ui/style/theme.h"

namespace reeve {

struct Look {
    Tone tone = Tone::Neutral;
    QString iconName{};
};

Look severityAppearance(const QString &severityId); // neutral for words not known here
Look statusAppearance(const QString &statusId);

}
