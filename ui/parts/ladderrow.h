// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// One step of the ladder: its state in icon and word, what was seen, how long it took, and below a failed one what
// the server presented, why it failed and what to do.

#include <QWidget>
#include <vector>

#include "models/connection/trial.h"
#include "ui/parts/theme.h"

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace reeve {

class CertificateFacts;
class IconLabel;
class NumberedList;
class QuietLabel;

class LadderRow : public QWidget
{
    Q_OBJECT
public:
    explicit LadderRow(QWidget *parent = nullptr);

    void setReport(const StepReport &report);
    // A button below the step when its diagnosis names that remedy: when it failed, and for rights also when it warned.
    void offer(Remedy remedy, const QString &label);
    // Another one beside it, where the server presented a certificate that could be trusted as it is.
    void offerTrust(const QString &label);

Q_SIGNALS:
    void remedyWanted(reeve::Remedy remedy);
    void trustWanted(const reeve::PresentedCertificate &certificate); // the one that is shown

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
    QuietLabel *m_result;
    QuietLabel *m_detail;
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
