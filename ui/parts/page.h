// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// A page of the main window: gets a session when a connection is opened and null when it is closed.

#include <QString>
#include <QWidget>

#include "models/diagnosis/diagnosis.h"

namespace reeve {

class Session;

class Page : public QWidget
{
    Q_OBJECT
public:
    using QWidget::QWidget;

    virtual QString title() const = 0; // translated
    virtual QString iconName() const = 0;
    // session outlives its stay in the page; null: no connection. Typed drafts survive either change.
    virtual void setSession(Session *session) = 0;
    // Whether the window covers the page while no connection is open.
    virtual bool needsSession() const { return true; }
    // Reads again what is shown, keeping selection and drafts. Nothing without a session.
    virtual void refresh() { }
    // Asked before the window closes or the connection changes: what would be lost, in one sentence; empty: nothing.
    virtual QString unsavedWork() const { return {}; }

Q_SIGNALS:
    void explanationRequested(const reeve::Diagnosis &diagnosis); // show it on the troubleshooting page
    void remedyRequested(reeve::Remedy remedy);
    void statusChanged(const QString &text); // for the status bar: counts, plain text
};

}
