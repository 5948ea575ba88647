// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Which proxy leads to the server: the system's, none, or one of the connection's own.

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

    // The connection as it is saved, whose password may be kept; a null id: a new one.
    void setStored(const Profile &stored) { m_stored = stored; }
    void load(const ConnectionDraft &draft);
    void store(ConnectionDraft &draft) const;
    // Shows what is missing or cannot be used, and puts the focus there.
    bool complete();

Q_SIGNALS:
    void edited();

private:
    QWidget *buildKind();
    QWidget *buildOwn();
    ProxySettings settings() const;
    bool mayKeep() const; // whether an empty password field keeps what is stored
    void showKind();
    void showWhatIsKept();

    Profile m_stored{};
    QComboBox *m_kind;
    QWidget *m_own;
    QLineEdit *m_host;
    QSpinBox *m_port;
    QLineEdit *m_username;
    SecretEdit *m_password;
    FormField *m_kindField;
    FormField *m_hostField;
    FormField *m_usernameField;
    FormField *m_passwordField;
};

}
