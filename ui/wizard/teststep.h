// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The connection trial, live: one row per step, with advice where one failed.

#include <memory>
#include <optional>
#include <vector>

#include "models/connection/trial.h"
#include "ui/wizard/wizardstep.h"

class QLabel;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace reeve {

class MessageBar;
class TrialRow;

class TestStep : public WizardStep
{
    Q_OBJECT
public:
    explicit TestStep(WizardServices services, QWidget *parent = nullptr);

    QString title() const override;
    QString headline() const override;
    QString explanation() const override;
    bool scrolls() const override { return true; }
    void load(const ConnectionDraft &draft) override; // starts the test unless this draft has been tested
    void store(ConnectionDraft &draft) const override;

    // One sentence about the last test of this draft: passed, failed and where, or not tested.
    QString verdict(const ConnectionDraft &draft) const;
    bool passed(const ConnectionDraft &draft) const;

private:
    void start();
    void run(const ConnectionDraft &draft);
    void cancel();
    void buildRows();
    void showStep(int index);
    void scrollTo(TrialRow *row);
    void revealShown();
    void showOutcome();
    void showRunning(bool running);

    WizardServices m_services;
    MessageBar *m_message;
    QVBoxLayout *m_rows;
    QScrollArea *m_scroll;
    QPushButton *m_again;
    QPushButton *m_cancel;
    std::vector<TrialRow *> m_rowWidgets{};
    TrialRow *m_shown = nullptr; // the row to keep in view
    ConnectionDraft m_draft{}; // as loaded
    std::optional<ConnectionDraft> m_tested{};
    int m_round = 0; // answers of the vault to an older question are dropped
    std::unique_ptr<ConnectionTrial> m_trial{};
};

}
