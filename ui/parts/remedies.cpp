// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/parts/remedies.h"

#include <QCoreApplication>

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("Remedies", text);
}

}

QString remedyLabel(Remedy remedy)
{
    switch (remedy) {
    case Remedy::TestConnection:
        return say(QT_TRANSLATE_NOOP("Remedies", "Test connection"));
    case Remedy::EditConnection:
        return say(QT_TRANSLATE_NOOP("Remedies", "Edit connection"));
    case Remedy::ReplaceSecret:
        return say(QT_TRANSLATE_NOOP("Remedies", "Replace credentials"));
    case Remedy::TrustCertificate:
        return say(QT_TRANSLATE_NOOP("Remedies", "Review certificate"));
    case Remedy::ChooseSpace:
        return say(QT_TRANSLATE_NOOP("Remedies", "Choose another space"));
    case Remedy::Retry:
        return say(QT_TRANSLATE_NOOP("Remedies", "Try again"));
    case Remedy::Unlock:
        return say(QT_TRANSLATE_NOOP("Remedies", "Unlock changes"));
    case Remedy::ClearFilters:
        return say(QT_TRANSLATE_NOOP("Remedies", "Clear filters"));
    case Remedy::ShowRequestLog:
        return say(QT_TRANSLATE_NOOP("Remedies", "Show request log"));
    case Remedy::SeePrivileges:
        return say(QT_TRANSLATE_NOOP("Remedies", "What privileges do I need?"));
    case Remedy::CopyDetails:
        return say(QT_TRANSLATE_NOOP("Remedies", "Copy for a ticket"));
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
        return say(QT_TRANSLATE_NOOP("Remedies", "Information"));
    case Severity::Warning:
        return say(QT_TRANSLATE_NOOP("Remedies", "Warning"));
    case Severity::Failure:
        return say(QT_TRANSLATE_NOOP("Remedies", "Failure"));
    }
    Q_UNREACHABLE();
}

}
