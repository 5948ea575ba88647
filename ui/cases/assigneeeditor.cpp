// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/cases/assigneeeditor.h"

#include <QLineEdit>
#include <QVBoxLayout>
#include <algorithm>

#include "models/cases/caserules.h"
#include "ui/cases/chipseditor.h"

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

// Returns the person's name; with the id added if another known person has the same name.
QString shown(const CaseAssignee &person, const QHash<QString, CaseAssignee> &known)
{
    const auto other = known.constFind(person.name);
    const bool taken = other != known.constEnd() && other->uid != person.uid;
    return taken ? u"%1 (%2)"_s.arg(person.name, person.uid) : person.name;
}

}

AssigneeEditor::AssigneeEditor(QWidget *parent) : QWidget(parent), m_chips(new ChipsEditor(tr("Add a person"), this))
{
    m_chips->setObjectName(u"caseAssignees"_s);
    m_chips->input()->setObjectName(u"caseAssigneesInput"_s);
    m_chips->input()->setAccessibleName(tr("Add an assignee"));
    m_chips->setCommitsOnFocusOut(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_chips);
    setFocusProxy(m_chips);
    m_typingTimer.setSingleShot(true);
    m_typingTimer.setInterval(300);
    connect(m_chips, &ChipsEditor::textTyped, &m_typingTimer, [this] { m_typingTimer.start(); });
    connect(&m_typingTimer, &QTimer::timeout, this, [this] {
        if (const QString name = trimmedAsKibana(m_chips->input()->text()); !name.isEmpty())
            Q_EMIT suggestionsRequested(name);
    });
    connect(m_chips, &ChipsEditor::edited, this, &AssigneeEditor::onChipsEdited);
}

void AssigneeEditor::setAssignees(const QList<CaseAssignee> &assignees)
{
    m_assignees.clear();
    QStringList texts;
    for (const CaseAssignee &person : assignees) {
        if (std::ranges::find(m_assignees, person.uid, &CaseAssignee::uid) != m_assignees.end())
            continue; // Kibana keeps somebody who is assigned twice once
        m_assignees.append(person);
        const QString text = shown(person, m_known);
        m_known.insert(text, person);
        texts.append(text);
    }
    m_chips->setTexts(texts);
}

void AssigneeEditor::setSuggestions(const QList<CaseAssignee> &people)
{
    QStringList texts;
    for (const CaseAssignee &person : people) {
        const QString text = shown(person, m_known);
        m_known.insert(text, person);
        texts.append(text);
    }
    m_chips->setSuggestions(texts, false);
}

void AssigneeEditor::setInvalid(const QSet<int> &indexes)
{
    m_chips->setInvalid(indexes);
}

QString AssigneeEditor::pendingText() const
{
    return trimmedAsKibana(m_chips->input()->text());
}

CaseAssignee AssigneeEditor::personFor(const QString &text) const
{
    return m_known.value(text, {.uid = text, .name = text});
}

void AssigneeEditor::onChipsEdited()
{
    m_assignees.clear();
    for (const QString &text : m_chips->texts())
        m_assignees.append(personFor(text));
    Q_EMIT edited();
}

}
