// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Form for the proxy of a connection: the system's, none, or a named HTTP or SOCKS5 proxy.

#include <QWidget>

#include "models/connection/connectiondraft.h"

class QComboBox;
class QLineEdit;
class QSpinBox;

namespace reeve {

class FormField;
class SecretEdit;

class ProxySection : public QWidget
{
    Q_OBJECT
public:
    explicit ProxySection(QWidget *parent = nullptr);

    // The saved connection that is edited; its proxy password can be kept. A null id means a new connection.
    void setStored(const Profile &stored) { m_stored = stored; }
    void load(const ConnectionDraft &draft);
    void store(ConnectionDraft &draft) const;
    // Returns whether the proxy can be used; else shows the problem and focuses its field.
    bool validate();

Q_SIGNALS:
    void edited();

private:
    QWidget *buildKind();
    QWidget *buildNamedProxy();
    ProxySettings settings() const;
    bool mayKeep() const; // whether an empty password field keeps the stored password
    void updateKind();
    void updateSecretHints();
    void takeUrlApart(); // into host, port, user name and password

    Profile m_stored{};
    QComboBox *m_kind;
    QWidget *m_namedProxy;
    QLineEdit *m_host;
    qsizetype m_hostLength = 0; // before the last edit
    QSpinBox *m_port;
    QLineEdit *m_username;
    SecretEdit *m_password;
    FormField *m_kindField;
    FormField *m_hostField;
    FormField *m_usernameField;
    FormField *m_passwordField;
};

}
