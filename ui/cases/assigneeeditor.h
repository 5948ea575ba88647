// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Up to ten assignees as chips: chosen from the server's suggestions, or entered as a user profile id.

#include <QHash>
#include <QTimer>
#include <QWidget>

#include "models/cases/casedraft.h"

namespace reeve {

class ChipsEditor;

class AssigneeEditor : public QWidget
{
    Q_OBJECT
public:
    explicit AssigneeEditor(QWidget *parent = nullptr);

    void setAssignees(const QList<CaseAssignee> &assignees);
    const QList<CaseAssignee> &assignees() const { return m_assignees; }
    void setSuggestions(const QList<CaseAssignee> &people);
    void setBad(const QSet<int> &indexes);
    QString pending() const; // typed and not added: half a name is no id, so only Return adds it

Q_SIGNALS:
    void edited();
    void suggestionsRequested(const QString &name); // once somebody has stopped typing for a moment

private:
    void addTypedName();
    CaseAssignee personFor(const QString &text) const;

    QList<CaseAssignee> m_assignees{};
    QHash<QString, CaseAssignee> m_known{}; // by what is shown
    ChipsEditor *m_chips;
    QTimer m_pause;
};

}
