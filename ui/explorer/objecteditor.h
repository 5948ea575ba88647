// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// An object as a form: required members first, optional ones behind "Add field", and members that the schema does not
// name as JSON.

#include "ui/explorer/valueeditor.h"

class QToolButton;
class QVBoxLayout;

namespace reeve {

class FieldRow;

class ObjectEditor : public ValueEditor
{
    Q_OBJECT
public:
    ObjectEditor(const Schema &schema, int depth, QWidget *parent = nullptr);
    void setValue(const JsonValue &value) override;
    JsonValue value() const override { return m_value; }
    bool canShow(const JsonValue &value) const override { return value.isObject(); }
    void showProblems(const std::vector<ValueProblem> &problems) override;
    FieldRow *row(const QString &name) const; // null: not shown
    FieldRow *addField(const QString &name); // shows the row of a member; the member stays left out

private:
    FieldRow *insertRow(const SchemaMember &member, bool canBeRemoved);
    void onRowEdited(FieldRow *row);
    void removeRow(FieldRow *row);
    void updateMenu();
    void askForName();

    int m_depth;
    JsonValue m_value = JsonValue::object();
    std::vector<SchemaMember> m_members;
    std::vector<FieldRow *> m_rows{};
    QVBoxLayout *m_column;
    QToolButton *m_add;
};

}
