// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Editors of values without parts: text, number, one of a list, file, and any JSON as text.

#include "ui/explorer/valueeditor.h"

class QComboBox;
class QLineEdit;
class QPlainTextEdit;

namespace reeve {

class TextEditor : public ValueEditor
{
    Q_OBJECT
public:
    explicit TextEditor(const Schema &schema, QWidget *parent = nullptr);
    void setValue(const JsonValue &value) override;
    JsonValue value() const override;
    bool canShow(const JsonValue &value) const override; // not line ends in a field of one line, which would drop them

private:
    // One line, or several where the schema allows long texts.
    QLineEdit *m_line = nullptr;
    QPlainTextEdit *m_lines = nullptr;
};

// Keeps the digits as typed; a text that is no number becomes a JSON text, which the check then refuses.
class NumberEditor : public ValueEditor
{
    Q_OBJECT
public:
    explicit NumberEditor(const Schema &schema, QWidget *parent = nullptr);
    void setValue(const JsonValue &value) override;
    JsonValue value() const override { return m_value; }
    bool canShow(const JsonValue &value) const override { return value.isNumber() || value.isString(); }

private:
    void onTextEdited(const QString &text);

    QLineEdit *m_edit;
    JsonValue m_value{};
};

// The values of an enumeration, or true and false. A value that is not in the list is added to it.
class EnumerationEditor : public ValueEditor
{
    Q_OBJECT
public:
    explicit EnumerationEditor(const Schema &schema, QWidget *parent = nullptr);
    void setValue(const JsonValue &value) override;
    JsonValue value() const override;
    bool canShow(const JsonValue &value) const override;

private:
    int addChoice(const JsonValue &value); // returns its index

    QComboBox *m_box;
    std::vector<JsonValue> m_choices{};
};

// The path of a file that is sent as a part of the body.
class FileEditor : public ValueEditor
{
    Q_OBJECT
public:
    explicit FileEditor(const Schema &schema, QWidget *parent = nullptr);
    void setValue(const JsonValue &value) override;
    JsonValue value() const override;
    bool canShow(const JsonValue &value) const override { return value.isString(); }

private:
    void choose();

    QLineEdit *m_path;
};

// Any value as JSON. While the text does not parse, value() is the last one that did, and the problem is shown below.
class JsonTextEditor : public ValueEditor
{
    Q_OBJECT
public:
    explicit JsonTextEditor(const Schema &schema, QWidget *parent = nullptr);
    void setValue(const JsonValue &value) override;
    JsonValue value() const override { return m_value; }
    bool canShow(const JsonValue &) const override { return true; }

private:
    void onTextChanged();

    QPlainTextEdit *m_edit;
    class SecondaryLabel *m_problem;
    JsonValue m_value{};
};

}
