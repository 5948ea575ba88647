// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Test fixture: a connection wizard, a demo Kibana, a settings file and vaults, and helpers that fill fields and press
// buttons.

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <memory>

#include "models/connection/savedconnections.h"
#include "models/kibana/requestlog.h"
#include "models/profiles/profilestore.h"
#include "models/vault/sessionvault.h"
#include "tests/support/demokibana.h"
#include "ui/wizard/connectionwizard.h"

namespace reeve::test {

class WizardFixture
{
public:
    explicit WizardFixture(VaultState keychain = VaultState::Ready, demo::ServerOptions options = {});

    QString url() const { return QString::fromStdString(kibana.server().url()); }
    QString settingsFile() const { return m_folder.filePath(QStringLiteral("reeve.ini")); }
    QByteArray settings() const;
    ConnectionWizard &open(); // creates and shows a new wizard
    ConnectionWizard &wizard() { return *m_wizard; }

    // Returns the widget of that objectName; ends the test program if there is none.
    template<typename Widget> Widget *find(const char *name) const
    {
        auto *widget = m_wizard->findChild<Widget *>(QString::fromLatin1(name));
        if (!widget)
            qFatal("no widget called %s", name);
        return widget;
    }
    QString text(const char *label) const { return find<QLabel>(label)->text(); }
    bool says(const char *message, const QString &text) const; // whether the message bar's text contains text
    void type(const char *field, const QString &text) const; // replaces the field's text, by key events
    void paste(const char *field, const QString &text) const; // replaces the field's text, by the clipboard
    void press(const char *button) const;
    void next() const { press("next"); }

private:
    QTemporaryDir m_folder{}; // declared first, destroyed last

public:
    mutable DemoKibana kibana;
    RequestLog log{};
    SessionVault keychain{}; // in place of the keychain; always answers
    SessionVault session{};
    ProfileStore store;
    SavedConnections connections;

private:
    VaultState m_state;
    std::unique_ptr<ConnectionWizard> m_wizard{};
};

}
