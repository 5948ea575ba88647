// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/parts/teststeprow.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QPushButton>

#include "ui/parts/certificatefacts.h"
#include "ui/parts/iconlabel.h"
#include "ui/parts/numberedlist.h"
#include "ui/parts/remedies.h"
#include "ui/parts/secondarylabel.h"
#include "ui/style/icons.h"
#include "ui/style/theme.h"

namespace reeve {

using namespace Qt::StringLiterals;

QString stepStateText(StepState state)
{
    switch (state) {
    case StepState::Waiting:
        return TestStepRow::tr("Waiting");
    case StepState::Running:
        return TestStepRow::tr("Running");
    case StepState::Passed:
        return TestStepRow::tr("Passed");
    case StepState::Warned:
        return TestStepRow::tr("Passed with a warning");
    case StepState::Failed:
        return TestStepRow::tr("Failed");
    case StepState::NotReached:
        return TestStepRow::tr("Not reached");
    }
    Q_UNREACHABLE();
}

Tone stepStateTone(StepState state)
{
    switch (state) {
    case StepState::Waiting:
    case StepState::NotReached:
        return Tone::Neutral;
    case StepState::Running:
        return Tone::Accent;
    case StepState::Passed:
        return Tone::Good;
    case StepState::Warned:
        return Tone::Warning;
    case StepState::Failed:
        return Tone::Bad;
    }
    Q_UNREACHABLE();
}

QString stepStateIconName(StepState state)
{
    switch (state) {
    case StepState::Waiting:
        return u"circle-dashed"_s;
    case StepState::Running:
        return u"circle-dot"_s;
    case StepState::Passed:
        return u"circle-check"_s;
    case StepState::Warned:
        return u"triangle-alert"_s;
    case StepState::Failed:
        return u"circle-x"_s;
    case StepState::NotReached:
        return u"circle-minus"_s;
    }
    Q_UNREACHABLE();
}

TestStepRow::TestStepRow(QWidget *parent)
    : QWidget(parent)
    , m_icon(new IconLabel(18, this))
    , m_title(new QLabel(this))
    , m_result(new SecondaryLabel({}, this))
    , m_detail(new SecondaryLabel({}, this))
    , m_certificate(new CertificateFacts(this))
    , m_remedies(new QHBoxLayout)
    , m_trust(new QPushButton(this))
    , m_cause(new QLabel(this))
    , m_advice(new NumberedList(this))
{
    m_title->setTextFormat(Qt::PlainText);
    m_title->setFont(headingFont(font()));
    m_title->setObjectName(u"stepTitle"_s);
    m_result->setObjectName(u"stepResult"_s);
    m_detail->setObjectName(u"stepDetail"_s);
    m_cause->setObjectName(u"stepCause"_s);
    m_cause->setTextFormat(Qt::PlainText);
    for (QLabel *text : {static_cast<QLabel *>(m_detail), m_cause}) {
        text->setWordWrap(true);
        text->setTextInteractionFlags(Qt::TextSelectableByMouse);
        text->hide();
    }
    m_trust->setObjectName(u"stepTrust"_s);
    m_trust->setAutoDefault(false);
    m_trust->hide();
    connect(m_trust, &QPushButton::clicked, this, [this] {
        if (m_report.certificate)
            Q_EMIT trustRequested(*m_report.certificate);
    });
    buildLayout();
}

void TestStepRow::buildLayout()
{
    auto *top = new QHBoxLayout;
    top->addWidget(m_title, 1);
    top->addWidget(m_result);
    m_remedies->addWidget(m_trust);
    m_remedies->addStretch(1);
    auto *column = new QVBoxLayout;
    column->setSpacing(2);
    column->addLayout(top);
    column->addWidget(m_detail);
    column->addWidget(m_certificate);
    column->addLayout(m_remedies); // below the certificate, which they are about
    column->addWidget(m_cause);
    column->addWidget(m_advice);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::small, 6, space::medium, 6);
    row->setSpacing(space::medium);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addLayout(column, 1);
}

void TestStepRow::setReport(const StepReport &report)
{
    m_report = report;
    setObjectName(u"step-"_s + stepName(report.step));
    m_icon->setIcon(icon(stepStateIconName(report.state), stepStateTone(report.state)));
    m_title->setText(stepTitle(report.step));
    QString result = stepStateText(report.state);
    if (report.elapsedMs >= 0)
        result = tr("%1 · %2 ms").arg(result, QLocale().toString(report.elapsedMs));
    m_result->setText(result);
    m_result->setTone(stepStateTone(report.state));
    m_detail->setText(report.detail);
    m_detail->setVisible(!report.detail.isEmpty());
    const bool failed = report.state == StepState::Failed;
    m_certificate->setCertificate(failed ? report.certificate : std::nullopt);
    showDiagnosis();
    updateRemedies();
    setAccessibleName(tr("%1: %2. %3", "step, result, detail").arg(m_title->text(), result, report.detail));
    update();
}

void TestStepRow::showDiagnosis()
{
    // It may quote the server over several lines.
    m_cause->setText(m_report.diagnosis ? m_report.diagnosis->cause.simplified() : QString());
    m_cause->setVisible(!m_cause->text().isEmpty());
    m_advice->setSteps(m_report.diagnosis ? m_report.diagnosis->resolution : QStringList());
}

void TestStepRow::addRemedyButton(Remedy remedy, const QString &label)
{
    auto *button = new QPushButton(icon(remedyIconName(remedy)), label, this);
    button->setObjectName(u"stepRemedy%1"_s.arg(int(remedy)));
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, this, [this, remedy] { Q_EMIT remedyRequested(remedy); });
    m_remedies->insertWidget(int(m_remedyButtons.size()), button);
    m_remedyButtons.push_back({remedy, button});
    updateRemedies();
}

void TestStepRow::setTrustLabel(const QString &label)
{
    m_trust->setText(label);
    m_trust->setIcon(icon(u"pin"_s));
    updateRemedies();
}

void TestStepRow::updateRemedies()
{
    const bool failed = m_report.state == StepState::Failed;
    const auto names = [this](Remedy remedy) {
        return m_report.diagnosis && m_report.diagnosis->remedies.contains(remedy);
    };
    for (const RemedyButton &entry : m_remedyButtons)
        entry.button->setVisible(names(entry.remedy) && (failed || entry.remedy == Remedy::SeePrivileges));
    m_trust->setVisible(
        !m_trust->text().isEmpty() && failed && m_report.certificate && names(Remedy::TrustCertificate));
}

void TestStepRow::paintEvent(QPaintEvent *)
{
    if (m_report.state != StepState::Failed && m_report.state != StepState::Warned)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(toneBackground(stepStateTone(m_report.state), palette()));
    painter.drawRoundedRect(rect().adjusted(0, 1, 0, -1), 6, 6);
}

}
