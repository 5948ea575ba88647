// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/parts/ladderrow.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>

#include "ui/parts/iconlabel.h"
#include "ui/parts/icons.h"
#include "ui/parts/numberedlist.h"
#include "ui/parts/quietlabel.h"

namespace reeve {

using namespace Qt::StringLiterals;

QString stepStateText(StepState state)
{
    switch (state) {
    case StepState::Waiting:
        return LadderRow::tr("Waiting");
    case StepState::Running:
        return LadderRow::tr("Running");
    case StepState::Passed:
        return LadderRow::tr("Passed");
    case StepState::Warned:
        return LadderRow::tr("Passed with a warning");
    case StepState::Failed:
        return LadderRow::tr("Failed");
    case StepState::NotReached:
        return LadderRow::tr("Not reached");
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

LadderRow::LadderRow(QWidget *parent)
    : QWidget(parent)
    , m_icon(new IconLabel(18, this))
    , m_title(new QLabel(this))
    , m_result(new QuietLabel({}, this))
    , m_detail(new QuietLabel({}, this))
    , m_advice(new NumberedList(this))
{
    setObjectName(u"ladderRow"_s);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setObjectName(u"stepTitle"_s);
    m_result->setObjectName(u"stepResult"_s);
    m_detail->setObjectName(u"stepDetail"_s);
    m_detail->setWordWrap(true);
    m_detail->setTextInteractionFlags(Qt::TextSelectableByMouse);
    buildLayout();
}

void LadderRow::buildLayout()
{
    auto *top = new QHBoxLayout;
    top->addWidget(m_title, 1);
    top->addWidget(m_result);
    auto *column = new QVBoxLayout;
    column->setSpacing(2);
    column->addLayout(top);
    column->addWidget(m_detail);
    column->addWidget(m_advice);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::small, 6, space::medium, 6);
    row->setSpacing(space::medium);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addLayout(column, 1);
}

void LadderRow::setReport(const StepReport &report)
{
    m_state = report.state;
    m_icon->setIcon(icon(stepStateIconName(report.state), stepStateTone(report.state)));
    m_title->setText(stepTitle(report.step));
    QString result = stepStateText(report.state);
    if (report.elapsedMs >= 0)
        result = tr("%1 · %2 ms").arg(result, QLocale().toString(report.elapsedMs));
    m_result->setText(result);
    m_result->setTone(stepStateTone(report.state));
    m_detail->setText(report.detail);
    m_detail->setVisible(!report.detail.isEmpty());
    m_advice->setSteps(report.diagnosis ? report.diagnosis->resolution : QStringList());
    setAccessibleName(u"%1: %2. %3"_s.arg(m_title->text(), result, report.detail));
    update();
}

void LadderRow::paintEvent(QPaintEvent *)
{
    if (m_state != StepState::Failed && m_state != StepState::Warned)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(toneBackground(stepStateTone(m_state), palette()));
    painter.drawRoundedRect(rect().adjusted(0, 1, 0, -1), 6, 6);
}

}
