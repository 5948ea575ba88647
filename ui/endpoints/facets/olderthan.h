// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The entries "Last check-in older than ..." and "Version older than ..." of the facet panel: a menu each with usual
// values, the versions of the fleet, and a field for another value.

#include <QWidget>

#include "models/endpoints/values/endpointcolumn.h"

class QLineEdit;
class QMenu;
class QToolButton;

namespace reeve {

class FormField;

class OlderThan : public QWidget
{
    Q_OBJECT
public:
    // column: one with times, or with versions.
    explicit OlderThan(EndpointColumn column, QWidget *parent = nullptr);

    EndpointColumn column() const { return m_column; }
    void setVersions(const QStringList &versions); // those that the menu offers, any order; not for times
    void showValue(const QString &value); // what is set; empty: nothing
    void setEnded(); // hides the field for another value

Q_SIGNALS:
    void chosen(reeve::EndpointColumn column, const QString &value); // value: of olderthan.h; empty: no condition

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fillMenu();
    void fitText(); // in a narrow panel the middle is left out
    void addValue(const QString &value, const QString &text);
    void askForValue();
    void onValueEntered();

    EndpointColumn m_column;
    QToolButton *m_button;
    QMenu *m_menu;
    QLineEdit *m_edit;
    FormField *m_field;
    QStringList m_versions{};
    QString m_value{};
    QString m_text{}; // of the button
};

}
