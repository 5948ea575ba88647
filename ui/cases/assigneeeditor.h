// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Editor for the assignees of a case, shown as chips: chosen from the server's suggestions or entered as user profile
// ids. It does not enforce Kibana's limit of ten; the case rules report it.

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
    void setInvalid(const QSet<int> &indexes);
    QString pendingText() const; // typed but not added yet; only Return adds it, as part of a name is no valid id

Q_SIGNALS:
    void edited();
    void suggestionsRequested(const QString &name); // 300 ms after the last keystroke; name is trimmed and not empty

private:
    void onChipsEdited();
    CaseAssignee personFor(const QString &text) const;

    QList<CaseAssignee> m_assignees{};
    QHash<QString, CaseAssignee> m_known{}; // key: the text on the chip
    ChipsEditor *m_chips;
    QTimer m_typingTimer;
};

}
