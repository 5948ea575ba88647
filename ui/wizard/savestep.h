// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Wizard step: summary of the connection before it is saved, and problems that occur while saving.

#include "ui/wizard/wizardstep.h"

class QFormLayout;

namespace reeve {

class MessageBar;

class SaveStep : public WizardStep
{
    Q_OBJECT
public:
    explicit SaveStep(QWidget *parent = nullptr);

    // The translated result of the connection test, and whether it passed. Call before load().
    void setTestVerdict(const QString &verdict, bool passed);

    QString title() const override;
    QString headline() const override;
    QString explanation() const override;
    void load(const ConnectionDraft &draft) override;
    void store(ConnectionDraft &draft) const override;

    void showWaiting(); // shows that the keychain has not answered yet
    // offerSession: offers to store the secret for this session only.
    void showProblem(const QString &sentence, bool offerSession);
    void showConflict(const QString &sentence); // changed elsewhere meanwhile; offers to save anyway
    void clearMessage();

Q_SIGNALS:
    void replacingRequested(); // overwrite what was saved elsewhere
    void sessionRequested(); // store the secret for this session only, and save

private:
    void addRow(const QString &label, const QString &name, const QString &value);

    MessageBar *m_message;
    QFormLayout *m_facts;
    QString m_verdict{};
    bool m_passed = false;
    bool m_conflict = false;
};

}
