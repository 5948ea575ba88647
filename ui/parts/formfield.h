// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// An editor with a label above and a hint below, which is replaced by an error while the input is not accepted.

#include <QWidget>

class QLabel;

namespace reeve {

class IconLabel;
class SecondaryLabel;

class FormField : public QWidget
{
    Q_OBJECT
public:
    // Takes ownership of editor. label (may have a mnemonic) becomes its buddy and its accessible name.
    FormField(const QString &label, QWidget *editor, QWidget *parent = nullptr);

    QWidget *editor() const { return m_editor; }
    void setHint(const QString &hint); // plain text; empty: none
    void setProblem(const QString &problem); // plain text, shown instead of the hint; empty: input is accepted
    void setCounter(int used, int limit); // characters: "12 / 160" beside the label, in red above the limit
    QString problem() const;

private:
    void buildLayout();
    void showNote();
    QWidget *target() const; // the editor, or the last of its focus proxies

    QWidget *m_editor;
    QLabel *m_label;
    SecondaryLabel *m_counter;
    IconLabel *m_icon;
    SecondaryLabel *m_note;
    QString m_hint{};
    QString m_problem{};
};

}
