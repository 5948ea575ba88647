// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/connection/test/teststep.h"

#include <QCoreApplication>
#include <array>

using namespace Qt::StringLiterals;

namespace reeve {

namespace {

struct StepText {
    const char *name;
    const char *title;
};

// In the order of TestStep.
constexpr std::array stepTexts{
    StepText{"address", QT_TRANSLATE_NOOP("ConnectionTest", "Address understood")},
    StepText{"name", QT_TRANSLATE_NOOP("ConnectionTest", "Name resolved")},
    StepText{"port", QT_TRANSLATE_NOOP("ConnectionTest", "Port reached")},
    StepText{"tls", QT_TRANSLATE_NOOP("ConnectionTest", "Encrypted and trusted")},
    StepText{"kibana", QT_TRANSLATE_NOOP("ConnectionTest", "It is Kibana")},
    StepText{"ready", QT_TRANSLATE_NOOP("ConnectionTest", "Kibana is ready")},
    StepText{"credentials", QT_TRANSLATE_NOOP("ConnectionTest", "Credentials accepted")},
    StepText{"identity", QT_TRANSLATE_NOOP("ConnectionTest", "Who I am")},
    StepText{"space", QT_TRANSLATE_NOOP("ConnectionTest", "Space exists")},
    StepText{"endpoints", QT_TRANSLATE_NOOP("ConnectionTest", "Endpoints may be read")},
    StepText{"cases", QT_TRANSLATE_NOOP("ConnectionTest", "Cases may be read")},
    StepText{"data", QT_TRANSLATE_NOOP("ConnectionTest", "Data present")},
};
static_assert(stepTexts.size() == std::size_t(TestStep::Data) + 1);

}

bool needs(TestStep step, TestStep earlier)
{
    switch (earlier) {
    case TestStep::Identity:
    case TestStep::Cases:
    case TestStep::Data:
        return false;
    case TestStep::Endpoints:
        return step == TestStep::Data;
    case TestStep::Address:
    case TestStep::Name:
    case TestStep::Port:
    case TestStep::Tls:
    case TestStep::Kibana:
    case TestStep::Ready:
    case TestStep::Credentials:
    case TestStep::Space: // in a space that does not exist, lists look empty or forbidden
        break;
    }
    return true;
}

QString stepName(TestStep step)
{
    return QString::fromLatin1(stepTexts.at(std::size_t(step)).name);
}

QString stepTitle(TestStep step)
{
    return QCoreApplication::translate("ConnectionTest", stepTexts.at(std::size_t(step)).title);
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

QString stepFindingsText(const StepReport &report)
{
    if (report.state != StepState::Failed || !report.certificate)
        return report.detail;
    const PresentedCertificate &shown = *report.certificate;
    const QString presented =
        QCoreApplication::translate(
            "ConnectionTest", "Presented: certificate of %1, issued by %2, valid until %3, SHA-256 %4.")
            .arg(shown.subject, shown.issuer, shown.validUntil.toString(Qt::ISODate), fingerprintText(shown));
    return report.detail + u' ' + presented;
}

}
