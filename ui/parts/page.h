// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// A page of the main window. It gets a session when a connection is opened and null when it is closed.

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
    virtual QString iconName() const = 0; // see icon()
    // session outlives the page or the next call; null: no connection. What the user has typed survives.
    virtual void setSession(Session *session) = 0;
    // Whether the window hides the page's content while no connection is open.
    virtual bool needsSession() const { return true; }
    // Loads what is shown again and keeps selection and typed text. Does nothing without a session.
    virtual void refresh() { }
    // Returns one translated sentence about the work that closing the window or changing the connection loses; or empty.
    virtual QString unsavedWork() const { return {}; }

Q_SIGNALS:
    void explanationRequested(const reeve::Diagnosis &diagnosis); // on the troubleshooting page
    void remedyRequested(reeve::Remedy remedy);
    void statusChanged(const QString &text); // for the status bar, translated plain text; empty: none
};

}
