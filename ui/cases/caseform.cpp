// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/cases/caseform.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QVBoxLayout>

#include "models/cases/casetext.h"
#include "ui/cases/assigneeeditor.h"
#include "ui/cases/caseappearance.h"
#include "ui/cases/chipseditor.h"
#include "ui/cases/choicerow.h"
#include "ui/cases/connectorform.h"
#include "ui/cases/customfieldsform.h"
#include "ui/cases/descriptioneditor.h"
#include "ui/cases/twocolumns.h"
#include "ui/parts/formfield.h"
#include "ui/style/icons.h"
#include "ui/style/theme.h"

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

// Width of the composer in a window of 1,100 pixels.
constexpr int sideBySideFrom = 860;

QVBoxLayout *columnOf(QWidget *widget, int spacing)
{
    auto *column = new QVBoxLayout(widget);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing);
    return column;
}

}

CaseForm::CaseForm(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLineEdit(this))
    , m_description(new DescriptionEditor(this))
    , m_tags(new ChipsEditor(tr("Add a tag"), this))
    , m_customFields(new CustomFieldsForm(this))
    , m_owner(new ChoiceRow(Qt::Vertical, this))
    , m_severity(new ChoiceRow(Qt::Horizontal, this))
    , m_category(new QComboBox(this))
    , m_assignees(new AssigneeEditor(this))
    , m_connector(new ConnectorForm(this))
    , m_syncAlerts(new QCheckBox(tr("Sync alert status with case status"), this))
{
    columnOf(this, 0)->addWidget(new TwoColumns(buildMain(), buildProperties(), sideBySideFrom, this));
    connectEditors();
    setDraft({});
}

QWidget *CaseForm::buildMain()
{
    m_title->setObjectName(u"caseTitle"_s);
    m_description->setObjectName(u"caseDescriptionEditor"_s);
    m_description->setMinimumHeight(220);
    m_tags->setObjectName(u"caseTags"_s);
    m_tags->input()->setObjectName(u"caseTagsInput"_s);
    m_tags->input()->setAccessibleName(tr("Add a tag"));
    auto *main = new QWidget(this);
    m_titleField = new FormField(tr("Title"), m_title, main);
    m_descriptionField = new FormField(tr("Description"), m_description, main);
    m_tagsField = new FormField(tr("Tags"), m_tags, main);
    m_tagsField->setHint(tr("Return or a comma adds a tag."));
    QVBoxLayout *column = columnOf(main, space::large);
    column->addWidget(m_titleField);
    column->addWidget(m_descriptionField, 1);
    column->addWidget(m_tagsField);
    column->addWidget(m_customFields);
    return main;
}

QWidget *CaseForm::buildProperties()
{
    m_owner->setObjectName(u"caseOwner"_s);
    for (const CaseOwner owner : caseOwners)
        m_owner->addChoice(int(owner), u"_"_s + ownerId(owner), ownerTitle(owner));
    m_severity->setObjectName(u"caseSeverity"_s);
    for (const CaseSeverity severity : caseSeverities) {
        const CaseAppearance appearance = severityAppearance(severityId(severity));
        m_severity->addChoice(int(severity), u"_"_s + severityId(severity), severityTitle(severity),
            icon(appearance.iconName, appearance.tone));
    }
    m_category->setObjectName(u"caseCategory"_s);
    m_category->setEditable(true);
    m_category->setInsertPolicy(QComboBox::NoInsert);
    m_category->lineEdit()->setObjectName(u"caseCategoryInput"_s);
    m_category->lineEdit()->setAccessibleName(tr("Category"));
    m_category->lineEdit()->setPlaceholderText(tr("None"));
    m_category->setMinimumContentsLength(12);
    m_assignees->setObjectName(u"caseAssigneeEditor"_s);
    m_connector->setObjectName(u"caseConnectorForm"_s);
    m_syncAlerts->setObjectName(u"caseSyncAlerts"_s);

    auto *panel = new QFrame(this);
    panel->setFrameShape(QFrame::StyledPanel);
    panel->setBackgroundRole(QPalette::Base);
    panel->setAutoFillBackground(true);
    panel->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    m_categoryField = new FormField(tr("Category"), m_category, panel);
    m_assigneesField = new FormField(tr("Assignees"), m_assignees, panel);
    m_connectorField = new FormField(tr("Connector"), m_connector, panel);
    QVBoxLayout *column = columnOf(panel, space::large);
    column->setContentsMargins(space::large, space::large, space::large, space::large);
    m_ownerField = new FormField(tr("Solution"), m_owner, panel);
    column->addWidget(m_ownerField);
    column->addWidget(new FormField(tr("Severity"), m_severity, panel));
    for (QWidget *field : {m_categoryField, m_assigneesField, m_connectorField})
        column->addWidget(field);
    column->addWidget(m_syncAlerts);
    return panel;
}

