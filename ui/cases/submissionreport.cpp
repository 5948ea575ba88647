// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/cases/submissionreport.h"

#include <QCoreApplication>
#include <QLocale>

#include "models/cases/caseowner.h"
#include "models/cases/casesubmission.h"

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Cases)
};

QString failureText(const ApiError &error)
{
    if (error.fault == Fault::TimedOut)
        return Texts::tr("The server did not answer in time.");
    if (error.fault == Fault::ServerFault)
        return Texts::tr("The server failed while it was creating the case (status %1).").arg(error.status);
    if (error.fault == Fault::GatewayFailed)
        return Texts::tr("Something in front of Kibana failed while the case was being created (status %1).")
            .arg(error.status);
    if (error.fault == Fault::BadBody)
        return Texts::tr("The server confirmed, but its answer could not be read.");
    if (error.fault == Fault::Cancelled)
        return error.detail;
    return Texts::tr("The connection was lost after the request was sent.");
}

QString searchResultText(const CaseSubmission &submission)
{
    const CreatedCase found = submission.createdCase().value_or(CreatedCase());
    const QString who = personText(found.createdBy);
    const QString when = QLocale().toString(found.createdAt.toLocalTime().time(), QLocale::ShortFormat);
    switch (submission.duplicateSearch()) {
    case DuplicateSearch::NotSearched:
        return Texts::tr("The case may or may not exist.");
    case DuplicateSearch::Searching:
        return Texts::tr("The case may or may not exist. Looking for it on the server.");
    case DuplicateSearch::One:
        return who.isEmpty()
            ? Texts::tr("One case with this title and text was created at %1. Most likely it is this one.").arg(when)
            : Texts::tr("One case with this title and text was created at %1 by %2. Most likely it is this one.")
                  .arg(when, who);
    case DuplicateSearch::Several:
        return Texts::tr("%Ln case(s) with this title and text appeared in the meantime. Look in the list before you "
                         "create another.",
            nullptr, int(submission.matchCount()));
    case DuplicateSearch::None:
        return Texts::tr("No such case has appeared on the server, so it is most likely safe to create it again.");
    case DuplicateSearch::NoneVisible:
        return Texts::tr(
            "No such case has appeared, but Kibana lists no case of %1 to this account at all. It may exist "
            "unseen: look for it in Kibana before you create another.")
            .arg(ownerTitle(submission.draftSent().owner));
    case DuplicateSearch::Failed:
        return Texts::tr("The case may or may not exist, and the server could not be asked. %1")
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
    case DuplicateSearch::NoneVisible:
    case DuplicateSearch::Failed:
        return {LookAgain, CreateAgain};
    }
    return {};
}

}

SubmissionReport submissionReport(const CaseSubmission &submission)
{
    return {.tone = Tone::Warning,
        .text = Texts::tr("%1 %2", "what failed, then what was found on the server; both are sentences")
                    .arg(failureText(submission.error()), searchResultText(submission)),
        .actions = actionsFor(submission.duplicateSearch())};
}

QString reportActionText(ReportAction action)
{
    switch (action) {
    case ReportAction::Accept:
        return Texts::tr("It is this case");
    case ReportAction::LookAgain:
        return Texts::tr("Look again");
    case ReportAction::CreateAgain:
        return Texts::tr("Create another");
    }
    return {};
}

}
