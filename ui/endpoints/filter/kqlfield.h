// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The second line of the filter: raw KQL, sent as it is when Enter is pressed. Shows what Kibana thought of it.

#include <QWidget>

class QLineEdit;

namespace reeve {

class FormField;

class KqlField : public QWidget
{
    Q_OBJECT
public:
    explicit KqlField(QWidget *parent = nullptr);

    QString applied() const { return m_applied; }
    void setApplied(const QString &kuery); // emits nothing
    void setProblem(const QString &problem); // empty: none
    void edit(); // takes the keyboard

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
