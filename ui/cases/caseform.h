// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The form of a case: edits a CaseDraft and shows beside each field what Kibana would reject. Sends no requests.

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

    void setDraft(const CaseDraft &draft); // does not emit edited(); hides the problems until a field is edited again
    CaseDraft draft() const;
    void setConfiguration(const CaseConfiguration &configuration); // also adapts the custom fields to it
    const CaseConfiguration &configuration() const { return m_configuration; }
    void setConnectors(const QList<ConnectorInfo> &connectors, bool known); // known: see ConnectorForm::setConnectors()
    void setKnownTags(const QStringList &tags);
    void setKnownCategories(const QStringList &categories);
    void setAssigneeSuggestions(const QList<CaseAssignee> &people);
    void setOwnerHint(const QString &hint); // what is known about creating cases of the chosen owner
    void setAssigneeHint(const QString &hint);
    void showSuggestionRefused(const ApiError &error);

    // Custom field values without a definition in the configuration; empty while the configuration is not known.
    QList<CaseCustomField> leftOverFields() const;
    void dropLeftOverFields();

    void commitPending(); // adds the tag that is typed but not added yet
    std::vector<Problem> problems() const; // in the order of the fields
    void showAllProblems(); // also beside fields that have not been edited
    void focusProblem(const Problem &problem);
    QWidget *firstField() const;

Q_SIGNALS:
    void edited(); // by the user
    void ownerPicked(); // after edited()
    void assigneeSuggestionsRequested(const QString &name);

private:
    QWidget *buildMain();
    QWidget *buildProperties();
    void connectEditors();
    void onFieldEdited(DraftField field);
    void showProblems();
    void showProblemsBeside(DraftField which, FormField *field, const std::vector<Problem> &problems);
    void updateCounters();

    CaseConfiguration m_configuration{};
    QString m_templateKey{};
    QSet<int> m_editedFields{}; // fields edited by the user, as int(DraftField)
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
    FormField *m_ownerField = nullptr;
    FormField *m_titleField = nullptr;
    FormField *m_descriptionField = nullptr;
    FormField *m_tagsField = nullptr;
    FormField *m_categoryField = nullptr;
    FormField *m_assigneesField = nullptr;
    FormField *m_connectorField = nullptr;
};

}
