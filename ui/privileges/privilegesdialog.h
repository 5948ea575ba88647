// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The dialog "What privileges do I need?": on the left the selection of what the connection should do, on the right the
// requests that create a role and an API key with exactly these privileges. Holds no secret and sends nothing.

#include <QDialog>

#include "models/connection/serverfacts.h"
#include "ui/parts/readingorder.h"

namespace reeve {

class SecondaryLabel;
class PrivilegesRequest;
class PrivilegeForm;

class PrivilegesDialog : public QDialog
{
    Q_OBJECT
public:
    // space: id of the connection's space; empty: the default space. server: as reported, fields empty if unknown.
    PrivilegesDialog(const QString &space, const StatusFacts &server, QWidget *parent = nullptr);

protected:
    bool focusNextPrevChild(bool next) override { return focusInReadingOrder(*this, next); }

private:
    QWidget *buildHeading();
    QWidget *buildSelection();
    QWidget *buildRequests();
    void showPrivileges();

    PrivilegeForm *m_form;
    PrivilegesRequest *m_role;
    PrivilegesRequest *m_key;
    SecondaryLabel *m_notes;
};

// Opens the dialog modally over the window of the widget; it deletes itself when closed.
void openPrivileges(const QString &space, const StatusFacts &server, QWidget *over);

}
