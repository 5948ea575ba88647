// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/cases/caserules.h"

#include <QCoreApplication>
#include <QSet>
#include <algorithm>

#include "models/cases/caserequests.h"
#include "models/cases/connectorfields.h"

namespace reeve {

namespace {

// JavaScript trims the byte order mark and leaves NEL alone; Qt does both the other way round.
bool isTrimmed(QChar character)
{
    constexpr char16_t byteOrderMark = 0xfeff;
    constexpr char16_t nextLine = 0x0085;
    return character == byteOrderMark || (character.isSpace() && character != nextLine);
}

class Finder
{
    Q_DECLARE_TR_FUNCTIONS(Cases)
public:
    Finder(const CaseDraft &draft, const CaseConfiguration &configuration)
        : m_draft(draft), m_configuration(configuration)
    {
    }

    std::vector<Problem> find()
    {
        checkText(DraftField::Title, -1, m_draft.title, maxTitleLength, tr("The case needs a title."));
        checkText(DraftField::Description, -1, m_draft.description, maxDescriptionLength,
            tr("The case needs a description."));
        checkTags();
        if (m_draft.category)
            checkText(DraftField::Category, -1, *m_draft.category, maxCategoryLength,
                tr("A category cannot be empty. Leave it out instead."));
        checkAssignees();
        checkConnector();
        checkCustomFields();
        return std::move(m_problems);
    }

private:
    void add(DraftField field, qsizetype index, const QString &sentence)
    {
        m_problems.push_back({.field = field, .index = static_cast<int>(index), .sentence = sentence});
    }

    void checkText(DraftField field, qsizetype index, const QString &text, qsizetype limit, const QString &whenEmpty)
    {
        const qsizetype length = trimmedAsKibana(text).size();
        if (length == 0)
            add(field, index, whenEmpty);
        else if (length > limit)
            add(field, index,
                tr("Too long by %L1. Kibana accepts at most %L2 characters.").arg(length - limit).arg(limit));
    }

    void checkTags()
    {
        const QStringList &tags = m_draft.tags;
        if (tags.size() > maxTags)
            add(DraftField::Tags, -1,
                tr("Too many tags: %L1. Kibana accepts at most %L2.").arg(tags.size()).arg(maxTags));
        QSet<QString> seen;
        for (qsizetype i = 0; i < tags.size(); ++i) {
            checkText(DraftField::Tags, i, tags[i], maxTagLength, tr("A tag cannot be empty."));
            const QString tag = trimmedAsKibana(tags[i]);
            if (!tag.isEmpty() && seen.contains(tag))
                add(DraftField::Tags, i, tr("The tag “%1” occurs twice.").arg(tag));
            seen.insert(tag);
        }
    }

    // Somebody who is assigned twice is sent once.
    void checkAssignees()
    {
        const auto &assignees = m_draft.assignees;
        QSet<QString> people;
        for (qsizetype i = 0; i < assignees.size(); ++i) {
            if (assignees[i].uid.isEmpty())
                add(DraftField::Assignees, i, tr("An assignee needs a user profile id."));
            people.insert(assignees[i].uid);
        }
        if (people.size() > maxAssignees)
            add(DraftField::Assignees, -1,
                tr("Too many assignees: %L1. Kibana accepts at most %L2.").arg(people.size()).arg(maxAssignees));
    }

    void checkConnector()
    {
        const CaseConnector &connector = m_draft.connector;
        if (connector.id.isEmpty() || connector.name.isEmpty())
            add(DraftField::Connector, -1, tr("Choose a connector, or none."));
        else if (!isKnownConnectorType(connector.type))
            add(DraftField::Connector, -1,
                tr("Reeve does not know the fields of connectors of the type “%1”.").arg(connector.type));
    }

    void checkCustomFields()
    {
        const auto &fields = m_draft.customFields;
        if (fields.size() > maxCustomFields)
            add(DraftField::CustomFields, -1,
                tr("Too many custom fields: %L1. Kibana accepts at most %L2.").arg(fields.size()).arg(maxCustomFields));
        QSet<QString> seen;
        for (qsizetype i = 0; i < fields.size(); ++i) {
            if (seen.contains(fields[i].key))
                add(DraftField::CustomFields, i, tr("The custom field “%1” occurs twice.").arg(fields[i].key));
            seen.insert(fields[i].key);
            checkCustomValue(i);
            checkAgainstDefinition(i);
        }
        checkMissing(seen);
    }

    void checkCustomValue(qsizetype index)
    {
        const CustomFieldValue &value = m_draft.customFields[index].value;
        if (const auto *text = std::get_if<QString>(&value))
            checkText(DraftField::CustomFields, index, *text, maxCustomTextLength, tr("This cannot be blank."));
        if (const auto *number = std::get_if<qint64>(&value);
            number && (*number > maxSafeInteger || *number < -maxSafeInteger))
            add(DraftField::CustomFields, index,
                tr("Kibana accepts whole numbers from -%L1 to %L1.").arg(maxSafeInteger));
    }

    void checkAgainstDefinition(qsizetype index)
    {
        if (!m_configuration.isKnown)
            return;
        const CaseCustomField &field = m_draft.customFields[index];
        const auto definition = std::ranges::find(m_configuration.customFields, field.key, &CustomFieldDefinition::key);
        if (definition == m_configuration.customFields.end())
            add(DraftField::CustomFields, index, missingText(field.key));
        else if (definition->type != field.type)
            add(DraftField::CustomFields, index, tr("“%1” is of another type on the server.").arg(definition->label));
        else if (definition->required && std::holds_alternative<std::monostate>(field.value))
            add(DraftField::CustomFields, index, tr("“%1” is required.").arg(definition->label));
    }

    // Kibana lists no configuration before there is one, and none of an owner that the account may not see.
    QString missingText(const QString &key) const
    {
        return m_configuration.customFields.isEmpty()
            ? tr("Kibana lists no custom field “%1” to this account.").arg(key)
            : tr("The server has no custom field “%1”.").arg(key);
    }

    // Kibana fills a required field that is left out from its default, and refuses the case when it has none.
    void checkMissing(const QSet<QString> &present)
    {
        for (const CustomFieldDefinition &definition : m_configuration.customFields) {
            const bool hasDefault = !std::holds_alternative<std::monostate>(definition.defaultValue);
            if (definition.required && !hasDefault && !present.contains(definition.key))
                add(DraftField::CustomFields, -1, tr("“%1” is required.").arg(definition.label));
        }
    }

    const CaseDraft &m_draft;
    const CaseConfiguration &m_configuration;
    std::vector<Problem> m_problems{};
};

}

std::vector<Problem> problemsIn(const CaseDraft &draft, const CaseConfiguration &configuration)
{
    return Finder(draft, configuration).find();
}

QString problemIn(const CaseFilter &filter)
{
    for (QStringList values : {filter.tags, filter.categories, filter.assignees, filter.reporters}) {
        values.removeDuplicates();
        if (values.size() > maxFilterValues)
            return QCoreApplication::translate(
                "Cases", "Too many values in one filter: %L1. Kibana accepts at most %L2.")
                .arg(values.size())
                .arg(maxFilterValues);
    }
    return {};
}

QString trimmedAsKibana(const QString &text)
{
    const auto isText = [](QChar character) { return !isTrimmed(character); };
    const auto first = std::ranges::find_if(text, isText);
    const auto last = std::find_if(text.crbegin(), text.crend(), isText).base();
    return first < last ? text.mid(first - text.cbegin(), last - first) : QString();
}

}
