// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Wizard step: runs the connection test and shows its steps live, with advice for a failed one.

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
    void load(const ConnectionDraft &draft) override; // starts the test unless it ran with the same draft
    void store(ConnectionDraft &draft) const override;

    // Returns a translated sentence about the last test of this draft: passed, failed at which step, or not tested.
    QString verdictText(const ConnectionDraft &draft) const;
    bool passed(const ConnectionDraft &draft) const;
    bool failed(
        const ConnectionDraft &draft) const; // passed() and failed() are both false if the draft's test has not ended

Q_SIGNALS:
    // The user chose a file with the certificate authority to trust.
    void authorityChosen(const QString &file);
    // The user trusts the presented certificate. sha256: 64 lower-case hexadecimal digits.
    void certificateTrusted(const QString &sha256);

private:
    void start();
    void run(const ConnectionDraft &draft);
    void cancel();
    void buildSteps();
    QLayout *buildButtons();
    void chooseAuthorityFile();
    void onTrustRequested(const PresentedCertificate &certificate);
    void showPrivileges();
    void onStepChanged(int index);
    void scrollTo(TestStepRow *row);
    void revealVisibleRow();
    void onFinished();
    void showRunning(bool running);

    WizardServices m_services;
    MessageBar *m_message;
    TestStepsView *m_steps;
    QScrollArea *m_scroll;
    QPushButton *m_again;
    QPushButton *m_cancel;
    QPushButton *m_privileges;
    TestStepRow *m_visibleRow = nullptr; // the row that scrolling keeps visible; null: none
    ConnectionDraft m_draft{}; // as loaded
    std::optional<ConnectionDraft> m_tested{}; // the draft of the last test, without properties that do not affect it
    int m_requestNumber = 0; // the vault's answers to older requests are ignored
    std::unique_ptr<ConnectionTest> m_test{};
};

}
