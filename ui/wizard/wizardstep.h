// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// One step of the connection wizard: shows a draft, takes it back, and says when it was edited.

#include <QWidget>

#include "models/connection/connectiondraft.h"
#include "models/vault/vault.h"

namespace reeve {

class RequestLog;
class SavedConnections;

// What the steps need from outside, built once by whoever opens the wizard. Everything outlives the wizard.
struct WizardServices {
    RequestLog *log = nullptr; // may be null
    SavedConnections *connections = nullptr;
    VaultState keychain = VaultState::Unreachable; // what the system keychain last answered
};

class WizardStep : public QWidget
{
    Q_OBJECT
public:
    using QWidget::QWidget;

    virtual QString title() const = 0; // one word, for the list of steps
    virtual QString headline() const = 0;
    virtual QString explanation() const = 0; // a sentence or two below the headline
    virtual void load(const ConnectionDraft &draft) = 0; // called each time the step is entered
    virtual void store(ConnectionDraft &draft) const = 0; // called each time it is left
    // Whether one may go on; shows what is missing, and puts the focus there, when not. Never waits for anything.
    virtual bool complete() { return true; }
    // Whether the step scrolls by itself; the others are put into a scroll area.
    virtual bool scrolls() const { return false; }

Q_SIGNALS:
    void edited();
};

}
