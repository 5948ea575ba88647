// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Name, colour, environment, host statuses, time-out, and where the secret will live.

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
    bool complete() override;

    // As if the keychain had been found not to answer.
    void keepForSession();

private:
    QWidget *buildEnvironment();
    QWidget *buildStatuses();
    QWidget *buildHome(VaultState keychain);
    void buildLayout();
    void connectEverything();
    Environment environment() const;
    void showReadOnly();

    QLineEdit *m_name;
    FormField *m_nameField;
    QString m_suggested{}; // the name as proposed, which a new address replaces
    Swatches *m_colour;
    QComboBox *m_environment;
    QCheckBox *m_readOnly;
    bool m_wantsReadOnly = false; // where the environment leaves the choice
    QList<QCheckBox *> m_statuses{};
    QSpinBox *m_timeout;
    QRadioButton *m_keychain;
    QRadioButton *m_session;
    MessageBar *m_homeMessage;
};

// "Healthy": how Kibana shows a host status. Translated; an unknown one as it is.
QString hostStatusTitle(const QString &status);

}
