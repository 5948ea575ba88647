// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Where Kibana is: anything pasted, with what was understood shown live below.

#include <QTimer>
#include <optional>

#include "models/profiles/addressreader.h"
#include "ui/wizard/wizardstep.h"

class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace reeve {

class CollapsibleSection;
class FileField;
class FormField;
class ProxySection;
class UnderstoodAddress;

class AddressStep : public WizardStep
{
    Q_OBJECT
public:
    explicit AddressStep(QWidget *parent = nullptr);

    // The connection as it is saved, whose proxy's password may be kept; a null id: a new one.
    void setStored(const Profile &stored);

    QString title() const override;
    QString headline() const override;
    QString explanation() const override;
    void load(const ConnectionDraft &draft) override;
    void store(ConnectionDraft &draft) const override;
    bool complete() override;

private:
    QWidget *buildTls();
    void connectEverything();
    void read(); // what is typed now
    void settle(); // after a pause in typing: says what cannot be read, and takes a credential out
    void keepOrDropCredential();
    void removeCredentialFromField(); // out of the field, so that it is not left readable there
    void showUnderstood();
    void useOffer();
    void useAddress(const QUrl &address);
    bool tlsComplete();
    bool proxyComplete();

    QLineEdit *m_edit;
    FormField *m_field;
    UnderstoodAddress *m_understood;
    CollapsibleSection *m_cloud;
    CollapsibleSection *m_tls;
    FileField *m_caFile;
    QLineEdit *m_pin;
    FormField *m_pinField;
    ProxySection *m_proxy;
    CollapsibleSection *m_proxySection;
    std::optional<PastedAddress> m_pasted{}; // what the text means; nothing when it cannot be read
    QString m_problem{};
    bool m_fresh = false; // read since the step was entered: space and credential are yet to be handed on
    struct Credential {
        QString username{};
        Secret password{};
        Secret apiKey{};
        bool isEmpty() const { return username.isEmpty() && password.isEmpty() && apiKey.isEmpty(); }
    };
    Credential m_credential{}; // taken out of the text, until the step is entered again or another host is given
    QString m_credentialHost{}; // what it was given for
    QTimer m_pause{};
};

}
