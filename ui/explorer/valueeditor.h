// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Edits one JSON value by its schema. What an editor cannot show is edited as JSON text; nothing of a value is dropped.

#include <QWidget>
#include <vector>

#include "models/operations/schemacheck.h"

namespace reeve {

class ValueEditor : public QWidget
{
    Q_OBJECT
public:
    explicit ValueEditor(Schema schema, QWidget *parent = nullptr);

    const Schema &schema() const { return m_schema; }
    // Does not emit edited(). value() returns the same until the user edits it.
    virtual void setValue(const JsonValue &value) = 0;
    virtual JsonValue value() const = 0;
    virtual bool canShow(const JsonValue &value) const = 0;
    // paths: relative to this value. Those of the value itself are the caller's to show.
    virtual void showProblems(const std::vector<ValueProblem> &problems);

Q_SIGNALS:
    void edited(); // by the user

private:
    Schema m_schema;
};

// The editor for a schema; a JSON editor where the schema says nothing, or at depths that a form would not fit.
ValueEditor *createValueEditor(const Schema &schema, int depth, QWidget *parent);
ValueEditor *createJsonValueEditor(const Schema &schema, QWidget *parent);

// Names the widget that has the focus in an editor, for screen readers.
void setEditorName(ValueEditor *editor, const QString &name);

// The problems below the member or item name, with paths from there on.
std::vector<ValueProblem> problemsBelow(const std::vector<ValueProblem> &problems, const QString &name);
// The problems of the value itself as one text; empty: none.
QString ownProblemText(const std::vector<ValueProblem> &problems);

}
