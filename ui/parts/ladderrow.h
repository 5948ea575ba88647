// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// One step of the ladder.

#include <QWidget>

#include "models/connection/trial.h"
#include "ui/parts/theme.h"

class QLabel;

namespace reeve {

class IconLabel;
class NumberedList;
class QuietLabel;

class LadderRow : public QWidget
{
    Q_OBJECT
public:
    explicit LadderRow(QWidget *parent = nullptr);

    void setReport(const StepReport &report);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void buildLayout();

    StepState m_state = StepState::Waiting;
    IconLabel *m_icon;
    QLabel *m_title;
    QuietLabel *m_result;
    QuietLabel *m_detail;
    NumberedList *m_advice;
};

QString stepStateText(StepState state); // translated: "Passed", "Not reached"
Tone stepStateTone(StepState state);
QString stepStateIconName(StepState state);

}
