// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Wizard step: how to sign in: API key in any form, user and password, or client certificate. The first two can be
// combined with a client certificate, if the server asks for one in addition.

#include "ui/wizard/wizardstep.h"

class QButtonGroup;
class QLineEdit;
class QVBoxLayout;

namespace reeve {

class ClientCertificate;
class CollapsibleSection;
class FormField;
class SecretEdit;

class AuthenticationStep : public WizardStep
{
    Q_OBJECT
public:
    explicit AuthenticationStep(QWidget *parent = nullptr);

    // The saved connection that is edited; its secret can be kept. A null id means a new connection.
    void setStored(const Profile &stored) { m_stored = stored; }

    QString title() const override;
    QString headline() const override;
    QString explanation() const override;
    void load(const ConnectionDraft &draft) override;
    void store(ConnectionDraft &draft) const override;
    bool validate() override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override; // of the choices' buttons

private:
    QWidget *buildChoice();
    QWidget *buildApiKey();
    QWidget *buildBasic();
    QWidget *buildCertificate();
    QWidget *buildBesides();
    void choose(AuthenticationType type);
    void focusField(); // the first one of the chosen type that is to be filled in
    AuthenticationType chosen() const;
    ClientCertificate *certificateEdit() const; // the visible one
    SecretEdit *secretEdit() const; // of the chosen type
    bool mayKeep() const; // whether an empty secret field keeps the stored secret
    bool validateApiKey();
    bool validateBasic();
    bool validateBesides();
    void readApiKeyField(bool showProblem);
    void updateSecretHints();
    void movePastedPassword(); // out of the user name

    Profile m_stored{};
    Profile m_edited{}; // as loaded
    bool m_chosenByMouse = false; // the last event of a choice's button
    QButtonGroup *m_types;
    QVBoxLayout *m_forms;
    SecretEdit *m_apiKey;
    FormField *m_apiKeyField;
    QLineEdit *m_username;
    qsizetype m_usernameLength = 0; // before the last edit
    FormField *m_usernameField;
    SecretEdit *m_password;
    FormField *m_passwordField;
    ClientCertificate *m_certificate;
    SecretEdit *m_passphrase;
    FormField *m_passphraseField;
    ClientCertificate *m_besides; // in addition to an API key or a password
    CollapsibleSection *m_besidesSection;
};

}
