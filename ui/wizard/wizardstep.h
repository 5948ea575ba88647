// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Base class of the connection wizard's steps: each edits a part of a ConnectionDraft.

#include <QWidget>

#include "models/connection/connectiondraft.h"
#include "models/vault/vault.h"

namespace reeve {

class RequestLog;
class SavedConnections;

// The services that the steps use. All must outlive the wizard.
struct WizardServices {
    RequestLog *log = nullptr; // may be null
    SavedConnections *connections = nullptr;
    VaultState keychain = VaultState::Unreachable; // the system keychain's last known state
};

class WizardStep : public QWidget
{
    Q_OBJECT
public:
    using QWidget::QWidget;

    virtual QString title() const = 0; // translated; one word, for the list of steps
    virtual QString headline() const = 0; // translated
    virtual QString explanation() const = 0; // translated; one or two sentences below the headline
    virtual void load(const ConnectionDraft &draft) = 0; // called each time the step is entered
    virtual void store(ConnectionDraft &draft) const = 0; // called each time it is left
    // Returns whether the wizard may go on; else shows the problem and focuses its field. Must not block.
    virtual bool validate() { return true; }
    // Whether the step scrolls its content itself; other steps are put into a scroll area.
    virtual bool scrolls() const { return false; }

Q_SIGNALS:
    void edited(); // by the user
};

}
