// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// How to sign in: an API key in any form, user and password, or a client certificate. A server may ask for a
// certificate besides the first two.

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

    // The connection as it is saved, whose secret may be kept; a null id: a new one.
    void setStored(const Profile &stored) { m_stored = stored; }

    QString title() const override;
    QString headline() const override;
    QString explanation() const override;
    void load(const ConnectionDraft &draft) override;
    void store(ConnectionDraft &draft) const override;
    bool complete() override;

private:
    QWidget *buildChoice();
    QWidget *buildApiKey();
    QWidget *buildBasic();
    QWidget *buildCertificate();
    QWidget *buildBesides();
    void choose(AuthenticationType type);
    AuthenticationType chosen() const;
    ClientCertificate *certificateEdit() const; // the one that is shown
    SecretEdit *secretEdit() const; // of the chosen kind
    bool mayKeep() const; // whether an empty secret field keeps what is stored
    bool apiKeyComplete();
    bool basicComplete();
    bool besidesComplete();
    void readApiKeyField(bool complain);
    void showWhatIsKept();

    Profile m_stored{};
    Profile m_edited{}; // as loaded, for deciding what may be kept
    QButtonGroup *m_types;
    QVBoxLayout *m_forms;
    SecretEdit *m_apiKey;
    FormField *m_apiKeyField;
    QLineEdit *m_username;
    FormField *m_usernameField;
    SecretEdit *m_password;
    FormField *m_passwordField;
    ClientCertificate *m_certificate;
    SecretEdit *m_passphrase;
    FormField *m_passphraseField;
    ClientCertificate *m_besides; // an API key or a password
    CollapsibleSection *m_besidesSection;
};

}
