// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The form of a case: edits a draft and nothing else, and shows what Kibana would refuse beside each field.

#include <QSet>
#include <QWidget>
#include <vector>

#include "models/cases/caseconfiguration.h"
#include "models/cases/caserules.h"
#include "models/kibana/fault.h"

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace reeve {

class AssigneeEditor;
class ChipsEditor;
class ChoiceRow;
class ConnectorForm;
class CustomFieldsForm;
class DescriptionEditor;
class FormField;

class CaseForm : public QWidget
{
    Q_OBJECT
public:
    explicit CaseForm(QWidget *parent = nullptr);

    void setDraft(const CaseDraft &draft); // without edited(); fields count as not touched again
    CaseDraft draft() const;
    void setConfiguration(const CaseConfiguration &configuration); // fits the custom fields
    const CaseConfiguration &configuration() const { return m_configuration; }
    void setConnectors(const QList<ConnectorInfo> &connectors, bool told);
    void setKnownTags(const QStringList &tags);
    void setKnownCategories(const QStringList &categories);
    void setAssigneeSuggestions(const QList<CaseAssignee> &people);
    void setAssigneeHint(const QString &hint);
    void showSuggestionRefused(const ApiError &error);

    // Values whose custom field the server does not have, and the way to let go of them.
    QList<CaseCustomField> leftOverFields() const;
    void dropLeftOverFields();

    void commitPending(); // a tag that is typed and not added yet
    std::vector<Problem> problems() const;
    void showAllProblems(); // also beside fields nobody has touched yet
    void focusProblem(const Problem &problem);
    QWidget *firstField() const;

Q_SIGNALS:
    void edited();
    void ownerPicked();
    void assigneeSuggestionsRequested(const QString &name);

private:
    QWidget *buildMain();
    QWidget *buildProperties();
    void connectEditors();
    void touch(DraftField field);
    void showProblems();
    void showProblemsBeside(DraftField which, FormField *field, const std::vector<Problem> &problems);
    void updateCounters();

    CaseConfiguration m_configuration{};
    QString m_templateKey{};
    QSet<int> m_touched{}; // DraftField
    bool m_showAll = false;

    QLineEdit *m_title;
    DescriptionEditor *m_description;
    ChipsEditor *m_tags;
    CustomFieldsForm *m_customFields;
    ChoiceRow *m_owner;
    ChoiceRow *m_severity;
    QComboBox *m_category;
    AssigneeEditor *m_assignees;
    ConnectorForm *m_connector;
    QCheckBox *m_syncAlerts;
    FormField *m_titleField = nullptr;
    FormField *m_descriptionField = nullptr;
    FormField *m_tagsField = nullptr;
    FormField *m_categoryField = nullptr;
    FormField *m_assigneesField = nullptr;
    FormField *m_connectorField = nullptr;
};

}
