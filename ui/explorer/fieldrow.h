// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// One member of an object in a form: its name, its editor, and whether it is left out, null or has a value.

#include <QWidget>
#include <optional>

#include "ui/explorer/valueeditor.h"

class QLabel;
class QMenu;
class QStackedWidget;
class QToolButton;

namespace reeve {

class FormField;

class FieldRow : public QWidget
{
    Q_OBJECT
public:
    // canBeRemoved: the row can be taken away, and the member is then left out.
    FieldRow(const SchemaMember &member, bool canBeRemoved, int depth, QWidget *parent = nullptr);

    const QString &name() const { return m_name; }
    void setValue(const std::optional<JsonValue> &value); // null: left out
    std::optional<JsonValue> value() const;
    void showProblems(const std::vector<ValueProblem> &problems);
    void focusEditor();

Q_SIGNALS:
    void edited();
    void removeRequested();

private:
    enum class State { LeftOut, Null, Value };

    void buildMenu(bool canBeRemoved);
    void setState(State state);
    void replaceEditor(ValueEditor *editor);
    void onEdited();

    QString m_name;
    Schema m_schema;
    int m_depth;
    State m_state = State::LeftOut;
    ValueEditor *m_editor = nullptr;
    QStackedWidget *m_stack;
    QToolButton *m_menu;
    FormField *m_field;
};

}
