// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The steps of a connection test, live: state in icon and word, what was seen, how long it took, what to do.

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
    void setStep(int index, const StepReport &step); // of those set before
    int count() const { return int(m_rows.size()); }
    TestStepRow *row(int index) const { return m_rows.at(size_t(index)); }

    // A button of that label below a failed step whose diagnosis names the remedy. Several may be offered.
    void offer(Remedy remedy, const QString &label);
    // Another beside it, which trusts the certificate that the server presented.
    void offerTrust(const QString &label);

Q_SIGNALS:
    void remedyRequested(reeve::Remedy remedy);
    void trustRequested(const reeve::PresentedCertificate &certificate);

private:
    void addRow();

    struct Offer {
        Remedy remedy;
        QString label;
    };
    QVBoxLayout *m_column;
    std::vector<TestStepRow *> m_rows{}; // children
    std::vector<Offer> m_offers{};
    QString m_trust{}; // label; empty: not offered
};

}
