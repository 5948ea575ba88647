// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/explorer/fieldrow.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QStackedWidget>
#include <QToolButton>

#include "models/base/plaintext.h"
#include "ui/parts/formfield.h"
#include "ui/parts/secondarylabel.h"
#include "ui/style/icons.h"
#include "ui/style/theme.h"

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

// Long descriptions would push the fields apart; the whole of it is in the tooltip.
QString shortHint(const QString &description)
{
    constexpr qsizetype longest = 140;
    const QString line = description.simplified();
    if (line.size() <= longest)
        return line;
    const qsizetype end = line.lastIndexOf(u' ', longest);
    return line.left(end > 0 ? end : longest) + u'…';
}

QString limitsText(const Schema &schema)
{
    QStringList parts;
    if (const auto longest = schema.limit(u"maxLength"))
        parts += FieldRow::tr("at most %Ln character(s)", nullptr, static_cast<int>(*longest));
    const QString lowest = schema.bound(u"minimum");
    const QString highest = schema.bound(u"maximum");
    if (!lowest.isEmpty() && !highest.isEmpty())
        parts += FieldRow::tr("%1 to %2").arg(lowest, highest);
    else if (!lowest.isEmpty())
        parts += FieldRow::tr("at least %1").arg(lowest);
    else if (!highest.isEmpty())
        parts += FieldRow::tr("at most %1").arg(highest);
    return parts.join(u", "_s);
}

}

FieldRow::FieldRow(const SchemaMember &member, bool canBeRemoved, int depth, QWidget *parent)
    : QWidget(parent)
    , m_name(member.name)
    , m_schema(member.schema)
    , m_depth(depth)
    , m_stack(new QStackedWidget)
    , m_menu(new QToolButton)
{
    setObjectName(u"field_"_s + m_name);
    auto *null = new SecondaryLabel(u"null"_s, m_stack);
    null->setFont(fixedFont());
    m_stack->addWidget(null);
    replaceEditor(createValueEditor(m_schema, m_depth + 1, m_stack));
    auto *line = new QWidget(this);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::tiny);
    row->addWidget(m_stack, 1);
    row->addWidget(m_menu, 0, Qt::AlignTop);
    line->setFocusProxy(m_stack); // whose own proxy is the editor that is shown now
    m_field = new FormField(member.isRequired ? tr("%1 (required)").arg(m_name) : m_name, line, this);
    QStringList hints{shortHint(m_schema.description()), limitsText(m_schema)};
    hints.removeAll(QString());
    m_field->setHint(hints.join(u" · "_s));
    m_field->setToolTip(plainToolTip(m_schema.description()));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_field);
    buildMenu(canBeRemoved);
    setState(State::LeftOut);
}

void FieldRow::buildMenu(bool canBeRemoved)
{
    m_menu->setObjectName(u"fieldMenu"_s);
    m_menu->setAccessibleName(tr("Left out, null or a value: %1").arg(m_name));
    m_menu->setPopupMode(QToolButton::InstantPopup);
    m_menu->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_menu->setAutoRaise(true);
    auto *menu = new QMenu(m_menu);
    const auto add = [&](const QString &name, const QString &text, auto function) {
        QAction *action = menu->addAction(text);
        action->setObjectName(name);
        connect(action, &QAction::triggered, this, function);
    };
    add(u"fieldSetValue"_s, tr("Give a value"), [this] {
        if (m_state == State::Null)
            m_editor->setValue(minimalValue(m_schema));
        setState(State::Value);
        focusEditor();
        Q_EMIT edited();
    });
    if (m_schema.isNullable())
        add(u"fieldSetNull"_s, tr("Set to null"), [this] {
            setState(State::Null);
            Q_EMIT edited();
        });
    add(u"fieldLeaveOut"_s, canBeRemoved ? tr("Leave out and remove the field") : tr("Leave out"),
        [this, canBeRemoved] {
            setState(State::LeftOut);
            Q_EMIT edited();
            if (canBeRemoved)
                Q_EMIT removeRequested();
        });
    m_menu->setMenu(menu);
}

void FieldRow::replaceEditor(ValueEditor *editor)
{
    if (m_editor) {
        m_stack->removeWidget(m_editor);
        m_editor->deleteLater();
    }
    m_editor = editor;
    m_stack->addWidget(m_editor);
    m_stack->setFocusProxy(m_editor);
    setEditorName(m_editor, m_name);
    connect(m_editor, &ValueEditor::edited, this, &FieldRow::onEdited);
}

void FieldRow::onEdited()
{
    setState(State::Value);
    Q_EMIT edited();
}

void FieldRow::setState(State state)
{
    m_state = state;
    m_stack->setCurrentIndex(state == State::Null ? 0 : m_stack->indexOf(m_editor));
    const bool isEmptyText = state == State::Value && m_editor->value() == JsonValue::string({});
    m_menu->setText(state == State::LeftOut ? tr("left out")
            : state == State::Null          ? tr("null")
            : isEmptyText                   ? tr("empty")
                                            : tr("value"));
}

void FieldRow::setValue(const std::optional<JsonValue> &value)
{
    if (!value)
        return setState(State::LeftOut);
    if (value->isNull() && m_schema.kind() != Schema::Kind::Any && m_schema.kind() != Schema::Kind::Null)
        return setState(State::Null);
    if (!m_editor->canShow(*value))
        replaceEditor(createJsonValueEditor(m_schema, m_stack));
    m_editor->setValue(*value);
    setState(State::Value);
}

std::optional<JsonValue> FieldRow::value() const
{
    switch (m_state) {
    case State::LeftOut:
        return {};
    case State::Null:
        return JsonValue();
    case State::Value:
        break;
    }
    return m_editor->value();
}

void FieldRow::showProblems(const std::vector<ValueProblem> &problems)
{
    m_field->setProblem(ownProblemText(problems));
    m_editor->showProblems(problems);
}

void FieldRow::focusEditor()
{
    m_editor->setFocus();
}

}
