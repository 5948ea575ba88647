// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The body of a request as a form and as text, in step with each other. Text that does not parse stays as typed.

#include <QWidget>

#include "models/operations/operationrequest.h"
#include "models/operations/schemacheck.h"

class QLabel;
class QPlainTextEdit;
class QVBoxLayout;

namespace reeve {

class SecondaryLabel;
class ValueEditor;

// The form of a body; the text stands in a BodyTextEditor beside it.
class BodyFormEditor : public QWidget
{
    Q_OBJECT
public:
    explicit BodyFormEditor(QWidget *parent = nullptr);

    void setForm(const BodyForm *form); // null: the operation has no body
    void setValue(const std::optional<JsonValue> &value);
    std::optional<JsonValue> value() const { return m_value; }
    void setBlocked(const QString &reason); // shown instead of the form, which the text cannot fill; empty: not blocked
    void showProblems(const std::vector<ValueProblem> &problems);

Q_SIGNALS:
    void edited();

private:
    void rebuild();

    QVBoxLayout *m_column;
    SecondaryLabel *m_blocked;
    SecondaryLabel *m_problem;
    ValueEditor *m_editor = nullptr;
    std::optional<BodyForm> m_form{};
    std::optional<JsonValue> m_value{};
};

}
