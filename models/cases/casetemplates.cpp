// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/cases/casetemplates.h"

#include <QCoreApplication>
#include <algorithm>

namespace reeve {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Cases)
};

bool isEmpty(const CustomFieldValue &value)
{
    return std::holds_alternative<std::monostate>(value);
}

CustomFieldValue initialValue(const CustomFieldDefinition &definition)
{
    const bool undecidedToggle = definition.type == CustomFieldType::Toggle && isEmpty(definition.defaultValue);
    return undecidedToggle ? CustomFieldValue(false) : definition.defaultValue;
}

CaseCustomField fittedField(const QList<CaseCustomField> &fields, const CustomFieldDefinition &definition)
{
    const auto given = std::ranges::find_if(fields, [&definition](const CaseCustomField &field) {
        return field.key == definition.key && field.type == definition.type && !isEmpty(field.value);
    });
    if (given != fields.end())
        return *given;
    return {.key = definition.key, .type = definition.type, .value = initialValue(definition)};
}

bool isDefined(const CaseCustomField &field, const CaseConfiguration &configuration)
{
    return std::ranges::any_of(configuration.customFields, [&field](const CustomFieldDefinition &definition) {
        return field.key == definition.key && field.type == definition.type;
    });
}

// A toggle that is off counts as no value.
bool hasValue(const CaseCustomField &field)
{
    return !isEmpty(field.value) && field.value != CustomFieldValue(false);
}

}

CaseDraft withTemplate(CaseDraft draft, const CaseTemplate &chosen, const CaseConfiguration &configuration)
{
    draft.templateKey = chosen.key;
    draft.title = chosen.title.value_or(draft.title);
    draft.description = chosen.caseDescription.value_or(draft.description);
    draft.tags = chosen.tags.value_or(draft.tags);
    draft.severity = chosen.severity.value_or(draft.severity);
    if (chosen.category)
        draft.category = chosen.category;
    draft.assignees = chosen.assignees.value_or(draft.assignees);
    draft.connector = chosen.connector.value_or(draft.connector);
    draft.syncAlerts = chosen.syncAlerts.value_or(draft.syncAlerts);
    // The first match wins, so the template's values come first.
    draft.customFields = fitted(chosen.customFields + draft.customFields, configuration).fields;
    return draft;
}

FittedFields fitted(const QList<CaseCustomField> &fields, const CaseConfiguration &configuration)
{
    FittedFields result;
    for (const CustomFieldDefinition &definition : configuration.customFields)
        result.fields.append(fittedField(fields, definition));
    std::ranges::copy_if(fields, std::back_inserter(result.dropped),
        [&configuration](const CaseCustomField &field) { return hasValue(field) && !isDefined(field, configuration); });
    return result;
}

QString fieldText(const CaseCustomField &field)
{
    struct ValueText {
        QString operator()(std::monostate) const { return Texts::tr("no value"); }
        QString operator()(const QString &text) const { return text; }
        QString operator()(bool on) const { return on ? Texts::tr("on") : Texts::tr("off"); }
        QString operator()(qint64 number) const { return QString::number(number); }
    };
    return Texts::tr("%1: %2", "name and value of a custom field").arg(field.key, std::visit(ValueText(), field.value));
}

}