void CaseForm::connectEditors()
{
    using enum DraftField;
    const auto edits = [this](DraftField field) { return [this, field] { onFieldEdited(field); }; };
    connect(m_title, &QLineEdit::textEdited, this, edits(Title));
    connect(m_description, &DescriptionEditor::edited, this, edits(Description));
    connect(m_tags, &ChipsEditor::edited, this, edits(Tags));
    connect(m_category, &QComboBox::textActivated, this, edits(Category));
    connect(m_category->lineEdit(), &QLineEdit::textEdited, this, edits(Category));
    connect(m_assignees, &AssigneeEditor::edited, this, edits(Assignees));
    connect(m_assignees, &AssigneeEditor::suggestionsRequested, this, &CaseForm::assigneeSuggestionsRequested);
    connect(m_connector, &ConnectorForm::edited, this, edits(Connector));
    connect(m_customFields, &CustomFieldsForm::edited, this, edits(CustomFields));
    connect(m_severity, &ChoiceRow::picked, this, &CaseForm::edited);
    connect(m_syncAlerts, &QCheckBox::clicked, this, &CaseForm::edited);
    connect(m_owner, &ChoiceRow::picked, this, [this] {
        Q_EMIT edited();
        Q_EMIT ownerPicked();
    });
}

void CaseForm::setDraft(const CaseDraft &draft)
{
    m_title->setText(draft.title);
    m_description->setText(draft.description);
    m_tags->setTexts(draft.tags);
    m_owner->setChoice(int(draft.owner));
    m_severity->setChoice(int(draft.severity));
    m_category->setEditText(draft.category.value_or(QString()));
    m_assignees->setAssignees(draft.assignees);
    m_connector->setConnector(draft.connector);
    m_syncAlerts->setChecked(draft.syncAlerts);
    m_customFields->setFields(draft.customFields, m_configuration);
    m_templateKey = draft.templateKey;
    m_editedFields.clear();
    m_showAll = false;
    showProblems();
}

CaseDraft CaseForm::draft() const
{
    const QString category = m_category->currentText();
    return {.title = m_title->text(),
        .description = m_description->text(),
        .tags = m_tags->texts(),
        .owner = static_cast<CaseOwner>(m_owner->choice()),
        .severity = static_cast<CaseSeverity>(m_severity->choice()),
        .category = category.isEmpty() ? std::nullopt : std::optional(category),
        .assignees = m_assignees->assignees(),
        .connector = m_connector->connector(),
        .syncAlerts = m_syncAlerts->isChecked(),
        .templateKey = m_templateKey,
        .customFields = m_customFields->fields()};
}

void CaseForm::setConfiguration(const CaseConfiguration &configuration)
{
    const QList<CaseCustomField> values = m_customFields->fields();
    m_configuration = configuration;
    m_customFields->setFields(values, configuration);
    showProblems();
}

void CaseForm::setConnectors(const QList<ConnectorInfo> &connectors, bool known)
{
    m_connector->setConnectors(connectors, known);
}

void CaseForm::setKnownTags(const QStringList &tags)
{
    m_tags->setSuggestions(tags, true);
}

void CaseForm::setKnownCategories(const QStringList &categories)
{
    const QString text = m_category->currentText();
    m_category->clear();
    m_category->addItems(categories);
    m_category->setEditText(text);
}

void CaseForm::setAssigneeSuggestions(const QList<CaseAssignee> &people)
{
    m_assignees->setSuggestions(people);
}

