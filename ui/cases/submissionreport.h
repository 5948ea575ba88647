// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// What to tell a person about a submission whose outcome is unknown, and what they can decide. Data only.

#include <QList>
#include <QString>

#include "ui/style/tone.h"

namespace reeve {

class CaseSubmission;

enum class ReportAction { Accept, LookAgain, CreateAgain };

struct SubmissionReport {
    Tone tone = Tone::Warning;
    QString text{};
    QList<ReportAction> actions{};
};

SubmissionReport reportOn(const CaseSubmission &submission); // in the state Unknown
QString reportActionText(ReportAction action);

}
