// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// From a pasted address to a saved connection: address, sign-in, space, test, details, save. Also edits a saved one.

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

    // Fills everything in from a saved connection, whose secret is kept unless another is entered.
    void edit(const Profile &profile, bool secretIsGone = false);
    // What is entered now. Once accepted() it is saved; the profile's id is set then.
    ConnectionDraft draft() const;

    int currentStep() const; // 0: address, 1: sign-in, 2: space, 3: test, 4: details, 5: save
    void goTo(int step); // taking along what is entered, without checking it

    void reject() override; // asks before anything typed is lost

protected:
    bool focusNextPrevChild(bool next) override { return focusInReadingOrder(*this, next); }

private:
    void buildSteps();
    QWidget *buildHead();
    QWidget *buildButtons();
    void connectEverything();
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
    ConnectionDraft m_opened{}; // as the wizard began, to tell whether anything would be lost
    bool m_saving = false;
    QTimer m_patience{}; // until waiting for the keychain is worth a word
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
