// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// What a connection should do, in boxes to check: cases by owner, response actions, where, and on which Kibana.

#include <QWidget>
#include <vector>

#include "models/connection/serverfacts.h"
#include "models/privileges/privileges.h"

class QCheckBox;
class QComboBox;

namespace reeve {

class PrivilegeForm : public QWidget
{
    Q_OBJECT
public:
    // space: of the connection; empty: the default one. server: as far as it is known.
    PrivilegeForm(const QString &space, const StatusFacts &server, QWidget *parent = nullptr);

    PrivilegeSelection wish() const;
    PrivilegeModelMatch reading() const; // of what the server told, until another version is chosen

Q_SIGNALS:
    void changed();

private:
    QWidget *buildEndpoints();
    QWidget *buildCases();
    QWidget *buildActions();
    QWidget *buildSpaces();
    QWidget *buildVersions(const StatusFacts &server);
    QCheckBox *addBox(QWidget *group, const QString &name, const QString &text);
    void showUse();

    template<typename Value> struct Choice {
        Value value;
        QCheckBox *box;
    };
    const QString m_space;
    const PrivilegeModelMatch m_told;
    std::vector<Choice<CaseOwner>> m_owners{};
    std::vector<Choice<ResponseActionPrivilege>> m_actions{};
    QCheckBox *m_connectors = nullptr;
    QCheckBox *m_history = nullptr;
    QComboBox *m_casePrivileges;
    QComboBox *m_spaces;
    QComboBox *m_versions;
};

}
