// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/explorer/alternativeeditor.h"

#include <QComboBox>
#include <QVBoxLayout>

#include "models/json/jsonwriter.h"
#include "ui/style/theme.h"

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

// The members with a single allowed value, "type: cat".
QString constantsText(const Schema &alternative)
{
    QStringList texts;
    for (const SchemaMember &member : alternative.members()) {
        const std::vector<JsonValue> values = member.schema.enumeration();
        if (values.size() == 1)
            texts += member.name + u": "_s
                + (values[0].isString() ? values[0].text() : QString::fromUtf8(compactJson(values[0])));
    }
    return texts.join(u", "_s);
}

QString requiredText(const Schema &alternative)
{
    QStringList names;
    for (const SchemaMember &member : alternative.members()) {
        if (member.isRequired || alternative.members().size() == 1)
            names += member.name;
    }
    return names.isEmpty() ? QString() : AlternativeEditor::tr("with %1").arg(names.join(u", "_s));
}

}

QString alternativeText(const Schema &choice, const Schema &alternative)
{
    if (!alternative.title().isEmpty())
        return alternative.title();
    if (!choice.discriminator().isEmpty()) {
        const auto member = alternative.member(choice.discriminator());
        const auto values = member ? member->enumeration() : std::vector<JsonValue>();
        if (values.size() == 1)
            return values[0].text();
    }
    for (const QString &text : {constantsText(alternative), requiredText(alternative)}) {
        if (!text.isEmpty())
            return text;
    }
    return kindText(alternative);
}

AlternativeEditor::AlternativeEditor(const Schema &schema, int depth, QWidget *parent)
    : ValueEditor(schema, parent)
    , m_depth(depth)
    , m_alternatives(schema.alternatives())
    , m_forms(new QComboBox(this))
    , m_column(new QVBoxLayout(this))
{
    m_forms->setObjectName(u"valueForm"_s);
    m_forms->setAccessibleName(tr("Form of the value"));
    for (const Schema &alternative : m_alternatives)
        m_forms->addItem(alternativeText(schema, alternative));
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(space::small);
    m_column->addWidget(m_forms, 0, Qt::AlignLeft);
    connect(m_forms, &QComboBox::activated, this, &AlternativeEditor::onFormChosen);
    setFocusProxy(m_forms);
    showEditor(
        m_alternatives.empty() ? -1 : 0, m_alternatives.empty() ? JsonValue() : minimalValue(m_alternatives.front()));
}

void AlternativeEditor::showEditor(int index, const JsonValue &value)
{
    delete m_editor;
    m_current = index;
    m_forms->setCurrentIndex(index);
    m_editor = index < 0 ? createJsonValueEditor(schema(), this)
                         : createValueEditor(m_alternatives[static_cast<size_t>(index)], m_depth + 1, this);
    if (!m_editor->canShow(value)) {
        delete m_editor;
        m_editor = createJsonValueEditor(schema(), this);
    }
    m_editor->setValue(value);
    m_column->addWidget(m_editor);
    connect(m_editor, &ValueEditor::edited, this, &ValueEditor::edited);
}

// Members that both forms have keep their values, except those that tell the forms apart.
void AlternativeEditor::onFormChosen(int index)
{
    if (index == m_current)
        return;
    const JsonValue old = m_editor->value();
    const Schema &alternative = m_alternatives[static_cast<size_t>(index)];
    JsonValue value = minimalValue(alternative);
    for (size_t i = 0; value.isObject() && old.isObject() && i < old.size(); ++i) {
        const auto member = alternative.member(old.nameAt(i));
        if (member && SchemaCheck(*member).problemsOf(old.at(i)).empty())
            value.setMember(old.nameAt(i), old.at(i));
    }
    showEditor(index, value);
    Q_EMIT edited();
}

void AlternativeEditor::setValue(const JsonValue &value)
{
    const int index = alternativeFor(schema(), value);
    if (index == m_current && m_editor->canShow(value))
        return m_editor->setValue(value);
    showEditor(index, value);
}

void AlternativeEditor::showProblems(const std::vector<ValueProblem> &problems)
{
    m_editor->showProblems(problems);
}

}
