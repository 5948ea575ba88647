// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Message and possible decisions for a submission of which it is not known whether it created a case.

#include <QList>
#include <QString>

#include "ui/style/tone.h"

namespace reeve {

class CaseSubmission;

// Accept: the case found on the server is this one. LookAgain: search the server again. CreateAgain: send it once more.
enum class ReportAction { Accept, LookAgain, CreateAgain };

struct SubmissionReport {
    Tone tone = Tone::Warning;
    QString text{}; // translated
    QList<ReportAction> actions{};
};

SubmissionReport submissionReport(const CaseSubmission &submission); // requires SubmissionState::Unknown
QString reportActionText(ReportAction action); // translated, for a button

}
