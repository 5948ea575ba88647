// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// What stands in place of the table when it has no rows: why, and what to do about it as buttons. With little height the
// hints go before the headline and the buttons, and what is left scrolls.

#include <QList>
#include <QWidget>

#include "models/diagnosis/diagnosis.h"

namespace reeve {

class EmptyState;

class EmptyScreen : public QWidget
{
    Q_OBJECT
public:
    explicit EmptyScreen(QWidget *parent = nullptr);

    void showNoConnection();
    void showReading(const QString &address);
    void showAskingWhy();
    void showCancelled();
    void showFilterProblem(const QString &problem); // why the filter is not understood, translated
    void showNoneChanged(const QString &reason); // why a table narrowed to changes has no rows, translated
    void showDiagnosis(const Diagnosis &diagnosis);

Q_SIGNALS:
    void remedyChosen(reeve::Remedy remedy);
    void explanationRequested(const reeve::Diagnosis &diagnosis);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    static QString buttonText(Remedy remedy); // empty: not offered here
    void choose(int index);

    EmptyState *m_state;
    QList<Remedy> m_remedies{}; // of the buttons shown, in their order
    Diagnosis m_diagnosis{};
};

}
