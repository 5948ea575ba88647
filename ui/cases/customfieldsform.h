// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The custom fields of a configuration, and values that no longer have a field: those stay until somebody removes them.

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

    // Fits the values into the configuration; without edited().
    void setFields(const QList<CaseCustomField> &fields, const CaseConfiguration &configuration);
    QList<CaseCustomField> fields() const; // defined ones in the server's order, then the left over
    const QList<CaseCustomField> &leftOver() const { return m_leftOver; }
    void dropLeftOver();
    // index as in fields(); -1 the whole.
    void showProblems(const std::vector<Problem> &problems, bool all);
    void focusField(int index);

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
