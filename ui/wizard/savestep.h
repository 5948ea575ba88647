// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Everything once more in words before it is saved; and how saving went, where it did not go well.

#include "ui/wizard/wizardstep.h"

class QFormLayout;

namespace reeve {

class MessageBar;

class SaveStep : public WizardStep
{
    Q_OBJECT
public:
    explicit SaveStep(QWidget *parent = nullptr);

    // What the test said, in one sentence, and whether it passed. Call before load().
    void setVerdict(const QString &verdict, bool passed);

    QString title() const override;
    QString headline() const override;
    QString explanation() const override;
    void load(const ConnectionDraft &draft) override;
    void store(ConnectionDraft &draft) const override;

    void showWaiting(); // for the keychain, with a way out
    void showProblem(const QString &sentence, bool offerSession);
    void showConflict(const QString &sentence); // with somebody else's saving, and a way to save all the same
    void clearMessage();

Q_SIGNALS:
    void replacingRequested(); // save over what somebody else has saved
    void sessionRequested(); // keep the secret for this session only, and save

private:
    void addRow(const QString &label, const QString &name, const QString &value);

    MessageBar *m_message;
    QFormLayout *m_facts;
    QString m_verdict{};
    bool m_passed = false;
    bool m_conflict = false;
};

}
