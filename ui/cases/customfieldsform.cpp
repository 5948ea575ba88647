// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/cases/customfieldsform.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "models/cases/casetemplates.h"
#include "ui/cases/valueedits.h"
#include "ui/parts/elidedlabel.h"
#include "ui/parts/formfield.h"
#include "ui/style/theme.h"

namespace reeve {

using namespace Qt::StringLiterals;

CustomFieldsForm::CustomFieldsForm(QWidget *parent) : QWidget(parent), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    hide();
}

void CustomFieldsForm::setFields(const QList<CaseCustomField> &fields, const CaseConfiguration &configuration)
{
    // While the configuration is not known, the values are kept unchanged.
    const FittedFields fit = configuration.isKnown ? fitted(fields, configuration) : FittedFields{{}, fields};
    m_leftOver = fit.dropped;
    rebuild(fit.fields, configuration);
}

void CustomFieldsForm::rebuild(const QList<CaseCustomField> &values, const CaseConfiguration &configuration)
{
    m_rows.clear();
    if (m_content) {
        m_content->hide();
        m_content->deleteLater(); // this may run inside a click on a button of it
    }
    m_content = new QWidget(this);
    auto *column = new QVBoxLayout(m_content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::medium);
    m_column->addWidget(m_content);
    for (int i = 0; i < values.size(); ++i)
        addRow(configuration.customFields[i], values[i].value);
    // While the configuration is not known, the values are not offered for removal.
    if (configuration.isKnown)
        for (int i = 0; i < m_leftOver.size(); ++i)
            addLeftOver(i);
    const bool something = !m_rows.isEmpty() || (configuration.isKnown && !m_leftOver.isEmpty());
    m_content->setVisible(something);
    setVisible(something);
}

void CustomFieldsForm::addRow(const CustomFieldDefinition &definition, const CustomFieldValue &value)
{
    const auto index = m_rows.size();
    QWidget *edit = customFieldEdit(definition.type, definition.label, m_content, [this, index] {
        m_rows[index].touched = true;
        Q_EMIT edited();
    });
    edit->setObjectName(u"caseCustomField_"_s + definition.key);
    setCustomFieldEditValue(edit, value);
    edit->setAccessibleName(definition.label);
    if (definition.type == CustomFieldType::Toggle) { // a check box has its own label and always a value
        m_content->layout()->addWidget(edit);
        return m_rows.append({.definition = definition, .edit = edit});
    }
    auto *field = new FormField(definition.label, edit, m_content);
    field->setHint(definition.required ? tr("Required") : QString());
    m_content->layout()->addWidget(field);
    m_rows.append({.definition = definition, .edit = edit, .field = field});
}

void CustomFieldsForm::addLeftOver(int index)
{
    const QString text = fieldText(m_leftOver[index]);
    auto *line = new QWidget(m_content);
    auto *label = new ElidedLabel(tr("Not listed by this server: %1").arg(text), line);
    auto *remove = new QPushButton(tr("Remove"), line);
    remove->setObjectName(u"caseCustomFieldRemove_"_s + m_leftOver[index].key);
    remove->setAccessibleName(tr("Remove %1").arg(text));
    remove->setAutoDefault(false);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(label, 1);
    row->addWidget(remove);
    m_content->layout()->addWidget(line);
    connect(remove, &QPushButton::clicked, this, [this, line, key = m_leftOver[index].key] {
        m_leftOver.removeIf([&key](const CaseCustomField &field) { return field.key == key; });
        line->hide();
        Q_EMIT edited();
    });
}

QList<CaseCustomField> CustomFieldsForm::fields() const
{
    QList<CaseCustomField> fields;
    for (const Row &row : m_rows)
        fields.append({.key = row.definition.key,
            .type = row.definition.type,
            .value = customFieldEditValue(row.edit, row.definition.type)});
    return fields + m_leftOver;
}

void CustomFieldsForm::dropLeftOver()
{
    const QList<CaseCustomField> kept = fields().first(m_rows.size());
    CaseConfiguration configuration{.isKnown = true};
    for (const Row &row : std::as_const(m_rows))
        configuration.customFields.append(row.definition);
    m_leftOver.clear();
    rebuild(kept, configuration);
    Q_EMIT edited();
}

void CustomFieldsForm::showProblems(const std::vector<Problem> &problems, bool all)
{
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        QString sentence;
        for (const Problem &problem : problems)
            if (problem.field == DraftField::CustomFields && problem.index == i && (all || m_rows[i].touched))
                sentence = problem.sentence;
        if (m_rows[i].field)
            m_rows[i].field->setProblem(sentence);
    }
}

void CustomFieldsForm::focusField(int index)
{
    if (index >= 0 && index < m_rows.size())
        m_rows[index].edit->setFocus(Qt::OtherFocusReason);
    else if (auto *remove = m_content->findChild<QPushButton *>())
        remove->setFocus(Qt::OtherFocusReason);
}

}
