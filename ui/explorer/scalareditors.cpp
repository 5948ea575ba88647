// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/explorer/scalareditors.h"

#include <QComboBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalBlocker>

#include "models/json/jsonreader.h"
#include "models/json/jsonwriter.h"
#include "ui/json/jsonhighlighter.h"
#include "ui/parts/secondarylabel.h"
#include "ui/style/styleproperties.h"
#include "ui/style/theme.h"

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 longLine = 500; // characters; fields that may be longer have several lines

void addOnly(QWidget *owner, QWidget *editor)
{
    auto *row = new QHBoxLayout(owner);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(editor);
    owner->setFocusProxy(editor);
}

QString placeholderFor(const Schema &schema)
{
    const JsonValue *value = schema.defaultValue() ? schema.defaultValue() : schema.example();
    if (!value || value->isArray() || value->isObject())
        return {};
    return value->isString() ? value->text() : QString::fromUtf8(compactJson(*value));
}

QPlainTextEdit *createLines(QWidget *parent, int lines)
{
    auto *edit = new QPlainTextEdit(parent);
    edit->setTabChangesFocus(true);
    edit->setFixedHeight(edit->fontMetrics().lineSpacing() * lines + 2 * space::small);
    return edit;
}

bool isNumber(const QString &text)
{
    static const QRegularExpression number(u"^-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?(?:[eE][-+]?[0-9]+)?$"_s);
    return number.match(text).hasMatch();
}

}

TextEditor::TextEditor(const Schema &schema, QWidget *parent) : ValueEditor(schema, parent)
{
    if (schema.limit(u"maxLength").value_or(0) > longLine) {
        m_lines = createLines(this, 4);
        m_lines->setPlaceholderText(placeholderFor(schema));
        connect(m_lines, &QPlainTextEdit::textChanged, this, &ValueEditor::edited);
        addOnly(this, m_lines);
        return;
    }
    m_line = new QLineEdit(this);
    m_line->setPlaceholderText(placeholderFor(schema));
    connect(m_line, &QLineEdit::textEdited, this, &ValueEditor::edited);
    addOnly(this, m_line);
}

void TextEditor::setValue(const JsonValue &value)
{
    if (value.text() == this->value().text())
        return;
    if (m_line)
        return m_line->setText(value.text());
    const QSignalBlocker blocker(m_lines);
    m_lines->setPlainText(value.text());
}

bool TextEditor::canShow(const JsonValue &value) const
{
    return value.isString() && (m_lines || !value.text().contains(u'\n'));
}

JsonValue TextEditor::value() const
{
    return JsonValue::string(m_line ? m_line->text() : m_lines->toPlainText());
}

NumberEditor::NumberEditor(const Schema &schema, QWidget *parent) : ValueEditor(schema, parent)
{
    m_edit = new QLineEdit(this);
    m_edit->setPlaceholderText(placeholderFor(schema));
    m_edit->setMaximumWidth(m_edit->fontMetrics().averageCharWidth() * 28);
    connect(m_edit, &QLineEdit::textEdited, this, &NumberEditor::onTextEdited);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_edit);
    row->addStretch(1);
    setFocusProxy(m_edit);
}

void NumberEditor::setValue(const JsonValue &value)
{
    m_value = value;
    if (m_edit->text() != value.text())
        m_edit->setText(value.text());
}

void NumberEditor::onTextEdited(const QString &text)
{
    const QString trimmed = text.trimmed();
    m_value = isNumber(trimmed) ? JsonValue::number(trimmed) : JsonValue::string(text);
    Q_EMIT edited();
}

EnumerationEditor::EnumerationEditor(const Schema &schema, QWidget *parent)
    : ValueEditor(schema, parent), m_box(new QComboBox(this))
{
    m_box->setPlaceholderText(tr("Choose…"));
    std::vector<JsonValue> values = schema.enumeration();
    if (values.empty())
        values = {JsonValue::boolean(true), JsonValue::boolean(false)};
    for (const JsonValue &value : values)
        addChoice(value);
    m_box->setCurrentIndex(-1);
    connect(m_box, &QComboBox::activated, this, &ValueEditor::edited);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_box);
    row->addStretch(1);
    setFocusProxy(m_box);
}

int EnumerationEditor::addChoice(const JsonValue &value)
{
    m_choices.push_back(value);
    m_box->addItem(value.isString() ? value.text() : QString::fromUtf8(compactJson(value)));
    return m_box->count() - 1;
}

bool EnumerationEditor::canShow(const JsonValue &value) const
{
    return !value.isArray() && !value.isObject();
}

void EnumerationEditor::setValue(const JsonValue &value)
{
    const auto found = std::find(m_choices.begin(), m_choices.end(), value);
    const int index = found == m_choices.end() ? addChoice(value) : static_cast<int>(found - m_choices.begin());
    m_box->setCurrentIndex(index);
}

JsonValue EnumerationEditor::value() const
{
    const int index = m_box->currentIndex();
    return index < 0 ? JsonValue() : m_choices[static_cast<size_t>(index)];
}

FileEditor::FileEditor(const Schema &schema, QWidget *parent) : ValueEditor(schema, parent), m_path(new QLineEdit(this))
{
    auto *button = new QPushButton(tr("Choose…"), this);
    button->setObjectName(u"chooseFile"_s);
    m_path->setPlaceholderText(tr("Path of a file"));
    connect(m_path, &QLineEdit::textEdited, this, &ValueEditor::edited);
    connect(button, &QPushButton::clicked, this, &FileEditor::choose);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::small);
    row->addWidget(m_path, 1);
    row->addWidget(button);
    setFocusProxy(m_path);
}

void FileEditor::setValue(const JsonValue &value)
{
    if (m_path->text() != value.text())
        m_path->setText(value.text());
}

JsonValue FileEditor::value() const
{
    return JsonValue::string(m_path->text());
}

void FileEditor::choose()
{
    auto *dialog = new QFileDialog(this, tr("Choose a file to send"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        m_path->setText(path);
        Q_EMIT edited();
    });
    dialog->open();
}

JsonTextEditor::JsonTextEditor(const Schema &schema, QWidget *parent)
    : ValueEditor(schema, parent), m_edit(createLines(this, 5)), m_problem(new SecondaryLabel({}, this))
{
    m_edit->setFont(fixedFont());
    m_edit->setPlaceholderText(tr("JSON"));
    new JsonHighlighter(m_edit);
    m_problem->setTone(Tone::Bad);
    m_problem->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::tiny);
    column->addWidget(m_edit);
    column->addWidget(m_problem);
    setFocusProxy(m_edit);
    connect(m_edit, &QPlainTextEdit::textChanged, this, &JsonTextEditor::onTextChanged);
}

void JsonTextEditor::setValue(const JsonValue &value)
{
    if (value == m_value && !m_edit->toPlainText().isEmpty())
        return;
    m_value = value;
    const QSignalBlocker blocker(m_edit);
    m_edit->setPlainText(QString::fromUtf8(indentedJson(value)));
    m_problem->hide();
}

void JsonTextEditor::onTextChanged()
{
    auto read = readJson(m_edit->toPlainText().toUtf8());
    m_problem->setVisible(!read);
    setHasProblem(m_edit, !read);
    if (!read) {
        m_problem->setText(placeText(read.error()));
        return;
    }
    if (*read == m_value)
        return;
    m_value = *std::move(read);
    Q_EMIT edited();
}

}
