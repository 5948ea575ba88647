// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/explorer/valueeditor.h"

#include "ui/explorer/alternativeeditor.h"
#include "ui/explorer/listeditor.h"
#include "ui/explorer/objecteditor.h"
#include "ui/explorer/scalareditors.h"

namespace reeve {

namespace {

constexpr int deepestForm = 5;

}

ValueEditor::ValueEditor(Schema schema, QWidget *parent) : QWidget(parent), m_schema(std::move(schema)) { }

void ValueEditor::showProblems(const std::vector<ValueProblem> &) { }

ValueEditor *createJsonValueEditor(const Schema &schema, QWidget *parent)
{
    return new JsonTextEditor(schema, parent);
}

ValueEditor *createValueEditor(const Schema &schema, int depth, QWidget *parent)
{
    const Schema::Kind kind = schema.kind();
    const bool isNested = kind == Schema::Kind::Object || kind == Schema::Kind::Array || kind == Schema::Kind::Choice;
    if (isNested && depth >= deepestForm)
        return createJsonValueEditor(schema, parent);
    if (schema.isFile())
        return new FileEditor(schema, parent);
    if (!isNested && !schema.enumeration().empty())
        return new EnumerationEditor(schema, parent);
    switch (kind) {
    case Schema::Kind::Boolean:
        return new EnumerationEditor(schema, parent);
    case Schema::Kind::Integer:
    case Schema::Kind::Number:
        return new NumberEditor(schema, parent);
    case Schema::Kind::String:
        return new TextEditor(schema, parent);
    case Schema::Kind::Array:
        return new ListEditor(schema, depth, parent);
    case Schema::Kind::Object:
        return new ObjectEditor(schema, depth, parent);
    case Schema::Kind::Choice:
        return new AlternativeEditor(schema, depth, parent);
    case Schema::Kind::Any:
    case Schema::Kind::Null:
        break;
    }
    return createJsonValueEditor(schema, parent);
}

void setEditorName(ValueEditor *editor, const QString &name)
{
    QWidget *target = editor;
    while (target->focusProxy())
        target = target->focusProxy();
    if (target->accessibleName().isEmpty())
        target->setAccessibleName(name);
}

std::vector<ValueProblem> problemsBelow(const std::vector<ValueProblem> &problems, const QString &name)
{
    std::vector<ValueProblem> below;
    for (const ValueProblem &problem : problems) {
        if (!problem.path.isEmpty() && problem.path.first() == name)
            below.push_back({problem.path.mid(1), problem.text});
    }
    return below;
}

QString ownProblemText(const std::vector<ValueProblem> &problems)
{
    QStringList texts;
    for (const ValueProblem &problem : problems) {
        if (problem.path.isEmpty() && !texts.contains(problem.text))
            texts += problem.text;
    }
    return texts.join(QChar(u' '));
}

}
