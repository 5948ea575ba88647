// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// A value that may have one of several forms: a list to choose the form, and its editor.

#include "ui/explorer/valueeditor.h"

class QComboBox;
class QVBoxLayout;

namespace reeve {

class AlternativeEditor : public ValueEditor
{
    Q_OBJECT
public:
    AlternativeEditor(const Schema &schema, int depth, QWidget *parent = nullptr);
    void setValue(const JsonValue &value) override;
    JsonValue value() const override { return m_editor->value(); }
    bool canShow(const JsonValue &) const override { return true; }
    void showProblems(const std::vector<ValueProblem> &problems) override;

private:
    void onFormChosen(int index);
    void showEditor(int index, const JsonValue &value);

    int m_depth;
    std::vector<Schema> m_alternatives;
    QComboBox *m_forms;
    QVBoxLayout *m_column;
    ValueEditor *m_editor = nullptr;
    int m_current = -1; // -1: none fits, and the value is edited as JSON
};

// The name that tells an alternative from the others: its title, the value of the discriminator, or its kind.
QString alternativeText(const Schema &choice, const Schema &alternative);

}
