// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Editors for the custom fields of a case configuration. Values without a definition ("left over") are listed too and
// kept until the user removes them.

#include <QList>
#include <QWidget>

#include "models/cases/caseconfiguration.h"
#include "models/cases/caserules.h"

class QVBoxLayout;

namespace reeve {

class FormField;

class CustomFieldsForm : public QWidget
{
    Q_OBJECT
public:
    explicit CustomFieldsForm(QWidget *parent = nullptr);

    // Distributes the values over the definitions; does not emit edited().
    void setFields(const QList<CaseCustomField> &fields, const CaseConfiguration &configuration);
    QList<CaseCustomField> fields() const; // defined ones in the configuration's order, then those left over
    const QList<CaseCustomField> &leftOver() const { return m_leftOver; }
    void dropLeftOver();
    // all: also beside fields that have not been edited. Problem::index is an index into fields().
    void showProblems(const std::vector<Problem> &problems, bool all);
    void focusField(int index); // index into fields()

Q_SIGNALS:
    void edited();

private:
    struct Row {
        CustomFieldDefinition definition{};
        QWidget *edit = nullptr;
        FormField *field = nullptr;
        bool touched = false;
    };

    void rebuild(const QList<CaseCustomField> &values, const CaseConfiguration &configuration);
    void addRow(const CustomFieldDefinition &definition, const CustomFieldValue &value);
    void addLeftOver(int index);

    QList<Row> m_rows{};
    QList<CaseCustomField> m_leftOver{};
    QWidget *m_content = nullptr;
    QVBoxLayout *m_column;
};

}
