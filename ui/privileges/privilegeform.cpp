// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/privileges/privilegeform.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGroupBox>
#include <QVBoxLayout>
#include <algorithm>

#include "models/base/plaintext.h"
#include "models/cases/casetext.h"
#include "ui/parts/formfield.h"
#include "ui/style/theme.h"

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

QString actionTitle(ResponseActionPrivilege privilege)
{
    switch (privilege) {
    case ResponseActionPrivilege::Isolation:
        return PrivilegeForm::tr("Isolate and release hosts");
    case ResponseActionPrivilege::Processes:
        return PrivilegeForm::tr("List, kill and suspend processes");
    case ResponseActionPrivilege::Files:
        return PrivilegeForm::tr("Get and upload files");
    case ResponseActionPrivilege::Commands:
        return PrivilegeForm::tr("Run commands");
    case ResponseActionPrivilege::Scans:
        return PrivilegeForm::tr("Scan for malware");
    }
    Q_UNREACHABLE();
}

QString versionHint(const StatusFacts &server)
{
    if (server.version.isEmpty())
        return PrivilegeForm::tr("Not known: test the connection, or choose it.");
    return PrivilegeForm::tr("This Kibana reports %1.").arg(oneLine(server.version));
}

QGroupBox *groupOf(const QString &title)
{
    auto *group = new QGroupBox(title);
    auto *column = new QVBoxLayout(group);
    column->setSpacing(space::tiny);
    return group;
}

}

PrivilegeForm::PrivilegeForm(const QString &space, const StatusFacts &server, QWidget *parent)
    : QWidget(parent)
    , m_space(space.isEmpty() ? u"default"_s : space)
    , m_reportedModel(privilegeModelFor(server.version, server.flavour == "serverless"_L1))
    , m_casePrivileges(new QComboBox)
    , m_spaces(new QComboBox)
    , m_versions(new QComboBox)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::medium);
    column->addWidget(buildEndpoints());
    column->addWidget(buildCases());
    column->addWidget(buildActions());
    column->addWidget(buildSpaces());
    column->addWidget(buildVersions(server));
    column->addStretch(1);
    for (QComboBox *choice : {m_casePrivileges, m_spaces, m_versions})
        connect(choice, &QComboBox::currentIndexChanged, this, &PrivilegeForm::changed);
    connect(this, &PrivilegeForm::changed, this, &PrivilegeForm::updateEnabled);
    updateEnabled();
}

QWidget *PrivilegeForm::buildEndpoints()
{
    QGroupBox *group = groupOf(tr("Endpoints"));
    QCheckBox *box = addBox(group, u"privilegeEndpoints"_s, tr("Read the endpoints"));
    box->setChecked(true);
    box->setEnabled(false); // every connection needs it
    return group;
}

QWidget *PrivilegeForm::buildCases()
{
    QGroupBox *group = groupOf(tr("Cases"));
    for (const CaseOwner owner : caseOwners)
        m_owners.push_back({owner, addBox(group, u"privilegeCases-"_s + ownerId(owner), ownerTitle(owner))});
    m_owners.front().box->setChecked(true); // the owner that endpoint administrators use
    m_casePrivileges->setObjectName(u"privilegeCaseAccess"_s);
    m_casePrivileges->setAccessibleName(tr("Privileges on cases"));
    m_casePrivileges->addItem(tr("Create and read cases"), int(CasePrivilege::Write));
    m_casePrivileges->addItem(tr("Read cases only"), int(CasePrivilege::Read));
    group->layout()->addWidget(m_casePrivileges);
    m_connectors = addBox(group, u"privilegeConnectors"_s, tr("Choose a connector for a case"));
    return group;
}

QWidget *PrivilegeForm::buildActions()
{
    QGroupBox *group = groupOf(tr("Response actions"));
    m_history = addBox(group, u"privilegeHistory"_s, tr("Read the history of response actions"));
    for (const ResponseActionPrivilege privilege : responseActionPrivileges)
        m_actions.push_back(
            {privilege, addBox(group, u"privilegeAction%1"_s.arg(int(privilege)), actionTitle(privilege))});
    return group;
}

QWidget *PrivilegeForm::buildSpaces()
{
    m_spaces->setObjectName(u"privilegeSpaces"_s);
    m_spaces->addItem(tr("Only %1").arg(oneLine(m_space)));
    m_spaces->addItem(tr("All spaces"));
    return new FormField(tr("&Space"), m_spaces);
}

QWidget *PrivilegeForm::buildVersions(const StatusFacts &server)
{
    m_versions->setObjectName(u"privilegeVersion"_s);
    for (const PrivilegeModel model : privilegeModels)
        m_versions->addItem(privilegeModelTitle(model), int(model));
    m_versions->setCurrentIndex(m_versions->findData(int(m_reportedModel.model)));
    auto *field = new FormField(tr("&Kibana version"), m_versions);
    field->setHint(versionHint(server));
    return field;
}

QCheckBox *PrivilegeForm::addBox(QWidget *group, const QString &name, const QString &text)
{
    auto *box = new QCheckBox(text);
    box->setObjectName(name);
    group->layout()->addWidget(box);
    connect(box, &QCheckBox::toggled, this, &PrivilegeForm::changed);
    return box;
}

void PrivilegeForm::updateEnabled()
{
    const PrivilegeSelection now = selection();
    m_casePrivileges->setEnabled(!now.owners.isEmpty());
    m_connectors->setEnabled(!now.owners.isEmpty() && now.cases == CasePrivilege::Write);
}

PrivilegeSelection PrivilegeForm::selection() const
{
    PrivilegeSelection selection{.cases = static_cast<CasePrivilege>(m_casePrivileges->currentData().toInt())};
    for (const auto &[owner, box] : m_owners) {
        if (box->isChecked())
            selection.owners << owner;
    }
    for (const auto &[privilege, box] : m_actions) {
        if (box->isChecked())
            selection.actions << privilege;
    }
    selection.history = m_history->isChecked();
    selection.connectors =
        m_connectors->isChecked() && !selection.owners.isEmpty() && selection.cases == CasePrivilege::Write;
    if (m_spaces->currentIndex() == 0)
        selection.spaces << m_space;
    return selection;
}

PrivilegeModelMatch PrivilegeForm::modelMatch() const
{
    const auto model = static_cast<PrivilegeModel>(m_versions->currentData().toInt());
    return model == m_reportedModel.model ? m_reportedModel
                                          : PrivilegeModelMatch{model, PrivilegeModelCertainty::Known};
}

}
