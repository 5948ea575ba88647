// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Shown in place of the table while it has no rows: the cause, and remedies as buttons. With little height the hints
// are hidden first; what is left scrolls. All texts are translated plain text.

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
    void showReading(const QString &address); // address: of the server, for display
    void showAskingWhy(); // the cause is being found out
    void showCancelled();
    void showFilterProblem(const QString &problem); // why the filter is not understood
    void showNoneChanged(const QString &reason); // why a table restricted to changes has no rows
    void showDiagnosis(const Diagnosis &diagnosis);

Q_SIGNALS:
    void remedyChosen(reeve::Remedy remedy);
    void explanationRequested(const reeve::Diagnosis &diagnosis);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    static QString buttonText(Remedy remedy); // empty: has no button here
    void onActionTriggered(int index);

    EmptyState *m_state;
    QList<Remedy> m_remedies{}; // of the buttons, in their order
    Diagnosis m_diagnosis{};
};

}
