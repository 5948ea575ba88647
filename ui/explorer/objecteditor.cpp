// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/explorer/objecteditor.h"

#include <QInputDialog>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/explorer/fieldrow.h"
#include "ui/style/icons.h"
#include "ui/style/theme.h"

namespace reeve {

using namespace Qt::StringLiterals;

ObjectEditor::ObjectEditor(const Schema &schema, int depth, QWidget *parent)
    : ValueEditor(schema, parent)
    , m_depth(depth)
    , m_members(schema.members())
    , m_column(new QVBoxLayout(this))
    , m_add(new QToolButton(this))
{
    std::stable_partition(
        m_members.begin(), m_members.end(), [](const SchemaMember &member) { return member.isRequired; });
    m_column->setContentsMargins(depth > 1 ? space::large : 0, 0, 0, 0);
    m_column->setSpacing(space::medium);
    m_add->setObjectName(u"addField"_s);
    m_add->setText(tr("Add field"));
    m_add->setIcon(icon(u"plus"_s));
    m_add->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_add->setPopupMode(QToolButton::InstantPopup);
    m_add->setMenu(new QMenu(m_add));
    m_column->addWidget(m_add, 0, Qt::AlignLeft);
    for (const SchemaMember &member : m_members) {
        if (member.isRequired)
            insertRow(member, false);
    }
    updateMenu();
}

FieldRow *ObjectEditor::row(const QString &name) const
{
    const auto found =
        std::find_if(m_rows.begin(), m_rows.end(), [&](const FieldRow *row) { return row->name() == name; });
    return found == m_rows.end() ? nullptr : *found;
}

FieldRow *ObjectEditor::insertRow(const SchemaMember &member, bool canBeRemoved)
{
    auto *row = new FieldRow(member, canBeRemoved, m_depth, this);
    m_column->insertWidget(m_column->indexOf(m_add), row);
    m_rows.push_back(row);
    connect(row, &FieldRow::edited, this, [this, row] { onRowEdited(row); });
    connect(row, &FieldRow::removeRequested, this, [this, row] { removeRow(row); });
    return row;
}

FieldRow *ObjectEditor::addField(const QString &name)
{
    if (FieldRow *shown = row(name))
        return shown;
    const auto known = std::find_if(
        m_members.begin(), m_members.end(), [&](const SchemaMember &member) { return member.name == name; });
    FieldRow *added = insertRow(
        known == m_members.end() ? SchemaMember{.name = name, .schema = schema().otherMembers()} : *known, true);
    updateMenu();
    return added;
}

void ObjectEditor::onRowEdited(FieldRow *row)
{
    if (const auto value = row->value())
        m_value.setMember(row->name(), *value);
    else
        m_value.removeMember(row->name());
    Q_EMIT edited();
}

void ObjectEditor::removeRow(FieldRow *row)
{
    std::erase(m_rows, row);
    row->hide();
    row->deleteLater();
    updateMenu();
    m_add->setFocus();
}

void ObjectEditor::setValue(const JsonValue &value)
{
    m_value = value;
    const std::vector<FieldRow *> rows = m_rows;
    for (FieldRow *shown : rows) {
        const JsonValue *member = value.find(shown->name());
        shown->setValue(member ? std::optional(*member) : std::nullopt);
    }
    for (size_t i = 0; i < value.size(); ++i) {
        if (!row(value.nameAt(i)))
            addField(value.nameAt(i))->setValue(*value.find(value.nameAt(i)));
    }
}

void ObjectEditor::showProblems(const std::vector<ValueProblem> &problems)
{
    for (FieldRow *shown : m_rows)
        shown->showProblems(problemsBelow(problems, shown->name()));
}

void ObjectEditor::updateMenu()
{
    QMenu *menu = m_add->menu();
    menu->clear();
    menu->setToolTipsVisible(true);
    for (const SchemaMember &member : m_members) {
        if (row(member.name))
            continue;
        QAction *action = menu->addAction(member.name);
        action->setObjectName(u"addField_"_s + member.name);
        action->setToolTip(member.schema.description().simplified());
        connect(action, &QAction::triggered, this, [this, name = member.name] { addField(name)->focusEditor(); });
    }
    if (!schema().isClosed()) {
        if (!menu->isEmpty())
            menu->addSeparator();
        connect(menu->addAction(tr("Another field…")), &QAction::triggered, this, &ObjectEditor::askForName);
    }
    m_add->setVisible(!menu->isEmpty());
}

void ObjectEditor::askForName()
{
    auto *dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Add a field"));
    dialog->setLabelText(tr("Name of the field:"));
    connect(dialog, &QInputDialog::textValueSelected, this, [this](const QString &name) {
        if (!name.isEmpty())
            addField(name)->focusEditor();
    });
    dialog->open();
}

}
