// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// One step of the connection trial: icon and word for its state, what was seen, how long it took, and below a
// failed one symptom, cause and what to do.

#include <QWidget>

#include "models/connection/trial.h"
#include "ui/parts/theme.h"

class QLabel;
class QVBoxLayout;

namespace reeve {

class IconLabel;
class QuietLabel;

// How a state of a step looks and what it is called. Translated.
struct StepLook {
    Tone tone;
    QString iconName;
    QString word;
};
StepLook lookOf(StepState state);

class TrialRow : public QWidget
{
    Q_OBJECT
public:
    explicit TrialRow(TrialStep step, QWidget *parent = nullptr);

    void show(const StepReport &report);

private:
    void showDiagnosis(const Diagnosis &diagnosis, const QString &shown); // shown: above it already

    IconLabel *m_icon;
    QLabel *m_title;
    QuietLabel *m_detail;
    QuietLabel *m_state;
    QWidget *m_advice;
    QLabel *m_adviceText;
};

}
