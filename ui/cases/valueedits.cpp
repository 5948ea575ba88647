// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/cases/valueedits.h"

#include <QCheckBox>
#include <QCoreApplication>
#include <QIntValidator>
#include <QJsonArray>
#include <QLineEdit>
#include <QRegularExpressionValidator>

#include "ui/cases/chipseditor.h"

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

QCheckBox *checkBox(const QString &label, QWidget *parent, const std::function<void()> &changed)
{
    auto *box = new QCheckBox(label, parent);
    QObject::connect(box, &QCheckBox::clicked, box, changed);
    return box;
}

QLineEdit *line(QWidget *parent, const std::function<void()> &changed)
{
    auto *edit = new QLineEdit(parent);
    QObject::connect(edit, &QLineEdit::textEdited, edit, changed);
    return edit;
}

ChipsEditor *chips(QWidget *parent, const std::function<void()> &changed)
{
    auto *edit = new ChipsEditor(QCoreApplication::translate("Cases", "Add an id"), parent);
    QObject::connect(edit, &ChipsEditor::edited, edit, changed);
    return edit;
}

// Eighteen digits always fit 64 bits; the case rules check Kibana's smaller range.
QLineEdit *numberLine(QWidget *parent, const std::function<void()> &changed)
{
    QLineEdit *edit = line(parent, changed);
    edit->setValidator(new QRegularExpressionValidator(QRegularExpression(u"-?\\d{0,18}"_s), edit));
    return edit;
}

}

QWidget *connectorFieldEdit(const ConnectorField &field, QWidget *parent, std::function<void()> changed)
{
    switch (field.kind) {
    case ConnectorFieldKind::Text:
        return line(parent, changed);
    case ConnectorFieldKind::List:
        return chips(parent, changed);
    case ConnectorFieldKind::Toggle:
        return checkBox(QCoreApplication::translate("Cases", field.label), parent, changed);
    case ConnectorFieldKind::Number: {
        QLineEdit *edit = line(parent, changed);
        edit->setValidator(new QIntValidator(0, 99, edit));
        return edit;
    }
    }
    return nullptr;
}

void setConnectorFieldValue(QWidget *edit, ConnectorFieldKind kind, const QJsonValue &value)
{
    switch (kind) {
    case ConnectorFieldKind::Text:
        return static_cast<QLineEdit *>(edit)->setText(value.toString());
    case ConnectorFieldKind::List: {
        QStringList texts;
        for (const QJsonValue &each : value.toArray())
            texts.append(each.toString());
        return static_cast<ChipsEditor *>(edit)->setTexts(texts);
    }
    case ConnectorFieldKind::Toggle:
        return static_cast<QCheckBox *>(edit)->setChecked(value.toBool());
    case ConnectorFieldKind::Number:
        return static_cast<QLineEdit *>(edit)->setText(value.isDouble() ? QString::number(value.toInt()) : QString());
    }
}

QJsonValue connectorFieldValue(const QWidget *edit, ConnectorFieldKind kind)
{
    const auto textOr = [](const QString &text, const QJsonValue &value) {
        return text.isEmpty() ? QJsonValue(QJsonValue::Null) : value;
    };
    switch (kind) {
    case ConnectorFieldKind::Text: {
        const QString text = static_cast<const QLineEdit *>(edit)->text();
        return textOr(text, text);
    }
    case ConnectorFieldKind::List: {
        const QStringList texts = static_cast<const ChipsEditor *>(edit)->texts();
        return textOr(texts.join(u','), QJsonArray::fromStringList(texts));
    }
    case ConnectorFieldKind::Toggle:
        return static_cast<const QCheckBox *>(edit)->isChecked();
    case ConnectorFieldKind::Number: {
        const QString text = static_cast<const QLineEdit *>(edit)->text();
        return textOr(text, text.toInt());
    }
    }
    return QJsonValue::Null;
}

QWidget *customFieldEdit(CustomFieldType type, const QString &label, QWidget *parent, std::function<void()> changed)
{
    switch (type) {
    case CustomFieldType::Text:
        return line(parent, changed);
    case CustomFieldType::Toggle:
        return checkBox(label, parent, changed);
    case CustomFieldType::Number:
        return numberLine(parent, changed);
    }
    return nullptr;
}

void setCustomFieldEditValue(QWidget *edit, const CustomFieldValue &value)
{
    if (auto *box = qobject_cast<QCheckBox *>(edit))
        return box->setChecked(value == CustomFieldValue(true));
    auto *text = static_cast<QLineEdit *>(edit);
    if (const auto *number = std::get_if<qint64>(&value))
        text->setText(QString::number(*number));
    else if (const auto *words = std::get_if<QString>(&value))
        text->setText(*words);
    else
        text->clear();
}

CustomFieldValue customFieldEditValue(const QWidget *edit, CustomFieldType type)
{
    if (type == CustomFieldType::Toggle)
        return static_cast<const QCheckBox *>(edit)->isChecked();
    const QString text = static_cast<const QLineEdit *>(edit)->text();
    if (type == CustomFieldType::Text)
        return text.isEmpty() ? CustomFieldValue() : CustomFieldValue(text);
    bool valid = false;
    const qint64 number = text.toLongLong(&valid);
    return valid ? CustomFieldValue(number) : CustomFieldValue();
}

}
