// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The form in which the user selects what a connection should be allowed to do: cases by owner, response actions,
// spaces, and the Kibana version.

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
    // space: id of the connection's space; empty: the default space. server: fields are empty if not known.
    PrivilegeForm(const QString &space, const StatusFacts &server, QWidget *parent = nullptr);

    PrivilegeSelection selection() const;
    // The privilege model of the version in the form. Its certainty is privilegeModelFor()'s for the server's version,
    // and Known if the user has chosen another version.
    PrivilegeModelMatch modelMatch() const;

Q_SIGNALS:
    void changed(); // the selection or the version

private:
    QWidget *buildEndpoints();
    QWidget *buildCases();
    QWidget *buildActions();
    QWidget *buildSpaces();
    QWidget *buildVersions(const StatusFacts &server);
    QCheckBox *addBox(QWidget *group, const QString &name, const QString &text);
    void updateEnabled();

    template<typename Value> struct Choice {
        Value value;
        QCheckBox *box;
    };
    const QString m_space;
    const PrivilegeModelMatch m_reportedModel;
    std::vector<Choice<CaseOwner>> m_owners{};
    std::vector<Choice<ResponseActionPrivilege>> m_actions{};
    QCheckBox *m_connectors = nullptr;
    QCheckBox *m_history = nullptr;
    QComboBox *m_casePrivileges;
    QComboBox *m_spaces;
    QComboBox *m_versions;
};

}
