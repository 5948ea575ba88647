// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/cases/submissionreport.h"

#include <QCoreApplication>
#include <QLocale>

#include "models/cases/casesubmission.h"

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(Cases)
};

QString whatHappened(const ApiError &error)
{
    if (error.fault == Fault::TimedOut)
        return Words::tr("The server did not answer in time.");
    if (error.fault == Fault::ServerFault)
        return Words::tr("The server failed while it was creating the case (status %1).").arg(error.status);
    if (error.fault == Fault::GatewayFailed)
        return Words::tr("Something in front of Kibana failed while the case was being created (status %1).")
            .arg(error.status);
    if (error.fault == Fault::BadBody)
        return Words::tr("The server said yes, but its answer could not be read.");
    if (error.fault == Fault::Cancelled)
        return error.detail;
    return Words::tr("The connection was lost after the request had left.");
}

QString whatWasFound(const CaseSubmission &submission)
{
    const CreatedCase found = submission.createdCase().value_or(CreatedCase());
    const QString who = personText(found.createdBy);
    const QString when = QLocale().toString(found.createdAt.toLocalTime().time(), QLocale::ShortFormat);
    switch (submission.duplicateSearch()) {
    case DuplicateSearch::NotSearched:
        return Words::tr("The case may or may not exist.");
    case DuplicateSearch::Searching:
        return Words::tr("The case may or may not exist. Looking for it on the server.");
    case DuplicateSearch::One:
        return who.isEmpty()
            ? Words::tr("One case with this title and text was created at %1. Most likely it is this one.").arg(when)
            : Words::tr("One case with this title and text was created at %1 by %2. Most likely it is this one.")
                  .arg(when, who);
    case DuplicateSearch::Several:
        return Words::tr("%1 cases with this title and text were created in the meantime. Look at them in the list "
                         "before you create another.")
            .arg(submission.matchCount());
    case DuplicateSearch::None:
        return Words::tr("No such case has appeared on the server, so it is most likely safe to create it again.");
    case DuplicateSearch::Failed:
        return Words::tr("The case may or may not exist, and the server could not be asked. %1")
            .arg(submission.searchError().detail)
            .trimmed();
    }
    return {};
}

QList<ReportAction> actionsFor(DuplicateSearch duplicateSearch)
{
    using enum ReportAction;
    switch (duplicateSearch) {
    case DuplicateSearch::Searching:
        return {};
    case DuplicateSearch::One:
        return {Accept, CreateAgain};
    case DuplicateSearch::None:
        return {CreateAgain, LookAgain};
    case DuplicateSearch::NotSearched:
    case DuplicateSearch::Several:
    case DuplicateSearch::Failed:
        return {LookAgain, CreateAgain};
    }
    return {};
}

}

SubmissionReport reportOn(const CaseSubmission &submission)
{
    return {.tone = Tone::Warning,
        .text = whatHappened(submission.error()) + u' ' + whatWasFound(submission),
        .actions = actionsFor(submission.duplicateSearch())};
}

QString reportActionText(ReportAction action)
{
    switch (action) {
    case ReportAction::Accept:
        return Words::tr("It is this case");
    case ReportAction::LookAgain:
        return Words::tr("Look again");
    case ReportAction::CreateAgain:
        return Words::tr("Create another");
    }
    return {};
}

}
