// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// A labelled editor with a hint below it that turns into the problem when the input is not accepted.

#include <QWidget>

class QLabel;

namespace reeve {

class IconLabel;
class SecondaryLabel;

class FormField : public QWidget
{
    Q_OBJECT
public:
    // Takes the editor over; the label is its buddy and accessible name.
    FormField(const QString &label, QWidget *editor, QWidget *parent = nullptr);

    QWidget *editor() const { return m_editor; }
    void setHint(const QString &hint); // quiet text below the editor; empty: none
    void setProblem(const QString &problem); // replaces the hint, with icon; empty: accepted
    void setCounter(int used, int limit); // "12 / 160" at the label's right; turns to a warning above the limit
    QString problem() const;

private:
    void buildLayout();
    void showNote();
    QWidget *target() const; // what is typed into: the editor, or the part of it that takes the focus

    QWidget *m_editor;
    QLabel *m_label;
    SecondaryLabel *m_counter;
    IconLabel *m_icon;
    SecondaryLabel *m_note;
    QString m_hint{};
    QString m_problem{};
};

}