void CaseForm::setOwnerHint(const QString &hint)
{
    m_ownerField->setHint(hint);
}

void CaseForm::setAssigneeHint(const QString &hint)
{
    m_assigneesField->setHint(hint);
}

void CaseForm::showSuggestionRefused(const ApiError &error)
{
    setAssigneeHint(error.fault == Fault::Forbidden
            ? tr(
                "Kibana does not suggest people here: this requires a Platinum licence and the privilege for it. Enter "
                "a user profile id and press Return.")
            : tr("People could not be looked up. Enter a user profile id and press Return."));
}

QList<CaseCustomField> CaseForm::leftOverFields() const
{
    return m_configuration.isKnown ? m_customFields->leftOver() : QList<CaseCustomField>();
}

void CaseForm::dropLeftOverFields()
{
    m_customFields->dropLeftOver();
}

void CaseForm::commitPending()
{
    m_tags->commitPending();
}

std::vector<Problem> CaseForm::problems() const
{
    auto problems = problemsIn(draft(), m_configuration);
    if (const QString name = m_assignees->pendingText(); !name.isEmpty())
        problems.push_back({.field = DraftField::Assignees,
            .sentence =
                tr("“%1” is not added. Choose a person from the list, or press Return to add it as an id.").arg(name)});
    return problems;
}

void CaseForm::showAllProblems()
{
    m_showAll = true;
    showProblems();
}

void CaseForm::focusProblem(const Problem &problem)
{
    switch (problem.field) {
    case DraftField::Title:
        return m_title->setFocus(Qt::OtherFocusReason);
    case DraftField::Description:
        m_description->setCurrentIndex(0);
        return m_description->setFocus(Qt::OtherFocusReason);
    case DraftField::Tags:
        return m_tags->setFocus(Qt::OtherFocusReason);
    case DraftField::Category:
        return m_category->setFocus(Qt::OtherFocusReason);
    case DraftField::Assignees:
        return m_assignees->setFocus(Qt::OtherFocusReason);
    case DraftField::Connector:
        return m_connector->setFocus(Qt::OtherFocusReason);
    case DraftField::CustomFields:
        return m_customFields->focusField(problem.index);
    }
}

QWidget *CaseForm::firstField() const
{
    return m_title;
}

void CaseForm::onFieldEdited(DraftField field)
{
    m_editedFields.insert(int(field));
    showProblems();
    Q_EMIT edited();
}

void CaseForm::showProblems()
{
    const auto found = problems();
    showProblemsBeside(DraftField::Title, m_titleField, found);
    showProblemsBeside(DraftField::Description, m_descriptionField, found);
    showProblemsBeside(DraftField::Tags, m_tagsField, found);
    showProblemsBeside(DraftField::Category, m_categoryField, found);
    showProblemsBeside(DraftField::Assignees, m_assigneesField, found);
    showProblemsBeside(DraftField::Connector, m_connectorField, found);
    m_customFields->showProblems(found, m_showAll);
    QSet<int> invalidTags;
    QSet<int> invalidAssignees;
    for (const Problem &problem : found) {
        if (problem.field == DraftField::Tags)
            invalidTags.insert(problem.index);
        if (problem.field == DraftField::Assignees)
            invalidAssignees.insert(problem.index);
    }
    m_tags->setInvalid(invalidTags);
    m_assignees->setInvalid(invalidAssignees);
    updateCounters();
}

void CaseForm::showProblemsBeside(DraftField which, FormField *field, const std::vector<Problem> &problems)
{
    QStringList sentences;
    for (const Problem &problem : problems)
        if (problem.field == which && !sentences.contains(problem.sentence))
            sentences.append(problem.sentence);
    const bool show = m_showAll || m_editedFields.contains(int(which));
    field->setProblem(show ? sentences.join(u' ') : QString());
}

void CaseForm::updateCounters()
{
    m_titleField->setCounter(int(trimmedAsKibana(m_title->text()).size()), int(maxTitleLength));
    m_descriptionField->setCounter(int(trimmedAsKibana(m_description->text()).size()), int(maxDescriptionLength));
}

}
