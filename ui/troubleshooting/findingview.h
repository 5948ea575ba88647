// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Shows one finding in full: symptom, cause, steps to resolve it, buttons for its remedies, and the evidence.

#include <QScrollArea>

#include "models/diagnosis/diagnosis.h"

class QLabel;
class QVBoxLayout;

namespace reeve {

class Badge;
class CollapsibleSection;
class CopyableText;
class FlowLayout;
class NumberedList;
class SecondaryLabel;

class FindingView : public QScrollArea
{
    Q_OBJECT
public:
    explicit FindingView(QWidget *parent = nullptr);

    // count: how often it was made, from 1. workedAt: UTC time at which it worked again; invalid: not yet.
    void setFinding(const Diagnosis &diagnosis, int count = 1, const QDateTime &workedAt = {});
    const Diagnosis &finding() const { return m_diagnosis; }

Q_SIGNALS:
    void remedyRequested(reeve::Remedy remedy); // one of the finding's remedies, or CopyDetails

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildLayout(QVBoxLayout &column);
    void rebuildRemedies();
    void updateFonts();

    Diagnosis m_diagnosis{};
    Badge *m_severity;
    SecondaryLabel *m_when;
    QLabel *m_symptom;
    QLabel *m_causeHeading;
    QLabel *m_cause;
    QLabel *m_stepsHeading;
    NumberedList *m_steps;
    FlowLayout *m_remedies = nullptr;
    CollapsibleSection *m_evidence;
    CopyableText *m_evidenceText;
};

}
