// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Asks for the name of a view and checks it while the user types.

#include <QDialog>
#include <QStringList>

class QDialogButtonBox;
class QLineEdit;

namespace reeve {

class FormField;

class ViewNameDialog : public QDialog
{
    Q_OBJECT
public:
    // taken: names of the other views, which are not accepted.
    ViewNameDialog(const QString &title, const QString &name, QStringList taken, QWidget *parent = nullptr);

Q_SIGNALS:
    void named(const QString &name); // trimmed and valid; the dialog is accepted next

private:
    void check();

    QStringList m_taken;
    QLineEdit *m_name;
    FormField *m_field;
    QDialogButtonBox *m_buttons;
};

}
