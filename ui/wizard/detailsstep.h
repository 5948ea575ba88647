// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Wizard step: name, colour, environment, host statuses, time-out, and where the secret is stored.

#include "ui/wizard/wizardstep.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QRadioButton;
class QSpinBox;

namespace reeve {

class FormField;
class MessageBar;
class Swatches;

class DetailsStep : public WizardStep
{
    Q_OBJECT
public:
    explicit DetailsStep(VaultState keychain, QWidget *parent = nullptr);

    QString title() const override;
    QString headline() const override;
    QString explanation() const override;
    void load(const ConnectionDraft &draft) override;
    void store(ConnectionDraft &draft) const override;
    bool validate() override;

    // Disables the keychain and stores the secret for the session only.
    void keepForSession();

private:
    QWidget *buildEnvironment();
    QWidget *buildStatuses();
    QWidget *buildHome(VaultState keychain);
    void buildLayout();
    void connectWidgets();
    Environment environment() const;
    void showReadOnly();

    QLineEdit *m_name;
    FormField *m_nameField;
    QString m_suggested{}; // the suggested name, replaced when the address changes
    Swatches *m_colour;
    QComboBox *m_environment;
    QCheckBox *m_readOnly;
    bool m_readOnlyChosen = false; // the user's choice; Production overrides it
    QList<QCheckBox *> m_statuses{};
    QSpinBox *m_timeout;
    QRadioButton *m_keychain;
    QRadioButton *m_session;
    MessageBar *m_homeMessage;
};

}
