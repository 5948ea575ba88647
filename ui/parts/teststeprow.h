// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// One step of the steps: its state in icon and word, what was seen, how long it took, and below a failed one what
// the server presented, why it failed and what to do.

#include <QWidget>
#include <vector>

#include "models/connection/test/connectiontest.h"
#include "ui/style/theme.h"

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
    // A button below the step when its diagnosis names that remedy: when it failed, and for privileges also when it warned.
    void offer(Remedy remedy, const QString &label);
    // Another one beside it, where the server presented a certificate that could be trusted as it is.
    void offerTrust(const QString &label);

Q_SIGNALS:
    void remedyRequested(reeve::Remedy remedy);
    void trustRequested(const reeve::PresentedCertificate &certificate); // the one that is shown

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void buildLayout();
    void showDiagnosis();
    void updateRemedies();

    struct Offer {
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
    std::vector<Offer> m_offers{};
    QPushButton *m_trust;
    QLabel *m_cause;
    NumberedList *m_advice;
};

QString stepStateText(StepState state); // translated: "Passed", "Not reached"
Tone stepStateTone(StepState state);
QString stepStateIconName(StepState state);

}
