// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Answers "What privileges do I need?": what the connection should do on the left, the role and the API key that allow
// just that on the right. Holds no secret and sends nothing.

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
    // space: of the connection; empty: the default one. server: as far as a test has learned it.
    PrivilegesDialog(const QString &space, const StatusFacts &server, QWidget *parent = nullptr);

protected:
    bool focusNextPrevChild(bool next) override { return focusInReadingOrder(*this, next); }

private:
    QWidget *buildHeading();
    QWidget *buildWishes();
    QWidget *buildRequests();
    void showPrivileges();

    PrivilegeForm *m_form;
    PrivilegesRequest *m_role;
    PrivilegesRequest *m_key;
    SecondaryLabel *m_notes;
};

// Opens it over the window that the widget is in; it goes when it is closed.
void openPrivileges(const QString &space, const StatusFacts &server, QWidget *over);

}
