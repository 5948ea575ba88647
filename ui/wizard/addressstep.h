// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Wizard step: the address of Kibana, parsed from any pasted text (URL, host, Cloud ID, command line), with the parsed
// result shown live; also certificates and proxy.

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

    // The saved connection that is edited; its proxy password can be kept. A null id means a new connection.
    void setStored(const Profile &stored);

    QString title() const override;
    QString headline() const override;
    QString explanation() const override;
    void load(const ConnectionDraft &draft) override;
    void store(ConnectionDraft &draft) const override;
    bool validate() override;

private:
    QWidget *buildTls();
    void connectWidgets();
    void readField(); // parses the field's text
    void onTypingPaused(); // shows the problem, and removes a credential from the field
    void keepOrDropCredential();
    void keepCredentialWithoutAddress();
    void clearField();
    void removeCredentialFromField(); // so that it does not stay readable in the field
    void showUnderstood();
    void useOffer();
    void useAddress(const QUrl &address);
    bool validateTls();
    bool validateProxy();

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
    std::optional<PastedAddress> m_pasted{}; // nullopt if the text cannot be parsed
    QString m_problem{};
    bool m_holdsSecret = false; // the text holds one, beside an address or alone
    bool m_guessed = false; // the credential in the text is told by its place only
    bool m_wasPasted = false; // the last change was more than one character
    qsizetype m_length = 0; // of the text before that change
    bool m_readSinceLoad = false; // parsed since load(): store() writes space and credential too
    struct Credential {
        QString username{};
        Secret password{};
        Secret apiKey{};
        bool isEmpty() const { return username.isEmpty() && password.isEmpty() && apiKey.isEmpty(); }
    };
    Credential m_credential{}; // removed from the text; reset by load() and by another host
    QString m_credentialHost{}; // the host for which it was entered
    QTimer m_typingTimer{};
};

}
