// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The connection test, live: one row per step, with advice where one failed.

#include <memory>
#include <optional>

#include "models/connection/test/connectiontest.h"
#include "ui/wizard/wizardstep.h"

class QLabel;
class QPushButton;
class QScrollArea;

namespace reeve {

class TestStepRow;
class TestStepsView;
class MessageBar;

class ConnectionTestStep : public WizardStep
{
    Q_OBJECT
public:
    explicit ConnectionTestStep(WizardServices services, QWidget *parent = nullptr);

    QString title() const override;
    QString headline() const override;
    QString explanation() const override;
    bool scrolls() const override { return true; }
    void load(const ConnectionDraft &draft) override; // starts the test unless this draft has been tested
    void store(ConnectionDraft &draft) const override;

    // One sentence about the last test of this draft: passed, failed and where, or not tested.
    QString verdict(const ConnectionDraft &draft) const;
    bool passed(const ConnectionDraft &draft) const;
    bool failed(const ConnectionDraft &draft) const; // neither, where this draft was not tested to the end

Q_SIGNALS:
    // A file with the authority to trust was chosen beside the step that failed for want of one.
    void authorityChosen(const QString &file);
    // The person has compared the fingerprint of the certificate shown there: 64 hexadecimal digits.
    void certificateTrusted(const QString &sha256);

private:
    void start();
    void run(const ConnectionDraft &draft);
    void cancel();
    void buildSteps();
    QLayout *buildButtons();
    void chooseAuthority();
    void askForTrust(const PresentedCertificate &certificate);
    void showPrivileges();
    void showStep(int index);
    void scrollTo(TestStepRow *row);
    void revealShown();
    void showOutcome();
    void showRunning(bool running);

    WizardServices m_services;
    MessageBar *m_message;
    TestStepsView *m_steps;
    QScrollArea *m_scroll;
    QPushButton *m_again;
    QPushButton *m_cancel;
    QPushButton *m_privileges;
    TestStepRow *m_shown = nullptr; // the row to keep in view
    ConnectionDraft m_draft{}; // as loaded
    std::optional<ConnectionDraft> m_tested{};
    int m_round = 0; // answers of the vault to an older question are dropped
    std::unique_ptr<ConnectionTest> m_test{};
};

}
