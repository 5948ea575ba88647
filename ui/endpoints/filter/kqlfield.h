// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// An input for KQL that is sent to Kibana unchanged when Enter is pressed. Shows, as one types, where a mistake is and
// what valid KQL will not do; KQL with a mistake is not applied. Shows the error if Kibana rejects it.

#include <QWidget>

class QLineEdit;

namespace reeve {

class FormField;
class SecondaryLabel;

class KqlField : public QWidget
{
    Q_OBJECT
public:
    explicit KqlField(QWidget *parent = nullptr);

    QString applied() const { return m_applied; } // without text that is not confirmed with Enter
    void setApplied(
        const QString &kuery); // emits nothing; keeps text that is not confirmed if kuery is already applied
    // Kibana's answer to the applied KQL, shown until the text changes; empty: none.
    void setProblem(const QString &problem);
    void edit(); // focuses the input and selects its text

Q_SIGNALS:
    void kueryApplied(const QString &kuery);

private:
    void apply();
    void showState();

    QLineEdit *m_edit;
    FormField *m_field;
    SecondaryLabel *m_warnings;
    QString m_applied{};
    QString m_serverProblem{};
};

}
