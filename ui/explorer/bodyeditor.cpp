// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/explorer/bodyeditor.h"

#include <QVBoxLayout>

#include "ui/explorer/valueeditor.h"
#include "ui/parts/secondarylabel.h"
#include "ui/style/theme.h"

namespace reeve {

using namespace Qt::StringLiterals;

BodyFormEditor::BodyFormEditor(QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
    , m_blocked(new SecondaryLabel({}, this))
    , m_problem(new SecondaryLabel({}, this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(space::small);
    m_blocked->setWordWrap(true);
    m_blocked->setTone(Tone::Warning);
    m_blocked->hide();
    m_problem->setObjectName(u"bodyProblem"_s);
    m_problem->setWordWrap(true);
    m_problem->setTone(Tone::Bad);
    m_problem->hide();
    m_column->addWidget(m_blocked);
    m_column->addWidget(m_problem);
}

void BodyFormEditor::setForm(const BodyForm *form)
{
    m_form = form ? std::optional(*form) : std::nullopt;
    m_value.reset();
    rebuild();
}

void BodyFormEditor::rebuild()
{
    delete m_editor;
    m_editor = nullptr;
    if (!m_form)
        return;
    m_editor = createValueEditor(m_form->schema, 0, this);
    if (m_value && !m_editor->canShow(*m_value)) {
        delete m_editor;
        m_editor = createJsonValueEditor(m_form->schema, this);
    }
    m_column->addWidget(m_editor);
    connect(m_editor, &ValueEditor::edited, this, [this] {
        m_value = m_editor->value();
        Q_EMIT edited();
    });
}

void BodyFormEditor::setValue(const std::optional<JsonValue> &value)
{
    const bool fits = m_editor && (!value || m_editor->canShow(*value));
    m_value = value;
    if (!fits)
        rebuild();
    if (m_editor && value)
        m_editor->setValue(*value);
    else if (m_editor)
        rebuild();
}

void BodyFormEditor::setBlocked(const QString &reason)
{
    m_blocked->setText(reason);
    m_blocked->setVisible(!reason.isEmpty());
    if (m_editor)
        m_editor->setEnabled(reason.isEmpty());
}

void BodyFormEditor::showProblems(const std::vector<ValueProblem> &problems)
{
    m_problem->setText(ownProblemText(problems));
    m_problem->setVisible(!m_problem->text().isEmpty());
    if (m_editor)
        m_editor->showProblems(problems);
}

}
