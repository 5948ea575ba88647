// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// An input for KQL that is sent to Kibana unchanged when Enter is pressed. Shows the error if Kibana rejects it.

#include <QWidget>

class QLineEdit;

namespace reeve {

class FormField;

class KqlField : public QWidget
{
    Q_OBJECT
public:
    explicit KqlField(QWidget *parent = nullptr);

    QString applied() const { return m_applied; } // without text that is not confirmed with Enter
    void setApplied(
        const QString &kuery); // emits nothing; keeps text that is not confirmed if kuery is already applied
    void setProblem(const QString &problem); // empty: none
    void edit(); // focuses the input and selects its text

Q_SIGNALS:
    void kueryApplied(const QString &kuery);

private:
    void apply();
    void showState();

    QLineEdit *m_edit;
    FormField *m_field;
    QString m_applied{};
};

}
