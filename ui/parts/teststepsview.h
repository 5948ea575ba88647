// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Shows the steps of a connection test, one row each, while they are running and afterwards.

#include <QWidget>
#include <vector>

#include "models/connection/test/connectiontest.h"

class QVBoxLayout;

namespace reeve {

class TestStepRow;

class TestStepsView : public QWidget
{
    Q_OBJECT
public:
    explicit TestStepsView(QWidget *parent = nullptr);

    void setSteps(const std::vector<StepReport> &steps);
    void setStep(int index, const StepReport &step); // ignores an index that setSteps() did not set
    int count() const { return int(m_rows.size()); }
    TestStepRow *row(int index) const { return m_rows.at(size_t(index)); }

    // Apply to all rows; see TestStepRow.
    void addRemedyButton(Remedy remedy, const QString &label);
    void setTrustLabel(const QString &label);

Q_SIGNALS:
    void remedyRequested(reeve::Remedy remedy);
    void trustRequested(const reeve::PresentedCertificate &certificate);

private:
    void addRow();

    struct RemedyButton {
        Remedy remedy;
        QString label;
    };
    QVBoxLayout *m_column;
    std::vector<TestStepRow *> m_rows{}; // children
    std::vector<RemedyButton> m_remedyButtons{};
    QString m_trust{}; // label; empty: no button
};

}
