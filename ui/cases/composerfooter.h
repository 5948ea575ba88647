// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The line below the form: what is left to fix, why the case cannot be created right now, and the buttons.

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

    void showProblems(const std::vector<Problem> &problems);
    void setReason(const QString &reason); // why creating is not possible now; empty: it is
    void setSending(bool sending);
    void setDiscardable(bool discardable);

Q_SIGNALS:
    void createClicked();
    void discardClicked();
    void problemsClicked();

private:
    QToolButton *m_summary;
    SecondaryLabel *m_reason;
    QProgressBar *m_busy;
    QPushButton *m_discard;
    QPushButton *m_create;
    QString m_why{};
    bool m_sending = false;
};

}
