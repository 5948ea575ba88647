// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/wizard/trialrow.h"

#include <QGridLayout>
#include <QLabel>
#include <QLocale>

#include "ui/parts/iconlabel.h"
#include "ui/parts/icons.h"
#include "ui/parts/quietlabel.h"

namespace reeve {

using namespace Qt::StringLiterals;

StepLook lookOf(StepState state)
{
    switch (state) {
    case StepState::Waiting:
        return {Tone::Neutral, u"circle"_s, TrialRow::tr("Waiting")};
    case StepState::Running:
        return {Tone::Accent, u"loader-circle"_s, TrialRow::tr("Running")};
    case StepState::Passed:
        return {Tone::Good, u"circle-check"_s, TrialRow::tr("Passed")};
    case StepState::Warned:
        return {Tone::Warning, u"triangle-alert"_s, TrialRow::tr("Note")};
    case StepState::Failed:
        return {Tone::Bad, u"circle-x"_s, TrialRow::tr("Failed")};
    case StepState::NotReached:
        return {Tone::Neutral, u"circle-minus"_s, TrialRow::tr("Not reached")};
    }
    Q_UNREACHABLE();
}

TrialRow::TrialRow(TrialStep step, QWidget *parent)
    : QWidget(parent)
    , m_icon(new IconLabel(18))
    , m_title(new QLabel(stepTitle(step)))
    , m_detail(new QuietLabel)
    , m_state(new QuietLabel)
    , m_advice(new QWidget)
    , m_adviceText(new QLabel)
{
    setObjectName(u"trial-"_s + stepName(step));
    m_title->setTextFormat(Qt::PlainText);
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    m_title->setFont(bold);
    m_detail->setObjectName(u"detail"_s);
    m_detail->setWordWrap(true);
    m_state->setObjectName(u"state"_s);
    m_state->setAlignment(Qt::AlignRight | Qt::AlignTop);
    m_adviceText->setObjectName(u"advice"_s);
    m_adviceText->setTextFormat(Qt::PlainText);
    m_adviceText->setWordWrap(true);
    m_adviceText->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *adviceColumn = new QVBoxLayout(m_advice);
    adviceColumn->setContentsMargins(0, space::tiny, 0, space::small);
    adviceColumn->addWidget(m_adviceText);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(space::medium, space::small, space::medium, space::small);
    grid->setHorizontalSpacing(space::medium);
    grid->setVerticalSpacing(2);
    grid->setColumnStretch(1, 1);
    grid->addWidget(m_icon, 0, 0, Qt::AlignTop);
    grid->addWidget(m_title, 0, 1);
    grid->addWidget(m_state, 0, 2);
    grid->addWidget(m_detail, 1, 1, 1, 2);
    grid->addWidget(m_advice, 2, 1, 1, 2);
    show({.step = step});
}

void TrialRow::show(const StepReport &report)
{
    const StepLook look = lookOf(report.state);
    m_icon->setIcon(icon(look.iconName, look.tone));
    const QString time =
        report.elapsedMs <= 0 ? QString() : tr(" \u00b7 %1 ms").arg(QLocale().toString(report.elapsedMs));
    m_state->setText(look.word + time);
    m_state->setTone(look.tone);
    m_detail->setText(report.detail);
    m_detail->setVisible(!report.detail.isEmpty());
    m_advice->setVisible(report.diagnosis.has_value());
    if (report.diagnosis)
        showDiagnosis(*report.diagnosis, report.detail);
    setAccessibleName(tr("%1: %2").arg(m_title->text(), m_state->text()));
    setAccessibleDescription(report.detail);
}

void TrialRow::showDiagnosis(const Diagnosis &diagnosis, const QString &shown)
{
    QStringList lines;
    if (diagnosis.symptom != shown)
        lines += diagnosis.symptom.simplified();
    if (!diagnosis.cause.isEmpty())
        lines += diagnosis.cause.simplified(); // it may quote the server over several lines
    if (!diagnosis.resolution.isEmpty())
        lines += QString();
    for (qsizetype i = 0; i < diagnosis.resolution.size(); ++i)
        lines += tr("%1. %2").arg(QString::number(i + 1), diagnosis.resolution.at(i).simplified());
    m_adviceText->setText(lines.join(u'\n'));
}

}
