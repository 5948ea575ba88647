// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QCoreApplication>
#include <array>

#include "models/connection/trial.h"

using namespace Qt::StringLiterals;

namespace reeve {

namespace {

struct StepText {
    const char *name;
    const char *title;
};

// In the order of TrialStep.
constexpr std::array stepTexts{
    StepText{"address", QT_TRANSLATE_NOOP("Trial", "Address understood")},
    StepText{"name", QT_TRANSLATE_NOOP("Trial", "Name resolved")},
    StepText{"port", QT_TRANSLATE_NOOP("Trial", "Port reached")},
    StepText{"tls", QT_TRANSLATE_NOOP("Trial", "Encrypted and trusted")},
    StepText{"kibana", QT_TRANSLATE_NOOP("Trial", "It is Kibana")},
    StepText{"ready", QT_TRANSLATE_NOOP("Trial", "Kibana is ready")},
    StepText{"credentials", QT_TRANSLATE_NOOP("Trial", "Credentials accepted")},
    StepText{"identity", QT_TRANSLATE_NOOP("Trial", "Who I am")},
    StepText{"space", QT_TRANSLATE_NOOP("Trial", "Space exists")},
    StepText{"endpoints", QT_TRANSLATE_NOOP("Trial", "Endpoints may be read")},
    StepText{"cases", QT_TRANSLATE_NOOP("Trial", "Cases may be read")},
    StepText{"data", QT_TRANSLATE_NOOP("Trial", "Data present")},
};
static_assert(stepTexts.size() == std::size_t(TrialStep::Data) + 1);

}

QString stepName(TrialStep step)
{
    return QString::fromLatin1(stepTexts.at(std::size_t(step)).name);
}

QString stepTitle(TrialStep step)
{
    return QCoreApplication::translate("Trial", stepTexts.at(std::size_t(step)).title);
}

QString stepStateName(StepState state)
{
    switch (state) {
    case StepState::Waiting:
        return u"waiting"_s;
    case StepState::Running:
        return u"running"_s;
    case StepState::Passed:
        return u"passed"_s;
    case StepState::Warned:
        return u"warned"_s;
    case StepState::Failed:
        return u"failed"_s;
    case StepState::NotReached:
        break;
    }
    return u"not-reached"_s;
}

QString stepFindings(const StepReport &report)
{
    if (report.state != StepState::Failed || !report.certificate)
        return report.detail;
    const PresentedCertificate &shown = *report.certificate;
    const QString presented =
        QCoreApplication::translate("Trial", "Presented: certificate of %1, issued by %2, valid until %3, SHA-256 %4.")
            .arg(shown.subject, shown.issuer, shown.validUntil.toString(Qt::ISODate), fingerprintText(shown));
    return report.detail + u' ' + presented;
}

}
