// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The bar below the case form: count of problems, the reason why the case cannot be created, and the buttons.

#include <QFrame>
#include <vector>

#include "models/cases/caserules.h"

class QProgressBar;
class QPushButton;
class QToolButton;

namespace reeve {

class SecondaryLabel;

class ComposerFooter : public QFrame
{
    Q_OBJECT
public:
    explicit ComposerFooter(QWidget *parent = nullptr);

    void showProblems(const std::vector<Problem> &problems); // count, with the sentences in the tooltip
    void setReason(const QString &reason); // translated; disables Create and says why; empty enables it
    void setSending(bool sending); // shows progress and disables the buttons
    void setDiscardable(bool discardable);

Q_SIGNALS:
    void createRequested();
    void discardRequested();
    void problemsRequested();

private:
    QToolButton *m_summary;
    SecondaryLabel *m_reason;
    QProgressBar *m_busy;
    QPushButton *m_discard;
    QPushButton *m_create;
    QString m_reasonText{};
    bool m_sending = false;
};

}
