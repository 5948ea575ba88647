// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The wizard that creates or edits a connection in six steps: address, sign-in, space, test, details, save.

#include <QDialog>
#include <QTimer>
#include <vector>

#include "ui/parts/readingorder.h"
#include "ui/wizard/wizardstep.h"

class QLabel;
class QPushButton;
class QStackedWidget;

namespace reeve {

class AddressStep;
class AuthenticationStep;
class DetailsStep;
class SaveStep;
class StepList;
class ConnectionTestStep;
struct ConnectionProblem;

class ConnectionWizard : public QDialog
{
    Q_OBJECT
public:
    explicit ConnectionWizard(WizardServices services, QWidget *parent = nullptr);

    // Loads a saved connection; its secret is kept unless another one is entered. secretIsGone: the stored secret no
    // longer exists.
    void edit(const Profile &profile, bool secretIsGone = false);
    // Returns what is entered so far. It has been saved once accepted() is emitted.
    ConnectionDraft draft() const;

    int currentStep() const; // 0: address, 1: sign-in, 2: space, 3: test, 4: details, 5: save
    void goTo(int step); // stores the current step without validating it

    void reject() override; // asks first if there are unsaved changes

protected:
    bool focusNextPrevChild(bool next) override { return focusInReadingOrder(*this, next); }

private:
    void buildSteps();
    QWidget *buildHead();
    QWidget *buildButtons();
    void connectWidgets();
    void next();
    void back();
    void leaveStep();
    void enterStep(int step);
    void showStep(int step);
    void save();
    void showSaving(bool saving);
    void onSaved(const tl::expected<void, ConnectionProblem> &outcome);
    void saveForSession();
    void askToDiscard();

    WizardServices m_services;
    ConnectionDraft m_draft{};
    ConnectionDraft m_initialDraft{}; // as at the start; differs from draft() if there are unsaved changes
    bool m_saving = false;
    QTimer m_keychainTimer{}; // runs while saving; on timeout the wizard says that the keychain has not answered
    std::vector<WizardStep *> m_steps{};
    AddressStep *m_address;
    AuthenticationStep *m_authentication;
    ConnectionTestStep *m_test;
    DetailsStep *m_details;
    SaveStep *m_save;
    StepList *m_list;
    QLabel *m_headline;
    QLabel *m_explanation;
    QStackedWidget *m_pages;
    QPushButton *m_back;
    QPushButton *m_next;
    QPushButton *m_cancel;
};

}
