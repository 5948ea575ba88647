// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The row of one step of the connection test: state, result and duration; below a failed step also the certificate that
// the server presented, cause, resolution and remedy buttons.

#include <QWidget>
#include <vector>

#include "models/connection/test/connectiontest.h"
#include "ui/style/tone.h"

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace reeve {

class CertificateFacts;
class IconLabel;
class NumberedList;
class SecondaryLabel;

class TestStepRow : public QWidget
{
    Q_OBJECT
public:
    explicit TestStepRow(QWidget *parent = nullptr);

    void setReport(const StepReport &report);
    // Adds a button that is visible if the step has failed and its diagnosis names the remedy. SeePrivileges is visible
    // also if the step passed with a warning.
    void addRemedyButton(Remedy remedy, const QString &label);
    // Label of the button that trusts the presented certificate, visible if the diagnosis names TrustCertificate;
    // empty: no such button.
    void setTrustLabel(const QString &label);

Q_SIGNALS:
    void remedyRequested(reeve::Remedy remedy);
    void trustRequested(const reeve::PresentedCertificate &certificate); // the one shown

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void buildLayout();
    void showDiagnosis();
    void updateRemedies();

    struct RemedyButton {
        Remedy remedy;
        QPushButton *button;
    };
    StepReport m_report{};
    IconLabel *m_icon;
    QLabel *m_title;
    SecondaryLabel *m_result;
    SecondaryLabel *m_detail;
    CertificateFacts *m_certificate;
    QHBoxLayout *m_remedies;
    std::vector<RemedyButton> m_remedyButtons{};
    QPushButton *m_trust;
    QLabel *m_cause;
    NumberedList *m_advice;
};

QString stepStateText(StepState state); // translated: "Passed", "Not reached"
Tone stepStateTone(StepState state);
QString stepStateIconName(StepState state); // see icon()

}
