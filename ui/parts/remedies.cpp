// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/parts/remedies.h"

#include <QCoreApplication>

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Remedies)
};

}

QString remedyLabel(Remedy remedy)
{
    switch (remedy) {
    case Remedy::TestConnection:
        return Texts::tr("Test connection");
    case Remedy::EditConnection:
        return Texts::tr("Edit connection");
    case Remedy::ReplaceSecret:
        return Texts::tr("Replace credentials");
    case Remedy::TrustCertificate:
        return Texts::tr("Review certificate");
    case Remedy::ChooseSpace:
        return Texts::tr("Choose another space");
    case Remedy::Retry:
        return Texts::tr("Try again");
    case Remedy::Unlock:
        return Texts::tr("Unlock changes");
    case Remedy::ClearFilters:
        return Texts::tr("Clear filters");
    case Remedy::ShowRequestLog:
        return Texts::tr("Show request log");
    case Remedy::SeePrivileges:
        return Texts::tr("What privileges do I need?");
    case Remedy::CopyDetails:
        return Texts::tr("Copy for a ticket");
    }
    Q_UNREACHABLE();
}

QString remedyIconName(Remedy remedy)
{
    switch (remedy) {
    case Remedy::TestConnection:
        return u"list-checks"_s;
    case Remedy::EditConnection:
        return u"pencil"_s;
    case Remedy::ReplaceSecret:
        return u"key-round"_s;
    case Remedy::TrustCertificate:
        return u"badge-check"_s;
    case Remedy::ChooseSpace:
        return u"layers"_s;
    case Remedy::Retry:
        return u"rotate-ccw"_s;
    case Remedy::Unlock:
        return u"lock-open"_s;
    case Remedy::ClearFilters:
        return u"funnel-x"_s;
    case Remedy::ShowRequestLog:
        return u"activity"_s;
    case Remedy::SeePrivileges:
        return u"shield-check"_s;
    case Remedy::CopyDetails:
        return u"clipboard"_s;
    }
    Q_UNREACHABLE();
}

QString severityText(Severity severity)
{
    switch (severity) {
    case Severity::Information:
        return Texts::tr("Information");
    case Severity::Warning:
        return Texts::tr("Warning");
    case Severity::Failure:
        return Texts::tr("Failure");
    }
    Q_UNREACHABLE();
}

}
