// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/explorer/listeditor.h"

#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/parts/secondarylabel.h"
#include "ui/style/icons.h"
#include "ui/style/theme.h"

namespace reeve {

using namespace Qt::StringLiterals;

ListEditor::ListEditor(const Schema &schema, int depth, QWidget *parent)
    : ValueEditor(schema, parent)
    , m_depth(depth)
    , m_column(new QVBoxLayout(this))
    , m_add(new QPushButton(tr("Add item"), this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(space::small);
    m_add->setObjectName(u"addItem"_s);
    m_add->setIcon(icon(u"plus"_s));
    m_column->addWidget(m_add, 0, Qt::AlignLeft);
    connect(m_add, &QPushButton::clicked, this, [this] {
        addItem();
        m_editors.back()->setFocus();
    });
    setFocusProxy(m_add);
}

void ListEditor::setValue(const JsonValue &value)
{
    if (value.size() == m_editors.size()) {
        const bool fits = std::equal(m_editors.begin(), m_editors.end(), value.items().begin(),
            [](const ValueEditor *editor, const JsonValue &item) { return editor->canShow(item); });
        m_value = value;
        if (!fits)
            return rebuild();
        for (size_t i = 0; i < m_editors.size(); ++i)
            m_editors[i]->setValue(value.at(i));
        return;
    }
    m_value = value;
    rebuild();
}

void ListEditor::rebuild()
{
    for (QWidget *row : m_rows) {
        row->hide();
        row->deleteLater();
    }
    m_rows.clear();
    m_editors.clear();
    m_problems.clear();
    for (size_t i = 0; i < m_value.size(); ++i)
        insertRow(i);
}

void ListEditor::insertRow(size_t index)
{
    const Schema items = schema().items();
    auto *row = new QWidget(this);
    ValueEditor *editor = createValueEditor(items, m_depth + 1, row);
    if (!editor->canShow(m_value.at(index))) {
        delete editor;
        editor = createJsonValueEditor(items, row);
    }
    editor->setValue(m_value.at(index));
    editor->setObjectName(u"item_%1"_s.arg(index));
    setEditorName(editor, tr("Item %L1").arg(index + 1));
    auto *remove = new QToolButton(row);
    remove->setIcon(icon(u"trash-2"_s));
    remove->setAutoRaise(true);
    remove->setAccessibleName(tr("Remove item %L1").arg(index + 1));
    remove->setToolTip(remove->accessibleName());
    auto *problem = new SecondaryLabel({}, row);
    problem->setTone(Tone::Bad);
    problem->hide();
    auto *line = new QHBoxLayout;
    line->setSpacing(space::tiny);
    line->addWidget(editor, 1);
    line->addWidget(remove, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout(row);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::tiny);
    column->addLayout(line);
    column->addWidget(problem);
    m_column->insertWidget(m_column->indexOf(m_add), row);
    m_rows.push_back(row);
    m_editors.push_back(editor);
    m_problems.push_back(problem);
    connect(editor, &ValueEditor::edited, this, [this, editor] { onItemEdited(editor); });
    connect(remove, &QToolButton::clicked, this, [this, editor] { removeItem(editor); });
}

void ListEditor::addItem()
{
    m_value.append(minimalValue(schema().items()));
    insertRow(m_value.size() - 1);
    Q_EMIT edited();
}

void ListEditor::onItemEdited(const ValueEditor *editor)
{
    const auto found = std::find(m_editors.begin(), m_editors.end(), editor);
    m_value.at(static_cast<size_t>(found - m_editors.begin())) = editor->value();
    Q_EMIT edited();
}

void ListEditor::removeItem(const ValueEditor *editor)
{
    const auto found = std::find(m_editors.begin(), m_editors.end(), editor);
    m_value.removeAt(static_cast<size_t>(found - m_editors.begin()));
    rebuild();
    m_add->setFocus();
    Q_EMIT edited();
}

void ListEditor::showProblems(const std::vector<ValueProblem> &problems)
{
    for (size_t i = 0; i < m_editors.size(); ++i) {
        const auto below = problemsBelow(problems, QString::number(i));
        m_problems[i]->setText(ownProblemText(below));
        m_problems[i]->setVisible(!m_problems[i]->text().isEmpty());
        m_editors[i]->showProblems(below);
    }
}

}
